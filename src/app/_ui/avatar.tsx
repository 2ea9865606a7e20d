import { cx } from "@/app/_ui/cx";

/** Initials. Decorative: the name always stands beside it. */
export function Avatar({
  name,
  size = 32,
  className,
}: {
  name: string;
  size?: 24 | 28 | 32 | 40;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      style={{ width: size, height: size }}
      className={cx(
        "inline-flex shrink-0 items-center justify-center rounded-full bg-surface-3 text-xs font-semibold text-ink-2",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? "") : "";
  return (first + last).toUpperCase();
}
