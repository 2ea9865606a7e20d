import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { slots } from "@/lib/domain/session";
import { exerciseFinder } from "../exercises";
import { mainSets } from "../lifts/leg-prescription";
import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";
import { reduced } from "./reduced";
import { isChangeable, type PlanSlot, slotAt, slotRefusal } from "./slots";

/** Free slots from one day back to an earlier one, the latest first; for a session, or for a new one. */
export function earlierSlots(
  snapshot: Snapshot,
  session: SnapSession | null,
  latestDay: number,
  earliestDay: number,
): PlanSlot[] {
  const from = Math.max(snapshot.now.day, earliestDay);
  const taken = new Set(
    within(snapshot.expected, from, latestDay)
      .filter((other) => other !== session)
      .map((other) => `${other.day} ${other.slot ?? "am"}`),
  );
  const free: PlanSlot[] = [];
  for (let day = latestDay; day >= from; day -= 1) {
    for (const slot of slots) {
      const place = slotAt(snapshot, dateFromDayNumber(day), slot);
      if (
        !taken.has(`${day} ${slot}`) &&
        slotRefusal(snapshot, place, session ?? { durationMin: null }) === null
      )
        free.push(place);
    }
  }
  return free;
}

export const moveTo = (session: SnapSession, { date, slot }: PlanSlot): Candidate => ({
  kind: "safe",
  label: {
    key: "move",
    params: { session: sessionParam(session), date: { date }, slot: { text: slot } },
  },
  changes: [{ kind: "move", sessionId: session.id, date, slot }],
});

const shortOfFailure = 2;

/** The sets end two repetitions before failure; where the sets are not known, the lift is planned as a heavy one. */
export function stopShort(snapshot: Snapshot, lift: SnapSession): Candidate[] {
  if (!isChangeable(snapshot, lift)) return [];
  const label = {
    key: "stopShort",
    params: { session: sessionParam(lift), reps: { value: shortOfFailure, unit: "reps" } },
  } as const;
  if (lift.sets.legs.some(({ rir }) => rir !== null && rir <= 0)) {
    const changes = [{ kind: "setSets" as const, sessionId: lift.id, rir: shortOfFailure }];
    return [{ kind: "suggestion", label, changes }];
  }
  if (lift.type !== "strength-failure-lower") return [];
  const changes = [
    { kind: "downgrade" as const, sessionId: lift.id, toType: "strength-heavy-lower" as const },
  ];
  return [{ kind: "suggestion", label, changes }];
}

const primerMinutes = 20;

/** A lift before a race: the last heavy one nine to seven days before, or a primer four or five days before. */
export function keepLifting(snapshot: Snapshot, raceDay: number): Candidate[] {
  const lifts = [
    { type: "strength-heavy-lower", durationMin: 45, days: [7, 9] },
    { type: "strength-primer", durationMin: primerMinutes, days: [4, 5] },
  ] as const;
  return lifts.flatMap(({ type, durationMin, days: [latest, earliest] }) =>
    earlierSlots(snapshot, null, raceDay - latest, raceDay - earliest)
      .slice(0, 3)
      .map(
        ({ date, slot }): Candidate => ({
          kind: "suggestion",
          label: {
            key: "insert",
            params: { session: { session: "", type }, date: { date }, slot: { text: slot } },
          },
          changes: [{ kind: "insert", date, slot, type, durationMin }],
        }),
      ),
  );
}

/** All of the sessions left out together; none when one of them has to stay. */
export function dropAll(snapshot: Snapshot, sessions: readonly SnapSession[]): Candidate[] {
  if (!sessions.every((session) => !session.key && isChangeable(snapshot, session))) return [];
  return [
    {
      kind: "suggestion",
      label: { key: "dropSome", params: { sessions: { value: sessions.length, unit: "count" } } },
      changes: sessions.map(({ id }) => ({ kind: "drop", sessionId: id })),
    },
  ];
}

/** Fewer sets: the share of them that brings a number down to its limit. */
export function fewerSets(snapshot: Snapshot, session: SnapSession, share: number): Candidate[] {
  if (!isChangeable(snapshot, session) || session.sets.legs.length === 0) return [];
  const setsShare = Math.max(0.1, Math.floor(share * 20) / 20);
  return [
    {
      kind: "suggestion",
      label: { key: "lighterSets", params: { session: sessionParam(session) } },
      changes: [{ kind: "setSets", sessionId: session.id, setsShare }],
    },
  ];
}

const heavy = { reps: 4, pct1Rm: 85 } as const;
const heavier = { reps: 3, pct1Rm: 88 } as const;

/** The main leg sets of the lifts heavier, with fewer repetitions: one change of the prescription for all of them. */
export function heavierSets(snapshot: Snapshot, lifts: readonly SnapSession[]): Candidate[] {
  const open = lifts.filter((lift) => isChangeable(snapshot, lift));
  const [first] = open;
  if (!first) return [];
  const already = mainSets(first).every(({ reps, pct }) => reps === heavy.reps && pct === heavy.pct1Rm);
  const { reps, pct1Rm } = already ? heavier : heavy;
  const changes = open.map((lift) => {
    const exercises = mainNames(lift, snapshot);
    // What was planned by effort stays so: there may be no maximum to take a share of.
    const byShare = mainSets(lift).some(({ pct, kg }) => pct !== null || kg !== null);
    return {
      kind: "setSets" as const,
      sessionId: lift.id,
      exercises,
      reps,
      ...(byShare ? { pct1Rm } : { rir: shortOfFailure }),
    };
  });
  const label = {
    key: "heavierSets",
    params: {
      sessions: { value: open.length, unit: "count" },
      reps: { value: reps, unit: "reps" },
    },
  } as const;
  return [{ kind: "suggestion", label, changes }];
}

/** As the plan names them. */
const mainNames = (lift: SnapSession, { athlete }: Snapshot): string[] => {
  const find = exerciseFinder(athlete.exercises);
  const ids = new Set(mainSets(lift).map(({ exercise }) => exercise.id));
  const names = (lift.source.sets ?? []).map(({ exercise }) => exercise);
  return [...new Set(names)].filter((name) => ids.has(find(name)?.id ?? ""));
};

/** Every session at a share of its minutes, or of its sets. */
export function lighter(
  snapshot: Snapshot,
  sessions: readonly SnapSession[],
  share: number,
  unit: "min" | "sets",
): Candidate[] {
  const setsShare = Math.floor(share * 20) / 20;
  const changes = sessions
    .filter((session) => isChangeable(snapshot, session))
    .flatMap((session): ScheduleChange[] =>
      unit === "sets" ? [{ kind: "setSets", sessionId: session.id, setsShare }] : reduced(session, share),
    );
  if (changes.length === 0) return [];
  const params = { sessions: { value: changes.length, unit: "count" } } as const;
  return [{ kind: "suggestion", label: { key: "reduceWeek", params }, changes }];
}
