import { Skeleton } from "@/app/_ui/skeleton";

/** The planner without its data, in the same geometry. */
export function WeekSkeleton() {
  return (
    <div aria-busy="true" role="status" className="flex flex-col gap-4">
      <span className="sr-only">Loading the week</span>
      <div className="flex h-11 items-center gap-4 md:h-8">
        <Skeleton className="h-6 w-56" />
        <Skeleton className="h-4 w-64 max-md:hidden" />
        <Skeleton className="ms-auto h-4 w-72 max-md:hidden" />
      </div>
      <div className="overflow-hidden rounded-xl border border-line bg-surface max-md:hidden">
        <div className="grid grid-cols-[44px_repeat(7,1fr)] divide-x divide-line">
          {Array.from({ length: 24 }, (_, cell) => (
            <div
              key={cell}
              className={cell < 8 ? "h-10 border-line border-b p-2" : "h-36 border-line border-b p-2"}
            >
              {cell % 8 === 0 ? null : <Skeleton className={cell < 8 ? "h-4 w-16" : "h-20 w-full"} />}
            </div>
          ))}
        </div>
      </div>
      <Skeleton className="h-[92px] w-full max-md:hidden" />
      <div className="flex flex-col gap-6 md:hidden">
        {Array.from({ length: 4 }, (_, day) => (
          <div key={day} className="flex flex-col gap-2">
            <Skeleton className="h-11 w-full" />
            <Skeleton className="h-24 w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
