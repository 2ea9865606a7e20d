"use client";

import { useLayoutEffect } from "react";
import { paintTheme } from "@/app/_shared/theme/theme";

/**
 * Paints the theme again once the page is alive. A page that React had to draw anew in the browser, as it does for an
 * address that is not found, comes without the script of the document's head.
 */
export function ThemeSync() {
  useLayoutEffect(() => paintTheme(), []);
  return null;
}
