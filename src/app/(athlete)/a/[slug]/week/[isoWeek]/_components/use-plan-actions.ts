"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { IsoWeek } from "@/lib/dates/week";
import { type Placement, type Schedule, withSessionMoved } from "@/lib/domain/schedule";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";
import { contentOf, copyOf, timeIn } from "@/lib/domain/session-content";
import { type AthleteId, newId, type PlannedSessionId } from "@/lib/ids";
import { request } from "./request";
import { usePlanWrites } from "./use-plan-writes";
import { useRearranging } from "./use-rearranging";
import { useTemplates } from "./use-templates";
import { type PlanWeek, scheduleOf, slotName } from "./week-model";
import { once, seen } from "./write-input";

/** What a person can do to the plan, each as one write that can be undone. */
export function usePlanActions(athleteId: AthleteId, week: IsoWeek, shown: PlanWeek | undefined) {
  const trpc = useTRPC();
  const writes = usePlanWrites(athleteId, week);
  const moveMutation = useMutation(trpc.plan.move.mutationOptions());
  const editMutation = useMutation(trpc.plan.edit.mutationOptions());
  const createMutation = useMutation(trpc.plan.create.mutationOptions());
  const deleteMutation = useMutation(trpc.plan.delete.mutationOptions());
  const templates = useTemplates(athleteId, writes);
  const many = useRearranging(athleteId, writes, shown);

  const schedule = (): Schedule => (shown ? scheduleOf(shown) : { sessions: [], done: new Set(), athleteId });

  function move(session: PlannedSession, to: Placement, version?: number) {
    const { date, slot, startTime } = to;
    if (session.date === date && session.slot === slot && session.startTime === startTime) return;
    const moved = withSessionMoved(schedule(), session.id, to);
    const ids = request(athleteId);
    return writes.run({
      message: `${session.title} moved to ${slotName(date, slot)}`,
      ...(moved.ok ? { optimistic: moved.value } : {}),
      send: once(
        (latest) => ({ ...ids, ...seen(session, latest, version), date, slot, startTime }),
        moveMutation.mutateAsync,
      ),
      overwrite: (newer) => void move(session, to, newer),
      ...(session.date === date ? {} : { choices: (step) => many.followChoices(step, date > session.date) }),
    });
  }

  /** To another day at the same time, or to the other slot at its usual time. */
  const moveToSlot = (session: PlannedSession, to: Pick<Placement, "date" | "slot">) =>
    move(session, { ...to, startTime: timeIn(to.slot, session) });

  function remove(session: PlannedSession, version?: number) {
    const ids = request(athleteId);
    return writes.run({
      message: `${session.title} deleted`,
      optimistic: [{ sessionId: session.id, before: session, after: null }],
      send: once((latest) => ({ ...ids, ...seen(session, latest, version) }), deleteMutation.mutateAsync),
      overwrite: (newer) => void remove(session, newer),
    });
  }

  function duplicate(session: PlannedSession, to: Pick<Placement, "date" | "slot"> = session) {
    const sessionId = newId<PlannedSessionId>();
    const ids = request(athleteId);
    const content = copyOf(session, to);
    return writes.run({
      message: `${session.title} duplicated`,
      send: () => createMutation.mutateAsync({ ...ids, sessionId, content }),
    });
  }

  function create(sessionId: PlannedSessionId, content: SessionContent) {
    const ids = request(athleteId);
    return writes.run({
      message: `${content.title} added`,
      send: () => createMutation.mutateAsync({ ...ids, sessionId, content }),
    });
  }

  function edit(
    session: PlannedSession,
    content: SessionContent,
    { version, verb = "saved" }: { version?: number; verb?: string } = {},
  ): Promise<boolean> {
    const ids = request(athleteId);
    return writes.run({
      message: `${content.title} ${verb}`,
      optimistic: [{ sessionId: session.id, before: session, after: { ...session, ...content } }],
      send: once(
        (latest) => ({ ...ids, ...seen(session, latest, version), content }),
        editMutation.mutateAsync,
      ),
      overwrite: (newer) => void edit(session, content, { version: newer, verb }),
    });
  }

  function setLocked(session: PlannedSession, locked: boolean) {
    return edit(session, { ...contentOf(session), locked }, { verb: locked ? "locked" : "unlocked" });
  }

  return {
    ...writes,
    ...templates,
    move,
    moveToSlot,
    remove,
    duplicate,
    create,
    edit,
    setLocked,
    ...many,
  };
}

export type PlanActions = ReturnType<typeof usePlanActions>;
