import { LinkButton } from "@/app/_ui/link-button";

/** Says the same for what is gone, what never was, and what belongs to somebody else. */
export function NotHere() {
  return (
    <div className="mx-auto flex w-full max-w-[560px] flex-col gap-6 px-4 pt-[12vh] pb-16 md:px-6">
      <div className="flex flex-col gap-3">
        <h1 className="text-2xl font-title">There is nothing here that you can see</h1>
        <p className="text-pretty text-ink-2">
          The address may be mistyped, the page may be gone, or it belongs to somebody who does not share it
          with you.
        </p>
      </div>
      <div>
        <LinkButton href="/welcome" variant="primary">
          Go to your own pages
        </LinkButton>
      </div>
    </div>
  );
}
