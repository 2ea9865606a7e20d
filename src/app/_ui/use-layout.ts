"use client";

import { useSyncExternalStore } from "react";

const query = "(min-width: 768px)";

let media: MediaQueryList | undefined;
function room(): MediaQueryList {
  media ??= window.matchMedia(query);
  return media;
}

/**
 * Which of a page's two layouts there is room for, so that only one of them is built. Null until the page's script
 * has taken it over: both are there then, and styles hide one, so that nothing jumps.
 */
export const useLayout = (): "wide" | "narrow" | null =>
  useSyncExternalStore(
    (onChange) => {
      room().addEventListener("change", onChange);
      return () => room().removeEventListener("change", onChange);
    },
    () => (room().matches ? "wide" : "narrow"),
    () => null,
  );
