"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useStable } from "@/app/_ui/use-stable";
import { overlayId } from "./airborne";
import { type CarryEvents, carryByMouse, carryByTouch } from "./begin-carry";

interface CarryAreaProps extends CarryEvents {
  /** What hangs under the pointer while something is carried. */
  carried: ReactNode;
  byTouch?: boolean;
  children: ReactNode;
}

/**
 * In here, what has `data-carry` can be picked up by a pointer and dropped on what has `data-place`. Buttons in it
 * stay buttons. The card in the air has `data-carried`, the place under it `data-over`.
 */
export function CarryArea({ carried, byTouch = false, children, ...newest }: CarryAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const events = useStable<CarryEvents>({
    onMeant: newest.onMeant,
    onStart: newest.onStart,
    onOver: newest.onOver,
    onDrop: newest.onDrop,
    onCancel: newest.onCancel,
  });
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const root = area.current;
    const onMouse = (event: MouseEvent) => {
      const card = cardOf(event.target);
      if (card) carryByMouse(event, card, events, signal);
    };
    root?.addEventListener("mousedown", onMouse, { signal });
    if (root) hearWhatIsMeant(root, events.onMeant, signal);
    if (byTouch) {
      const onTouch = (event: TouchEvent) => {
        const card = cardOf(event.target);
        if (card) carryByTouch(event, card, events, signal);
      };
      root?.addEventListener("touchstart", onTouch, { passive: true, signal });
      // Safari lets a finger's move be held back only where somebody listened before it went down.
      window.addEventListener("touchmove", () => {}, { passive: false, signal });
    }
    return () => gone.abort();
  }, [events, byTouch]);
  return (
    <div ref={area} className="contents">
      {children}
      <div
        id={overlayId}
        inert
        className="pointer-events-none fixed start-0 top-0 z-50 will-change-transform empty:hidden"
      >
        {carried}
      </div>
    </div>
  );
}

const restMilliseconds = 80;

/** A hand slows down on what it is about to press; what it only passes on its way elsewhere is not meant. */
function hearWhatIsMeant(root: HTMLElement, onMeant: (id: string) => void, signal: AbortSignal): void {
  let rested: ReturnType<typeof setTimeout> | undefined;
  let under: HTMLElement | null = null;
  const look = (event: MouseEvent) => {
    const card = event.buttons === 0 ? cardOf(event.target) : null;
    if (card === under) return;
    under = card;
    clearTimeout(rested);
    if (card) rested = setTimeout(() => onMeant(card.dataset.carry ?? ""), restMilliseconds);
  };
  root.addEventListener("mouseover", look, { signal });
  signal.addEventListener("abort", () => clearTimeout(rested));
}

/** The card a pointer went down on, unless on a button of it. One that is the whole card, by `data-whole`, is no part. */
function cardOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest("button:not([data-whole])")) return null;
  return target.closest<HTMLElement>("[data-carry]");
}
