"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { failureText, useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { SkipReason } from "@/lib/domain/session";
import { type CompletedSessionId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import type { SkipSessionsInput } from "@/lib/schemas/log";

/** Skips all of some sessions for one reason, with one undo for all of them. */
export function useSkipDays() {
  const trpc = useTRPC();
  const { refresh } = useLogWrites();
  const skipping = useMutation(trpc.log.skipMany.mutationOptions());
  const takingBack = useMutation(trpc.log.takeBackSkips.mutationOptions());

  // Pressed again after a connection that broke, the same sessions are the same request.
  const sent = useRef<{ what: string; input: SkipSessionsInput } | null>(null);

  async function act<Answer>(send: () => Promise<Answer>, done: (answer: Answer) => void): Promise<boolean> {
    try {
      const answer = await send();
      await refresh();
      done(answer);
      return true;
    } catch (error) {
      const again = { label: "Try again", run: () => void act(send, done) };
      showToast({ message: failureText(error), action: again });
      return false;
    }
  }

  function takeBack(ids: readonly CompletedSessionId[]) {
    const input = { ids: [...ids], requestId: newId<RequestId>() };
    return act(
      () => takingBack.mutateAsync(input),
      (answer) => showToast(`${many(answer.ids)} open again`),
    );
  }

  /** True once they are skipped. What was logged or taken from the plan meanwhile is not. */
  function skip(planned: readonly PlannedSessionId[], reason: SkipReason): Promise<boolean> {
    const what = JSON.stringify([planned, reason]);
    if (sent.current?.what !== what) sent.current = { what, input: inputOf(planned, reason) };
    const { input } = sent.current;
    return act(
      () => skipping.mutateAsync(input),
      (answer) => {
        sent.current = null;
        const { skipped } = answer;
        if (skipped.length === 0) showToast("Nothing was skipped: it is logged or gone by now.");
        else showToast({ message: `${many(skipped)} skipped`, undo: () => void takeBack(skipped) });
      },
    );
  }

  return { skip, isPending: skipping.isPending };
}

const inputOf = (planned: readonly PlannedSessionId[], reason: SkipReason): SkipSessionsInput => ({
  sessions: planned.map((plannedId) => ({ id: newId<CompletedSessionId>(), plannedId })),
  reason,
  requestId: newId<RequestId>(),
});

const many = ({ length }: readonly unknown[]) => `${length} ${length === 1 ? "session" : "sessions"}`;
