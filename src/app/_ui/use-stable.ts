"use client";

import { useInsertionEffect, useRef, useState } from "react";

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/**
 * The same functions at every rendering, each of which does what the newest of its name does: for parts of a page
 * that are drawn again only when what they show changes. To be called by events, never during rendering.
 */
export function useStable<All extends { readonly [Name in keyof All]: (...args: never[]) => unknown }>(
  newest: All,
): All {
  const latest = useRef(newest);
  useInsertionEffect(() => {
    latest.current = newest;
  });
  const [stable] = useState(() => {
    const names = Object.keys(newest) as (keyof All & string)[];
    const callLatest = names.map((name) => [
      name,
      (...args: never[]) => (latest.current as Functions)[name]?.(...args),
    ]);
    return Object.fromEntries(callLatest) as All;
  });
  return stable;
}
