"use client";

import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { hideToast, type ToastContent } from "@/app/_ui/toast-store";

const visibleMs = 8_000;

/** Counts its eight seconds only while nobody points at it, nothing in it has focus and the page is visible. */
export function ToastCard({ content }: { content: ToastContent }) {
  const { message, undo, action, choices } = content;
  const [held, setHeld] = useState(false);
  const left = useRef(visibleMs);

  useEffect(() => {
    const tick = setInterval(() => {
      if (held || document.hidden) return;
      left.current -= 250;
      if (left.current <= 0) hideToast();
    }, 250);
    return () => clearInterval(tick);
  }, [held]);

  const act = (run: () => void) => {
    hideToast();
    run();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only pauses the timer; every action is a button.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto w-full rounded-lg bg-primary text-on-primary animate-[rise_140ms_var(--ease-out)] sm:w-fit sm:max-w-[560px]"
    >
      <div className="flex min-h-11 items-center gap-1 ps-4 pe-1">
        <span className="flex-1 py-2.5 pe-2">{message}</span>
        {action ? <ToastButton onClick={() => act(action.run)}>{action.label}</ToastButton> : null}
        {undo ? <ToastButton onClick={() => act(undo)}>Undo</ToastButton> : null}
        <button
          type="button"
          aria-label="Dismiss"
          onClick={() => hideToast()}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-md focus-visible:outline-current focus-visible:-outline-offset-4 md:size-9"
        >
          <X aria-hidden className="size-4" />
        </button>
      </div>
      {choices ? (
        <div className="flex flex-wrap border-on-primary/25 border-t px-1">
          <ToastButton onClick={() => hideToast()}>{choices.only}</ToastButton>
          {choices.others.map(({ label, run }) => (
            <ToastButton key={label} onClick={() => act(run)}>
              {label}
            </ToastButton>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function ToastButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="inline-flex h-11 shrink-0 items-center rounded-md px-3 font-semibold underline decoration-2 underline-offset-4 focus-visible:outline-current focus-visible:-outline-offset-4 md:h-9"
    >
      {children}
    </button>
  );
}
