let marked: Element | null = null;

/** Marks the one place under what is carried by `data-over`, without drawing anything anew. */
export function markOver(place: Element | null): void {
  if (place === marked) return;
  marked?.removeAttribute("data-over");
  place?.setAttribute("data-over", "");
  marked = place;
}
