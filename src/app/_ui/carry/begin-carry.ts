import { type Airborne, lift } from "./airborne";

/** What a page does about something that is carried. Elements are named by `data-carry`, places by `data-place`. */
export interface CarryEvents {
  /** A mouse rests on it, or a pointer went down on it: it may be lifted. */
  readonly onMeant: (id: string) => void;
  readonly onStart: (id: string) => void;
  /** It hangs over this place now, or over none. */
  readonly onOver: (place: string | null) => void;
  readonly onDrop: (place: string | null, how: { readonly withAlt: boolean }) => void;
  readonly onCancel: () => void;
}

const slackOfMouse = 6;
const holdOfFinger = { milliseconds: 220, slack: 8 };

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

const distance = (one: Point, other: Point) =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

/** Follows a mouse that went down on a card: it lifts the card once it has gone far enough. */
export function carryByMouse(
  down: MouseEvent,
  card: HTMLElement,
  events: CarryEvents,
  gone: AbortSignal,
): void {
  if (down.button !== 0) return;
  const carry = carryOf(card, down, events, gone);
  const { signal } = carry;
  window.addEventListener(
    "mousemove",
    (move) => {
      if (!carry.isLifted() && distance(down, move) < slackOfMouse) return;
      // The button came up where nobody could see it.
      if (move.buttons === 0) return carry.cancel();
      // Only what carries has to know of it; the page has many who listen.
      if (carry.isLifted()) move.stopPropagation();
      carry.moveTo(move);
    },
    { capture: true, signal },
  );
  window.addEventListener(
    "pointermove",
    (move) => {
      if (!carry.isLifted()) return;
      move.stopPropagation();
      // What is passed would light up under the pointer, and be painted twice for it.
      if (card.isConnected && !card.hasPointerCapture(move.pointerId)) card.setPointerCapture(move.pointerId);
    },
    { capture: true, signal },
  );
  window.addEventListener("mouseup", (up) => carry.drop(up.altKey), { signal });
  // Also after Escape, when the button is still down: the card has caught the pointer, and would be clicked.
  const pressed = new AbortController();
  const onUp = () => carry.isLifted() && ignoreNextClick();
  window.addEventListener("mouseup", onUp, { capture: true, once: true, signal: pressed.signal });
  const onDown = (event: Event) => event !== down && pressed.abort();
  window.addEventListener("mousedown", onDown, { capture: true, signal: pressed.signal });
  // The browser would drag links and mark text.
  for (const type of ["dragstart", "selectstart"])
    window.addEventListener(type, (event) => event.preventDefault(), { signal });
}

/** Follows a finger: it holds still for a moment first, so that scrolling wins. */
export function carryByTouch(
  down: TouchEvent,
  card: HTMLElement,
  events: CarryEvents,
  gone: AbortSignal,
): void {
  const [finger] = down.touches;
  if (!finger || down.touches.length > 1 || !down.target) return;
  const carry = carryOf(card, finger, events, gone);
  const { signal } = carry;
  const held = setTimeout(() => carry.moveTo(finger), holdOfFinger.milliseconds);
  signal.addEventListener("abort", () => clearTimeout(held));
  const onMove = (event: Event) => {
    const [now] = (event as TouchEvent).touches;
    if (!now) return;
    if (!carry.isLifted()) {
      if (distance(finger, now) > holdOfFinger.slack) carry.cancel();
      return;
    }
    event.preventDefault();
    carry.moveTo(now);
  };
  // The finger's events go to where it went down, also when that is no longer part of the page.
  down.target.addEventListener("touchmove", onMove, { passive: false, signal });
  const onUp = (event: Event) => {
    if (carry.isLifted()) event.preventDefault();
    carry.drop(false);
  };
  down.target.addEventListener("touchend", onUp, { passive: false, signal });
  down.target.addEventListener("touchcancel", carry.cancel, { signal });
  // Two fingers are about the page.
  window.addEventListener("touchstart", (event) => event !== down && carry.cancel(), { signal });
  // A finger that rests on a link would open its menu, or drag it.
  for (const type of ["contextmenu", "dragstart"])
    window.addEventListener(type, (event) => event.preventDefault(), { signal });
}

interface Carry {
  readonly signal: AbortSignal;
  readonly isLifted: () => boolean;
  /** Lifts the card where it still lies. */
  readonly moveTo: (point: Point) => void;
  readonly drop: (withAlt: boolean) => void;
  readonly cancel: () => void;
}

function carryOf(card: HTMLElement, from: Point, events: CarryEvents, gone: AbortSignal): Carry {
  const ended = new AbortController();
  const { signal } = ended;
  const id = card.dataset.carry ?? "";
  events.onMeant(id);
  let airborne: Airborne | null = null;
  const cancel = () => {
    ended.abort();
    airborne?.land(null);
    if (airborne) events.onCancel();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !airborne) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  window.addEventListener("keydown", onKey, { capture: true, signal });
  document.addEventListener("visibilitychange", cancel, { signal });
  window.addEventListener("resize", cancel, { signal });
  gone.addEventListener("abort", cancel, { signal });
  return {
    signal,
    isLifted: () => airborne !== null,
    moveTo: (point) => {
      if (!airborne) {
        airborne = lift(card, from, events.onOver);
        markNoText();
        document.addEventListener("selectionchange", markNoText, { signal });
        events.onStart(id);
      }
      airborne.moveTo(point);
    },
    drop: (withAlt) => {
      ended.abort();
      if (!airborne) return;
      ignoreNextClick();
      const place = airborne.place();
      airborne.land(place);
      events.onDrop(place, { withAlt });
    },
    cancel,
  };
}

const markNoText = () => window.getSelection()?.removeAllRanges();

/** Letting go of a card is no click on what lies under it. */
function ignoreNextClick(): void {
  const ended = new AbortController();
  const ignore = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", ignore, { capture: true, signal: ended.signal });
  setTimeout(() => ended.abort(), 50);
}
