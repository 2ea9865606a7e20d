"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PlannedSession, Slot } from "@/lib/domain/session";
import { type AthleteId, newId, type RequestId } from "@/lib/ids";

interface Move {
  readonly athleteId: AthleteId;
  readonly session: Pick<PlannedSession, "id" | "version" | "title">;
  readonly date: CalendarDate;
  readonly slot: Slot;
  /** As the toast names the place. */
  readonly to: string;
}

/** Moves a session from anywhere in the product; the toast says so and undoes it. */
export function useMoveSession() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const move = useMutation(trpc.plan.move.mutationOptions());
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.plan.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.flags.pathKey() }),
    ]);

  return async ({ athleteId, session, date, slot, to }: Move) => {
    const request = () => ({ athleteId, requestId: newId<RequestId>() });
    try {
      const { id: sessionId, version } = session;
      const moved = await move.mutateAsync({ ...request(), sessionId, version, date, slot, startTime: null });
      await refresh();
      if (!moved.ok) return showToast(refusalSentence(moved.reason));
      const takeBack = () =>
        void undo
          .mutateAsync({ ...request(), changeId: moved.changeId })
          .then(refresh, () => showToast("The move is not undone. Try again from the list of changes."));
      showToast({ message: `${session.title} moved to ${to}`, undo: takeBack });
    } catch {
      showToast(`${session.title} was not moved. Check the connection and try again.`);
    }
  };
}
