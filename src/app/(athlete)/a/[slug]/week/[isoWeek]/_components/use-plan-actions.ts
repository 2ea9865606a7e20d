"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { IsoWeek } from "@/lib/dates/week";
import { type Placement, type Schedule, withChangesApplied, withSessionMoved } from "@/lib/domain/schedule";
import { type ScheduleChange, sessionsOf } from "@/lib/domain/schedule-change";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";
import { contentOf } from "@/lib/domain/session-content";
import { type AthleteId, newId, type PlanChangeId, type PlannedSessionId } from "@/lib/ids";
import type { ArrangeInput, ArrangementRequest } from "@/lib/schemas/arrangement";
import { request } from "./request";
import { usePlanWrites } from "./use-plan-writes";
import { type PlanWeek, scheduleOf, slotName } from "./week-model";

/** What a person can do to the plan, each as one write that can be undone. */
export function usePlanActions(athleteId: AthleteId, week: IsoWeek, shown: PlanWeek | undefined) {
  const trpc = useTRPC();
  const writes = usePlanWrites(athleteId, week);
  const moveMutation = useMutation(trpc.plan.move.mutationOptions());
  const editMutation = useMutation(trpc.plan.edit.mutationOptions());
  const createMutation = useMutation(trpc.plan.create.mutationOptions());
  const deleteMutation = useMutation(trpc.plan.delete.mutationOptions());
  const followMutation = useMutation(trpc.plan.followMove.mutationOptions());
  const arrangeMutation = useMutation(trpc.plan.arrange.mutationOptions());
  const applyMutation = useMutation(trpc.plan.applyChange.mutationOptions());

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
      ...(session.date === date ? {} : { choices: (step) => followChoices(step, date > session.date) }),
    });
  }

  /** A session that went to another day may take what follows along: pushed only where it went later. */
  const followChoices = (step: PlanChangeId, later: boolean) => ({
    only: "Only this",
    others: [
      ...(later ? [{ label: "Push the following days", run: () => void followMove(step, "push") }] : []),
      {
        label: shown?.block ? "Shift the rest of the block" : "Shift the next weeks",
        run: () => void followMove(step, "shift"),
      },
    ],
  });

  function followMove(changeId: PlanChangeId, how: "push" | "shift") {
    const ids = request(athleteId);
    return writes.run({ send: () => followMutation.mutateAsync({ ...ids, changeId, how }) });
  }

  /** To another day at the same time, or to the other slot at its usual time. */
  const moveToSlot = (session: PlannedSession, to: Pick<Placement, "date" | "slot">) =>
    move(session, { ...to, startTime: to.slot === session.slot ? session.startTime : null });

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
    const content = { ...contentOf(session), date: to.date, slot: to.slot, key: false, locked: false };
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

  /** Several changes as one step, on the versions that this page shows. */
  function applyChanges(label: string, changes: readonly ScheduleChange[], message = label) {
    const ids = request(athleteId);
    const changed = withChangesApplied(schedule(), changes);
    const touched = new Set(changes.flatMap(sessionsOf));
    return writes.run({
      message,
      ...(changed.ok ? { optimistic: changed.value } : {}),
      send: once(
        (latest) => ({
          ...ids,
          label,
          changes: [...changes],
          versions: schedule()
            .sessions.filter(({ id }) => touched.has(id))
            .map((session) => seen(session, latest)),
        }),
        applyMutation.mutateAsync,
      ),
    });
  }

  /** Carries out what a preview showed. False where the plan is another by now, so that the preview is asked anew. */
  function arrange(arrangement: ArrangementRequest, seen: ArrangeInput["seen"]) {
    const ids = request(athleteId);
    return writes.run({ send: () => arrangeMutation.mutateAsync({ ...ids, arrangement, seen }) });
  }

  /** Two sessions change places. */
  const swap = (a: PlannedSession, b: PlannedSession) =>
    applyChanges(`${a.title} and ${b.title} swapped`, [{ kind: "swap", a: a.id, b: b.id }]);

  return {
    ...writes,
    move,
    moveToSlot,
    remove,
    duplicate,
    create,
    edit,
    setLocked,
    swap,
    applyChanges,
    arrange,
  };
}

export type PlanActions = ReturnType<typeof usePlanActions>;

type Latest = (id: string) => PlannedSession | undefined;

/** The version to write over: the one a person chose to overwrite, else the newest this page knows. */
const seen = (session: PlannedSession, latest: Latest, version?: number) => ({
  sessionId: session.id,
  version: version ?? latest(session.id)?.version ?? session.version,
});

/** Makes the input at the first try and keeps it: a retry must be the very same request to be recognised. */
function once<Input, Answer>(make: (latest: Latest) => Input, send: (input: Input) => Promise<Answer>) {
  let input: Input | undefined;
  return (latest: Latest) => {
    input ??= make(latest);
    return send(input);
  };
}
