import { cx } from "@/app/_ui/cx";

/** One still block with the exact size of what will be there. Appears after 200 ms; never shimmers. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("late block rounded-md bg-surface-3", className)} />;
}

/** Rows of a list: `height` is the height of the real row. */
export function SkeletonRows({ rows, height, label }: { rows: number; height: number; label: string }) {
  return (
    <div
      aria-busy="true"
      role="status"
      className="late flex flex-col divide-y divide-line rounded-xl border border-line bg-surface"
    >
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ height }} className="flex items-center gap-3 px-3">
          <span className="size-8 rounded-full bg-surface-3" />
          <span className="h-3 w-40 max-w-[40%] rounded-sm bg-surface-3" />
          <span className="ms-auto h-3 w-24 rounded-sm bg-surface-3" />
        </div>
      ))}
    </div>
  );
}
