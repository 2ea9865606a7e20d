/**
 * In place of a dialog, a sheet or a panel whose code is still being fetched. The page stays as it is, with its focus,
 * and after 200 ms this says why nothing has opened yet.
 */
export const Opening = () => (
  <p
    role="status"
    className="late pointer-events-none fixed inset-x-0 bottom-[calc(68px+env(safe-area-inset-bottom,0px))] z-40 mx-auto w-fit rounded-full bg-primary px-4 py-2 font-medium text-on-primary text-sm sm:bottom-6 print:hidden"
  >
    Opening…
  </p>
);
