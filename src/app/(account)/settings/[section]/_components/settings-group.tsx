import { type ReactNode, useId } from "react";

export function SettingsGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h3 id={id} className="font-medium">
        {title}
      </h3>
      <div className="rounded-xl border border-line bg-surface px-4 py-3">{children}</div>
    </section>
  );
}
