/** The button of the next card, or of the one before. */
export function stepCards(list: HTMLUListElement | null, by: 1 | -1) {
  const targets = [...(list?.querySelectorAll<HTMLElement>("[data-use]") ?? [])];
  const current = targets.findIndex((target) => target.closest("li")?.contains(document.activeElement));
  targets[Math.min(targets.length - 1, Math.max(0, current + by))]?.focus();
}
