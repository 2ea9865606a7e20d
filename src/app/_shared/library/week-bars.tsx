import { cx } from "@/app/_ui/cx";

/** The load of each day of a week, or of each week of a plan, drawn against the highest. Decoration beside the numbers. */
export function WeekBars({ loads, className }: { loads: readonly number[]; className?: string }) {
  const most = Math.max(1, ...loads);
  return (
    <div aria-hidden className={cx("flex h-10 items-end gap-0.5", className)}>
      {loads.map((load, index) => (
        <span
          key={index}
          style={{ height: `${Math.max(6, (load / most) * 100)}%` }}
          className="max-w-6 flex-1 rounded-t-[2px] bg-ink-3"
        />
      ))}
    </div>
  );
}
