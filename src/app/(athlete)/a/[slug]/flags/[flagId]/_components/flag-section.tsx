"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cx } from "@/app/_ui/cx";

interface FlagSectionProps {
  title: string;
  /** Stays beside the title when the part is folded. */
  meta?: ReactNode;
  /** Phones fold it until it is asked for; wide screens and paper always show it. */
  folds?: boolean;
  children: ReactNode;
}

/** One of the fixed parts of a flag, always in the same order. */
export function FlagSection({ title, meta, folds = false, children }: FlagSectionProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="relative flex items-center gap-2">
        <h2 id={id} className="font-semibold text-md">
          {title}
        </h2>
        {meta ? <div className="min-w-0 text-ink-2">{meta}</div> : null}
        {folds ? (
          <button
            type="button"
            aria-expanded={open}
            aria-labelledby={id}
            onClick={() => setOpen(!open)}
            className="ms-auto inline-flex size-11 items-center justify-center rounded-md after:absolute after:inset-0 md:hidden print:hidden"
          >
            <ChevronDown aria-hidden className={cx("size-4 text-ink-3", open && "rotate-180")} />
          </button>
        ) : null}
      </div>
      <div className={cx(folds && !open && "max-md:hidden print:block")}>{children}</div>
    </section>
  );
}
