import type { ReactNode } from "react";

interface SectionHeadingProps {
  children: ReactNode;
  id?: string;
  /** A quiet fact beside it, such as a count. */
  meta?: ReactNode;
  actions?: ReactNode;
}

export function SectionHeading({ children, id, meta, actions }: SectionHeadingProps) {
  return (
    <div className="flex min-h-8 items-center gap-2">
      <h2 id={id} className="text-md font-semibold">
        {children}
      </h2>
      {meta ? <span className="text-ink-3 text-xs md:text-sm">{meta}</span> : null}
      {actions ? <div className="ms-auto flex items-center gap-2">{actions}</div> : null}
    </div>
  );
}
