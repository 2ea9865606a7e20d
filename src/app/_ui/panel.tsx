"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "@/app/_ui/icon-button";

interface PanelProps {
  title: ReactNode;
  subtitle?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

/**
 * Part of the page for as long as it is open, so that what it is about stays in view and in reach; on phones it
 * rises from the bottom edge. For what needs an answer before anything else goes on, use `Sheet`.
 */
export function Panel({ title, subtitle, onClose, children, footer }: PanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    heading.current?.focus();
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, []);
  return (
    <section
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      className="flex min-h-0 min-w-0 flex-col rounded-xl border border-line bg-surface max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-40 max-md:max-h-[82dvh] max-md:rounded-b-none max-md:shadow-3 max-md:animate-[rise_200ms_var(--ease-out)]"
    >
      <header className="flex items-start gap-3 border-line border-b py-1.5 ps-4 pe-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 py-2 md:py-1.5">
          <h2 id={id} ref={heading} tabIndex={-1} className="text-md font-semibold outline-none">
            {title}
          </h2>
          {subtitle ? <p className="text-ink-2 text-sm">{subtitle}</p> : null}
        </div>
        <IconButton label="Close" shortcut="Esc" onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <div className="min-h-0 overflow-y-auto overscroll-contain p-4">{children}</div>
      {footer ? (
        <footer className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-3 max-md:pb-[calc(12px+env(safe-area-inset-bottom,0px))] max-sm:*:flex-1">
          {footer}
        </footer>
      ) : null}
    </section>
  );
}
