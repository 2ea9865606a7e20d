"use client";

import { useSyncExternalStore } from "react";

const query = "(min-width: 768px)";

/** Whether there is room for a table. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => true,
  );
