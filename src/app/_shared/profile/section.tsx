"use client";

import { type ReactNode, useId, useState } from "react";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";

interface SectionProps {
  title: string;
  meta?: ReactNode;
  /** Opens a dialog with a form; the form calls `close` when it has saved. */
  add?: { label: string; title: string; form: (close: () => void) => ReactNode };
  children: ReactNode;
}

export function Section({ title, meta, add, children }: SectionProps) {
  const id = useId();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <SectionHeading
        id={id}
        meta={meta}
        actions={add ? <Button onClick={() => setAdding(true)}>{add.label}</Button> : null}
      >
        {title}
      </SectionHeading>
      {children}
      {add ? (
        <Dialog isOpen={adding} onOpenChange={setAdding} title={add.title}>
          {add.form(() => setAdding(false))}
        </Dialog>
      ) : null}
    </section>
  );
}

export const Nothing = ({ children }: { children: ReactNode }) => (
  <p className="max-w-[68ch] text-pretty text-ink-3">{children}</p>
);
