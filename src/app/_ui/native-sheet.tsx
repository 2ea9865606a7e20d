"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";

interface NativeSheetProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** `bottom` becomes a centred dialog on desktop; `start` is a drawer at every size. */
  side?: "bottom" | "start";
}

/**
 * A sheet of links and text on the browser's own `<dialog>`: no script beyond this file, so the frame of every
 * page can afford it. For forms use `Sheet`, whose pickers can open above it.
 */
export function NativeSheet({ isOpen, onClose, title, children, side = "bottom" }: NativeSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  const gone = useRef(false);
  // A dialog that is closed gives the focus back; one that is only taken away does not. Whoever took it away knows
  // that it is closed, and may have opened the next sheet in its place: its late `close` event is for nobody.
  useLayoutEffect(() => {
    const element = dialog.current;
    gone.current = false;
    return () => {
      gone.current = true;
      element?.close();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape and the Close button do the same.
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={() => gone.current || onClose()}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={cx(
        "m-0 max-h-none max-w-none border-0 bg-surface p-0 text-ink shadow-3 backdrop:bg-scrim",
        side === "start"
          ? "fixed inset-y-0 start-0 h-dvh w-[min(320px,86vw)] open:animate-[fade_140ms_var(--ease-out)]"
          : "fixed inset-x-0 top-auto bottom-0 w-full rounded-t-2xl open:animate-[rise_200ms_var(--ease-out)] sm:inset-x-0 sm:top-[14vh] sm:bottom-auto sm:mx-auto sm:w-[min(440px,92vw)] sm:rounded-2xl",
      )}
    >
      {isOpen ? (
        <div className="flex max-h-[calc(100dvh-24px)] flex-col pb-safe">
          <header className="flex items-center gap-3 border-line border-b py-1.5 ps-4 pe-2">
            <h2 id={id} className="flex-1 text-lg font-title">
              {title}
            </h2>
            <IconButton label="Close" onClick={onClose}>
              <X />
            </IconButton>
          </header>
          <div className="min-h-0 overflow-y-auto overscroll-contain p-2">{children}</div>
        </div>
      ) : null}
    </dialog>
  );
}
