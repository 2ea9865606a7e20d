/**
 * Where floating things are put: inside the page's main landmark, so that what opens over the page still belongs
 * to it. Pages without one use the document.
 */
export const overlayRoot = (): Element | undefined =>
  typeof document === "undefined" ? undefined : (document.getElementById("content") ?? undefined);
