"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";

/** Something that a pointer holds. Escape lets go of it as if it had never been held. */
export function useHeld<Held>(onChange: (held: Held | null) => void) {
  const [held, show] = useState<Held | null>(null);
  // A pointer that moves twice before the page is drawn goes on from where it is, not from what is drawn.
  const latest = useRef(held);

  const keep = (next: Held | null) => {
    latest.current = next;
    show(next);
  };
  const hold = (next: Held | null) => {
    keep(next);
    onChange(next);
  };
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    hold(null);
  });
  const isHeld = held !== null;
  useEffect(() => {
    if (!isHeld) return;
    const cancel = (event: KeyboardEvent) => onEscape(event);
    document.addEventListener("keydown", cancel, true);
    return () => document.removeEventListener("keydown", cancel, true);
  }, [isHeld]);

  return { held, latest, hold, letGo: () => keep(null) };
}
