"use client";

import {
  cloneElement,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  useEffect,
  useId,
  useRef,
} from "react";

interface TooltipProps {
  label: string;
  /** One focusable element that passes unknown props and `ref` to the DOM. */
  children: ReactElement<Record<string, unknown>>;
  /** `describe` when the child already has a name of its own. */
  as?: "label" | "describe";
  /** Asked when it is about to open: a collapsed sidebar needs names, an open one does not. */
  when?: (anchor: Element) => boolean;
  /** `end` stands beside the anchor, for columns of icons. */
  side?: "below" | "end";
}

const openDelay = 400;

/**
 * Lives in the browser's top layer (Popover API), so no scroll box or sheet clips it. Opens on hover after a
 * pause and on keyboard focus at once; Escape closes it; the pointer may rest on it.
 */
export function Tooltip({ label, children, as = "describe", when, side = "below" }: TooltipProps) {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const close = () => {
    clearTimeout(timer.current);
    if (tip.current?.matches(":popover-open")) tip.current.hidePopover();
  };
  const open = (anchor: Element, wait: number) => {
    clearTimeout(timer.current);
    if (when && !when(anchor)) return;
    timer.current = setTimeout(() => {
      if (!tip.current?.isConnected || !anchor.isConnected) return;
      tip.current.showPopover();
      place(tip.current, anchor, side);
    }, wait);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <>
      {cloneElement(children, {
        [as === "label" ? "aria-label" : "aria-describedby"]: as === "label" ? label : id,
        ...chained(children.props, {
          onPointerEnter: (event: PointerEvent<Element>) => {
            if (event.pointerType !== "touch") open(event.currentTarget, openDelay);
          },
          onPointerLeave: () => {
            clearTimeout(timer.current);
            timer.current = setTimeout(close, 120);
          },
          onPointerDown: close,
          onFocus: (event: FocusEvent<Element>) => {
            if (event.currentTarget.matches(":focus-visible")) open(event.currentTarget, 0);
          },
          onBlur: close,
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === "Escape") close();
          },
        }),
      })}
      <span
        ref={tip}
        id={id}
        role="tooltip"
        popover="manual"
        className="pointer-events-auto m-0 max-w-64 rounded-md border-0 bg-primary px-2 py-1 text-xs font-medium text-on-primary"
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={close}
      >
        {label}
      </span>
    </>
  );
}

type Handlers = Record<string, (event: never) => void>;

/** The child keeps its own handlers: a menu's trigger must still open its menu. */
function chained(own: Record<string, unknown>, added: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries(added).map(([name, handle]) => [
      name,
      (event: never) => {
        handle(event);
        const theirs = own[name];
        if (typeof theirs === "function") theirs(event);
      },
    ]),
  );
}

function place(tip: HTMLElement, anchor: Element, side: "below" | "end") {
  const box = anchor.getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const below = box.bottom + own.height + 8 <= window.innerHeight;
  const middle = box.left + box.width / 2 - own.width / 2;
  const beside = getComputedStyle(anchor).direction === "rtl" ? box.left - own.width - 8 : box.right + 8;
  const left = side === "end" ? beside : Math.min(Math.max(8, middle), window.innerWidth - own.width - 8);
  tip.style.inset = "auto";
  tip.style.left = `${left}px`;
  tip.style.top = `${side === "end" ? box.top + (box.height - own.height) / 2 : below ? box.bottom + 6 : box.top - own.height - 6}px`;
}
