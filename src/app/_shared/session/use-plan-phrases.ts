"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { forgetStep, noteStep } from "@/app/_shared/plan/plan-history";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PlannedSession, SessionContent, Slot } from "@/lib/domain/session";
import { type AthleteId, newId, type PlanChangeId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import type { ArrangeInput, ArrangementRequest } from "@/lib/schemas/arrangement";

interface Move {
  readonly athleteId: AthleteId;
  readonly session: Pick<PlannedSession, "id" | "version" | "title">;
  readonly date: CalendarDate;
  readonly slot: Slot;
  /** As the toast names the place. */
  readonly to: string;
}

interface Addition {
  readonly athleteId: AthleteId;
  readonly content: SessionContent;
  readonly to: string;
}

type Answer =
  | { readonly ok: true; readonly changeId: PlanChangeId; readonly label: string }
  | { readonly ok: false; readonly reason: string };

/** Changes a plan from outside its planner; the toast says what became of it and undoes it, as the planner's own undo does. */
export function usePlanPhrases() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const move = useMutation(trpc.plan.move.mutationOptions());
  const create = useMutation(trpc.plan.create.mutationOptions());
  const arranging = useMutation(trpc.plan.arrange.mutationOptions());
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  const request = (athleteId: AthleteId) => ({ athleteId, requestId: newId<RequestId>() });
  const refresh = () =>
    Promise.all(
      [trpc.plan, trpc.flags, trpc.log, trpc.overview].map((noun) =>
        client.invalidateQueries({ queryKey: noun.pathKey() }),
      ),
    );

  async function takeBack(asked: ReturnType<typeof request> & { changeId: PlanChangeId }) {
    try {
      const answer = await undo.mutateAsync(asked);
      if (answer.ok) noteStep(asked.athleteId, { id: asked.changeId, label: answer.label }, "undo");
      else forgetStep(asked.athleteId, asked.changeId);
      showToast(answer.ok ? `Undone: ${answer.label}` : refusalSentence(answer.reason));
    } catch {
      showToast({
        message: "Not undone. Check the connection.",
        undo: () => void takeBack(asked),
      });
    }
    await refresh();
  }

  /** True once it is written. Without words for what is done, the step of the history has its own. */
  async function write(
    athleteId: AthleteId,
    done: string | null,
    failed: string,
    send: () => Promise<Answer>,
  ): Promise<boolean> {
    try {
      const answer = await send();
      await refresh();
      if (!answer.ok) {
        showToast(refusalSentence(answer.reason));
        return false;
      }
      noteStep(athleteId, { id: answer.changeId, label: answer.label });
      const asked = { ...request(athleteId), changeId: answer.changeId };
      showToast({ message: done ?? answer.label, undo: () => void takeBack(asked) });
      return true;
    } catch {
      showToast(`${failed} Check the connection and try again.`);
      return false;
    }
  }

  return {
    isPending: arranging.isPending,
    /** Carries out what a preview showed. */
    arrange: (
      athleteId: AthleteId,
      arrangement: ArrangementRequest,
      seen: ArrangeInput["seen"],
    ): Promise<boolean> =>
      write(athleteId, null, "The plan was not changed.", () =>
        arranging.mutateAsync({ ...request(athleteId), arrangement, seen: [...seen] }),
      ),
    move: ({ athleteId, session: { id: sessionId, version, title }, date, slot, to }: Move) =>
      write(athleteId, `${title} moved to ${to}`, `${title} was not moved.`, () =>
        move.mutateAsync({ ...request(athleteId), sessionId, version, date, slot }),
      ),
    add: ({ athleteId, content, to }: Addition) =>
      write(athleteId, `${content.title} added to ${to}`, `${content.title} was not added.`, () =>
        create.mutateAsync({ ...request(athleteId), sessionId: newId<PlannedSessionId>(), content }),
      ),
  };
}
