"use client";

import { useMutation } from "@tanstack/react-query";
import { failureText, useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { SkipReason } from "@/lib/domain/session";
import { type CompletedSessionId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";

/** Skips all of some sessions for one reason, with one undo for all of them. */
export function useSkipDays() {
  const trpc = useTRPC();
  const { refresh } = useLogWrites();
  const skipping = useMutation(trpc.log.skipMany.mutationOptions());
  const takingBack = useMutation(trpc.log.takeBackSkips.mutationOptions());

  async function act(send: () => Promise<unknown>, done: () => void): Promise<boolean> {
    try {
      await send();
      await refresh();
      done();
      return true;
    } catch (error) {
      const again = { label: "Try again", run: () => void act(send, done) };
      showToast({ message: failureText(error), action: again });
      return false;
    }
  }

  /** True once they are skipped. */
  function skip(planned: readonly PlannedSessionId[], reason: SkipReason): Promise<boolean> {
    const sessions = planned.map((plannedId) => ({ id: newId<CompletedSessionId>(), plannedId }));
    const input = { sessions, reason, requestId: newId<RequestId>() };
    const back = { ids: sessions.map(({ id }) => id), requestId: newId<RequestId>() };
    const many = `${sessions.length} ${sessions.length === 1 ? "session" : "sessions"}`;
    const undo = () =>
      void act(
        () => takingBack.mutateAsync(back),
        () => showToast(`${many} open again`),
      );
    return act(
      () => skipping.mutateAsync(input),
      () => showToast({ message: `${many} skipped`, undo }),
    );
  }

  return { skip, isPending: skipping.isPending };
}
