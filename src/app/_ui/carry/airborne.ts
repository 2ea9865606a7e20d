import { edgeScrolling } from "./edge-scrolling";
import { markOver } from "./mark-over";

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** A card in the air. */
export interface Airborne {
  readonly moveTo: (point: Point) => void;
  /** What it hangs over. */
  readonly place: () => string | null;
  /** Takes it down to a place, or back to where it was. */
  readonly land: (place: string | null) => void;
}

/** The element that hangs under the pointer; the page draws into it what is carried. */
export const overlayId = "carried";

/**
 * Lifts a card. A move of the pointer then costs the page one question and one transform: nothing is drawn anew, and
 * a place that is passed is marked by an attribute alone.
 */
export function lift(card: HTMLElement, from: Point, onOver: (place: string | null) => void): Airborne {
  const box = card.getBoundingClientRect();
  const id = card.dataset.carry ?? "";
  let at = from;
  let place: Element | null = null;
  const nameOf = (element: Element | null) => element?.getAttribute("data-place") ?? null;

  const look = () => {
    const below = document.elementFromPoint(at.clientX, at.clientY)?.closest("[data-place]") ?? null;
    if (below === place) return;
    markOver(below);
    place = below;
    onOver(nameOf(place));
  };
  const overlay = document.getElementById(overlayId);
  const hang = () => {
    const [x, y] = [box.left + at.clientX - from.clientX, box.top + at.clientY - from.clientY];
    if (overlay) overlay.style.transform = `translate3d(${x}px, ${y}px, 0)`;
  };
  if (overlay) overlay.style.width = `${box.width}px`;
  const isFocused = card.contains(document.activeElement);
  // A focused card that is drawn elsewhere would have the browser work out all looks in the middle of the drawing.
  if (isFocused && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const scrolling = edgeScrolling(look);
  // From where: what makes room for the places may put the card elsewhere.
  card.setAttribute("data-carried", String(box.top));

  return {
    moveTo: (point) => {
      at = point;
      look();
      hang();
      scrolling.near(point);
    },
    place: () => nameOf(place),
    land: (to) => {
      scrolling.stop();
      card.removeAttribute("data-carried");
      markOver(null);
      const flying = overlay && copyOf(overlay);
      whenThere(id, to, (landed) => {
        if (isFocused) focusOn(landed ?? card);
        if (flying) flyDown(flying, landed);
      });
    },
  };
}

const mostFramesToWait = 12;

/** Waits until the page has drawn a card at the place it was taken to; `null` is wherever it lay. */
function whenThere(id: string, place: string | null, then: (card: HTMLElement | null) => void): void {
  let frames = 0;
  const look = () => {
    const card = document.querySelector<HTMLElement>(`[data-carry="${CSS.escape(id)}"]`);
    const isThere =
      card && (place === null || card.closest("[data-place]")?.getAttribute("data-place") === place);
    frames += 1;
    if (isThere || frames >= mostFramesToWait) then(isThere ? card : null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The keyboard goes on where the pointer has let go, unless it is somewhere else by then. */
function focusOn(card: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  const isStop = card.matches("a, button, [tabindex]");
  const target = isStop ? card : card.querySelector<HTMLElement>("a, button");
  target?.focus({ preventScroll: true });
}

function copyOf(overlay: HTMLElement): HTMLElement | null {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return null;
  const copy = overlay.cloneNode(true) as HTMLElement;
  copy.removeAttribute("id");
  document.body.append(copy);
  return copy;
}

const flight = { duration: 140, easing: "cubic-bezier(0.2, 0.8, 0.2, 1)" };

/** Shows where a card went: from under the pointer to where it lies now. */
function flyDown(flying: HTMLElement, landed: HTMLElement | null): void {
  if (!landed) {
    flying.remove();
    return;
  }
  const { left, top } = landed.getBoundingClientRect();
  const animation = flying.animate([{}, { transform: `translate3d(${left}px, ${top}px, 0)` }], flight);
  animation.onfinish = () => flying.remove();
  animation.oncancel = () => flying.remove();
}
