import type { ReactNode } from "react";

export function StepHeading({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h1 className="text-2xl font-title text-balance">{title}</h1>
      <p className="text-pretty text-ink-2">{children}</p>
    </div>
  );
}
