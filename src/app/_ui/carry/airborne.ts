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
      if (overlay) flyDown(overlay, id, to);
    },
  };
}

const flight = { duration: 140, easing: "cubic-bezier(0.2, 0.8, 0.2, 1)" };
const mostFramesToWait = 12;

/** Shows where a card went: from under the pointer to where it lies now, once the page has drawn it there. */
function flyDown(overlay: HTMLElement, id: string, to: string | null): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const flying = overlay.cloneNode(true) as HTMLElement;
  flying.removeAttribute("id");
  document.body.append(flying);
  let frames = 0;
  const look = () => {
    const card = document.querySelector(`[data-carry="${CSS.escape(id)}"]`);
    const isThere = to === null || card?.closest("[data-place]")?.getAttribute("data-place") === to;
    frames += 1;
    if (!isThere && frames < mostFramesToWait) return void requestAnimationFrame(look);
    if (!card || !isThere) return flying.remove();
    const { left, top } = card.getBoundingClientRect();
    const animation = flying.animate([{}, { transform: `translate3d(${left}px, ${top}px, 0)` }], flight);
    animation.onfinish = () => flying.remove();
    animation.oncancel = () => flying.remove();
  };
  requestAnimationFrame(look);
}
