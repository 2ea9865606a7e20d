import type { ReactNode } from "react";

/** One quiet line above the shell. Pages give the sentence: "Demo squad. Everyone here is made up." */
export function DemoBar({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <section
      aria-label="Demo"
      className="flex min-h-9 flex-wrap items-center justify-center gap-x-3 border-line border-b bg-surface-2 px-4 py-1 text-center text-ink-2 text-xs print:hidden"
    >
      <span>{children}</span>
      {action}
    </section>
  );
}
