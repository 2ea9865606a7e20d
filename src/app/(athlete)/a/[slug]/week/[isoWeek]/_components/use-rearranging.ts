"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { type ManyChange, withManyChanged } from "@/lib/domain/many-changes";
import { withChangesApplied } from "@/lib/domain/schedule";
import { type ScheduleChange, sessionsOf } from "@/lib/domain/schedule-change";
import type { PlannedSession } from "@/lib/domain/session";
import type { TimeOff } from "@/lib/domain/time-off";
import type { AthleteId, PlanChangeId, TimeOffId } from "@/lib/ids";
import type { ArrangeInput, ArrangementRequest, SetTimeOffInput } from "@/lib/schemas/arrangement";
import { request } from "./request";
import type { usePlanWrites } from "./use-plan-writes";
import { type PlanWeek, scheduleOf } from "./week-model";
import { once, seen } from "./write-input";

/** Changes of several sessions, each as one step. */
export function useRearranging(
  athleteId: AthleteId,
  writes: ReturnType<typeof usePlanWrites>,
  shown: PlanWeek | undefined,
) {
  const trpc = useTRPC();
  const applying = useMutation(trpc.plan.applyChange.mutationOptions());
  const following = useMutation(trpc.plan.followMove.mutationOptions());
  const arranging = useMutation(trpc.plan.arrange.mutationOptions());
  const changing = useMutation(trpc.plan.changeMany.mutationOptions());
  const marking = useMutation(trpc.plan.setTimeOff.mutationOptions());
  const schedule = () => (shown ? scheduleOf(shown) : { sessions: [], done: new Set<string>(), athleteId });

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
        applying.mutateAsync,
      ),
    });
  }

  /** Two sessions change places. */
  const swap = (a: PlannedSession, b: PlannedSession) =>
    applyChanges(`${a.title} and ${b.title} swapped`, [{ kind: "swap", a: a.id, b: b.id }]);

  /** The same to each of several sessions. */
  function changeMany(sessions: readonly PlannedSession[], change: ManyChange) {
    const ids = request(athleteId);
    const chosen = new Set<string>(sessions.map(({ id }) => id));
    const { changes } = withManyChanged(schedule(), chosen, change);
    return writes.run({
      // A copy gets its id from the server: one shown before would be another session.
      ...(change.kind === "copy" ? {} : { optimistic: changes }),
      send: once(
        (latest) => ({ ...ids, sessions: sessions.map((session) => seen(session, latest)), change }),
        changing.mutateAsync,
      ),
    });
  }

  /** A session that went to another day may take what follows along: pushed only where it went later. */
  const followChoices = (step: PlanChangeId, later: boolean) => ({
    only: "Only this",
    others: [
      ...(later ? [{ label: "Push the following days", run: () => void followMove(step, "push") }] : []),
      {
        label: shown?.season.run ? "Shift the rest of the block" : "Shift the next weeks",
        run: () => void followMove(step, "shift"),
      },
    ],
  });

  function followMove(changeId: PlanChangeId, how: "push" | "shift") {
    const ids = request(athleteId);
    return writes.run({ send: () => following.mutateAsync({ ...ids, changeId, how }) });
  }

  /** Carries out what a preview showed. */
  function arrange(arrangement: ArrangementRequest, seenThen: ArrangeInput["seen"]) {
    const ids = request(athleteId);
    return writes.run({ send: () => arranging.mutateAsync({ ...ids, arrangement, seen: seenThen }) });
  }

  /** Days off by themselves; `before` is how they were shown. */
  function setTimeOff(timeOffId: TimeOffId, before: TimeOff | null, after: SetTimeOffInput["after"]) {
    const seenThen = before && {
      startsOn: before.startsOn,
      endsOn: before.endsOn,
      maxMinutes: before.maxMinutes,
    };
    const input = { ...request(athleteId), timeOffId, seen: seenThen, after };
    return writes.run({ send: () => marking.mutateAsync(input) });
  }

  return { setTimeOff, applyChanges, swap, changeMany, followChoices, arrange };
}
