import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

interface EmptyStateProps {
  /** One sentence that says what will be here. */
  children: ReactNode;
  /** One primary action, and at most one quiet one. */
  action?: ReactNode;
  /** The real thing without data, drawn at 40 % behind the sentence, so that people learn the shape. */
  ghost?: ReactNode;
  className?: string;
}

export function EmptyState({ children, action, ghost, className }: EmptyStateProps) {
  return (
    <div className={cx("relative overflow-hidden rounded-xl border border-line bg-surface", className)}>
      {ghost ? (
        <div aria-hidden inert className="pointer-events-none px-4 pt-4 opacity-40">
          {ghost}
        </div>
      ) : null}
      <div className="flex flex-col items-start gap-4 p-4 md:p-6">
        <p className="max-w-[68ch] text-pretty text-ink-2">{children}</p>
        {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
