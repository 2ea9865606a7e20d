"use client";

import { useRef, useState } from "react";
import { problemOf, useLogWrites } from "@/app/_shared/log/use-log-writes";
import type { NewWrite, Outcome } from "@/app/_shared/offline/sender";
import { submit } from "@/app/_shared/offline/submit";
import { showToast } from "@/app/_ui/toast-store";
import type { SkipReason } from "@/lib/domain/session";
import { type CompletedSessionId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import type { SkipSessionsInput } from "@/lib/schemas/log";

/** Skips all of some sessions for one reason, with one undo for all of them. */
export function useSkipDays() {
  const { refresh } = useLogWrites();
  const [isPending, setPending] = useState(false);

  // Pressed again after it was refused, the same sessions are the same request.
  const sent = useRef<{ what: string; input: SkipSessionsInput } | null>(null);

  async function act(write: NewWrite, done: (became: Outcome) => void): Promise<boolean> {
    setPending(true);
    const became = await submit(write);
    if (became.kind !== "waiting") await refresh();
    setPending(false);
    const message = problemOf(became);
    if (message === null) done(became);
    else showToast({ message, action: { label: "Try again", run: () => void act(write, done) } });
    return message === null;
  }

  function takeBack(lane: string, ids: readonly CompletedSessionId[]) {
    const input = { ids: [...ids], requestId: newId<RequestId>() };
    return act({ procedure: "log.takeBackSkips", input, lane, title: many(ids) }, () =>
      showToast(`${many(ids)} open again`),
    );
  }

  /** True once they are skipped. What was logged or taken from the plan meanwhile is not. */
  function skip(planned: readonly PlannedSessionId[], reason: SkipReason): Promise<boolean> {
    const what = JSON.stringify([planned, reason]);
    if (sent.current?.what !== what) sent.current = { what, input: inputOf(planned, reason) };
    const { input } = sent.current;
    const lane = `skips ${input.sessions[0]?.id}`;
    return act({ procedure: "log.skipMany", input, lane, title: many(planned) }, (became) => {
      sent.current = null;
      const all = input.sessions.map(({ id }) => id);
      const answer = became.kind === "sent" ? (became.answer as Skipped | null) : null;
      const skipped = answer ? answer.skipped : all;
      if (skipped.length === 0) showToast("Nothing was skipped: it is logged or gone by now.");
      else showToast({ message: `${many(skipped)} skipped`, undo: () => void takeBack(lane, skipped) });
    });
  }

  return { skip, isPending };
}

interface Skipped {
  readonly skipped: readonly CompletedSessionId[];
}

const inputOf = (planned: readonly PlannedSessionId[], reason: SkipReason): SkipSessionsInput => ({
  sessions: planned.map((plannedId) => ({ id: newId<CompletedSessionId>(), plannedId })),
  reason,
  requestId: newId<RequestId>(),
});

const many = ({ length }: readonly unknown[]) => `${length} ${length === 1 ? "session" : "sessions"}`;
