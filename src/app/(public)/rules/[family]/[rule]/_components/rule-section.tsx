import type { ReactNode } from "react";

/** A part of a rule's page; each can be linked to by its name. */
export function RuleSection({
  title,
  meta,
  children,
}: {
  title: string;
  meta?: ReactNode;
  children: ReactNode;
}) {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="font-semibold text-md">
          {title}
        </h2>
        {meta ? <span className="text-ink-2">{meta}</span> : null}
      </div>
      <div>{children}</div>
    </section>
  );
}
