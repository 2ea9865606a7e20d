"use client";

import { useEffect } from "react";

const keyOf = (page: string) => `tandem open ${page}`;

/**
 * Opens again what was open when the page went away under somebody: by a reload, a crash of the tab, or the way over
 * the sign-in page. Who closes it, or goes to another page, has left it. `open` is null while nothing is open that
 * should come back; `is` knows what is.
 */
export function useReopened<Open>(
  page: string,
  open: Open | null,
  is: (kept: unknown) => kept is Open,
  onOpen: (open: Open) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was open is looked for once for each page.
  useEffect(() => {
    const kept = read(page);
    if (is(kept)) onOpen(kept);
  }, [page]);
  const text = open === null ? null : JSON.stringify(open);
  useEffect(() => {
    if (text === null) return;
    write(page, text);
    return () => write(page, null);
  }, [page, text]);
}

function read(page: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(page)) ?? "null");
  } catch {
    return null;
  }
}

function write(page: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(page));
    else sessionStorage.setItem(keyOf(page), text);
  } catch {
    // Without the storage of the tab, what was typed is still offered where it was typed.
  }
}
