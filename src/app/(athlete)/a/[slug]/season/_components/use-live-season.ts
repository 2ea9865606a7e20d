"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { expectedSeason } from "@/app/_shared/season/season-model";
import { useTRPC } from "@/app/_trpc/client";
import type { SeasonEdit } from "@/lib/domain/season-edit";
import type { SeasonOutlook, SeasonView } from "@/lib/domain/season-view";
import { mergedOutlook } from "./merged-outlook";

interface Answer {
  /** What was shown when it was asked: what the server says later stands above it. */
  readonly base: SeasonOutlook;
  readonly outlook: SeasonOutlook;
}

const nothing: readonly SeasonEdit[] = [];

/**
 * A season as it would be if what is tried were done now: blocks and targets at once, and what comes of them as fast
 * as the server says it. One question is on its way at a time; while it is, only the newest waits.
 */
export function useLiveSeason(view: SeasonView, apply: (edits: readonly SeasonEdit[]) => Promise<boolean>) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [tried, setTried] = useState(nothing);
  const [ghosts, setGhosts] = useState(nothing);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const waiting = useRef<readonly SeasonEdit[]>(nothing);
  const isAsking = useRef(false);
  const round = useRef(0);
  const last = useRef("");
  const shownKey = trpc.plan.season.queryKey({ athleteId: view.athlete.id });

  async function ask(edits: readonly SeasonEdit[]) {
    const key = JSON.stringify(edits);
    if (key === last.current) return;
    last.current = key;
    waiting.current = edits;
    if (isAsking.current) return;
    isAsking.current = true;
    while (waiting.current.length > 0) {
      const [next, began] = [waiting.current, round.current];
      const base = client.getQueryData(shownKey)?.outlook;
      waiting.current = nothing;
      const input = { athleteId: view.athlete.id, edits: [...next] };
      const options = trpc.plan.previewSeason.queryOptions(input);
      // What cannot be said is not shown: the edit itself says why when it is made.
      const found = await client.fetchQuery({ ...options, gcTime: 0, retry: false }).catch(() => null);
      if (found?.ok && base && began === round.current) setAnswer({ base, outlook: found.outlook });
    }
    isAsking.current = false;
  }

  function forget() {
    round.current += 1;
    last.current = "";
    waiting.current = nothing;
    setAnswer(null);
  }

  function show(edits: readonly SeasonEdit[], asGhosts: boolean) {
    setTried(asGhosts ? nothing : edits);
    setGhosts(asGhosts ? edits : nothing);
    if (edits.length > 0) void ask(edits);
    else forget();
  }

  async function commit(edits: readonly SeasonEdit[]): Promise<boolean> {
    setTried(nothing);
    setGhosts(nothing);
    if (edits.length === 0) {
      forget();
      return true;
    }
    void ask(edits);
    const done = await apply(edits);
    if (!done) forget();
    return done;
  }

  const outlook = answer?.base === view.outlook ? answer.outlook : null;
  return {
    view: withTried(outlook ? { ...view, outlook: mergedOutlook(view.outlook, outlook) } : view, tried),
    /** What is tried alone would lead to; null until that is known. */
    outlook,
    ghosts,
    /** Shows the season with these edits; none puts it back. */
    tryOut: (edits: readonly SeasonEdit[]) => show(edits, false),
    /** Draws what the edits would set beside what is set. */
    tryBeside: (edits: readonly SeasonEdit[]) => show(edits, true),
    commit,
  };
}

export type LiveSeason = ReturnType<typeof useLiveSeason>;

function withTried(view: SeasonView, edits: readonly SeasonEdit[]): SeasonView {
  if (edits.length === 0) return view;
  const expected = expectedSeason(view, edits, { athleteId: view.athlete.id, thisWeek: view.thisWeek });
  return expected.ok ? { ...view, ...expected.season } : view;
}
