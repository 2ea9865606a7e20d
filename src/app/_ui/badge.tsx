import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

interface BadgeProps {
  children: ReactNode;
  icon?: ReactNode;
  /** `good` only beside a medal or a check; `dotted` for drafts; `dashed` for what is missing. */
  look?: "plain" | "outline" | "dotted" | "dashed" | "good";
  className?: string;
}

const looks = {
  plain: "bg-surface-3 text-ink-2",
  outline: "border border-line-strong text-ink-2",
  dotted: "border border-line-strong border-dotted text-ink-2",
  dashed: "border border-line-strong border-dashed text-ink-3",
  good: "bg-good-tint text-good-ink",
} as const;

/** A state in one or two words. Levels of flags have their own badge. */
export function Badge({ children, icon, look = "plain", className }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-[5px] px-1.5 text-xs font-medium [&_svg]:size-[13px]",
        looks[look],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
