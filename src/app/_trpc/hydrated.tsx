"use client";

import { type DehydratedState, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { isBeforeLastWrite } from "./written";

/**
 * Hands the answers that came with a page to the browser's cache. The page may have been fetched beforehand: answers
 * from before the last write never replace newer ones, and where there is nothing else they are shown and asked again.
 */
export function Hydrated({ state, children }: { state: DehydratedState; children: ReactNode }) {
  const dated = useMemo(() => ({ ...state, queries: state.queries.map(datedByWrites) }), [state]);
  return <HydrationBoundary state={dated}>{children}</HydrationBoundary>;
}

const datedByWrites = (query: DehydratedState["queries"][number]) =>
  isBeforeLastWrite(query.state.dataUpdatedAt)
    ? { ...query, state: { ...query.state, dataUpdatedAt: 0 } }
    : query;
