import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { isLift, isRun } from "@/lib/domain/session-type";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { reduced } from "./reduced";
import { isChangeable } from "./slots";

/** What is left in a lighter week: less of everything, as often as before, with some of its intensity (Rogerson 2024). */
const lighter = { volume: 0.65, lifting: 0.55, load: 0.93 };
/** Nobody sets out for less. */
/** The seven days from `start` as a lighter week: a third off the running, half off the lifting, and its loads lighter. */
export function deloadWeek(snapshot: Snapshot, start: number): Candidate[] {
  const inside = changeableIn(snapshot, start, start + 6);
  return [1, 0.8].flatMap((depth) => {
    const changes = inside.flatMap((session) =>
      isLift(session.type)
        ? [...reduced(session, lighter.lifting * depth), ...lighterSets(session)]
        : reduced(session, lighter.volume * depth),
    );
    const sessions = new Set(changes.map(({ sessionId }) => sessionId)).size;
    return sessions === 0 ? [] : [suggestion("deload", sessions, changes)];
  });
}

/** Less of the seven days from `start`: of the easy runs first, then of everything. */
export function lessLoad(snapshot: Snapshot, start: number): Candidate[] {
  const inside = changeableIn(snapshot, start, start + 6);
  const easy = inside.filter(
    (session) => isRun(session.type) && factsOf(session).sessionClass === "easy" && !session.key,
  );
  return [0.85, 0.7, 0.5].flatMap((share) =>
    [easy, inside].flatMap((sessions) => {
      const changes = sessions.flatMap((session) => reduced(session, share));
      return changes.length === 0 ? [] : [suggestion("reduceWeek", changes.length, changes)];
    }),
  );
}

/** Two days running with nothing hard: hard runs become short easy ones, everything else is halved. */
export function twoEasyDays(snapshot: Snapshot, from: number): Candidate[] {
  return [0, 1, 2, 3].flatMap((offset) => {
    const day = from + offset;
    const changes = changeableIn(snapshot, day, day + 1).flatMap((session): ScheduleChange[] =>
      isRun(session.type) && factsOf(session).sessionClass !== "easy"
        ? [{ kind: "downgrade", sessionId: session.id, toType: "run-recovery", durationMin: 30 }]
        : reduced(session, 0.5),
    );
    if (changes.length === 0) return [];
    return [
      {
        kind: "suggestion" as const,
        label: { key: "easyDays", params: { date: { date: dateFromDayNumber(day) } } },
        changes,
      },
    ];
  });
}

/** Kilometres of the runs from `from` to `to` taken down to a share, the easy ones first. */
export function lessRunning(
  snapshot: Snapshot,
  from: number,
  to: number,
  shares: readonly number[],
): Candidate[] {
  const runs = changeableIn(snapshot, from, to).filter(({ type }) => isRun(type));
  const easy = runs.filter((session) => factsOf(session).sessionClass === "easy" && !session.key);
  return shares.flatMap((share) =>
    [easy, runs].flatMap((sessions) => {
      const changes = sessions.flatMap((session) => reduced(session, share));
      return changes.length === 0 ? [] : [suggestion("reduceRuns", changes.length, changes)];
    }),
  );
}

const suggestion = (key: string, sessions: number, changes: readonly ScheduleChange[]): Candidate => ({
  kind: "suggestion",
  label: { key, params: { sessions: { value: sessions, unit: "count" } } },
  changes,
});

const changeableIn = (snapshot: Snapshot, from: number, to: number): SnapSession[] =>
  snapshot.open.filter(
    (session) => session.day >= from && session.day <= to && isChangeable(snapshot, session),
  );

const lighterSets = ({ id, source }: SnapSession) =>
  (source.sets ?? []).length === 0
    ? []
    : [{ kind: "setSets" as const, sessionId: id, loadShare: lighter.load }];
