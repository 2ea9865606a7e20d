import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { isLift } from "@/lib/domain/session-type";
import { sessionParam } from "../pair-judging";
import type { Finding } from "../report";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { isHeavyLegs, isQualityRun } from "../taxonomy";
import { dropped } from "./session-candidates";
import { isChangeable, slotAt, slotRefusal } from "./slots";

const apartMs = 6 * 3_600_000;

/**
 * Fewer hard days out of the sessions of a finding: a lift and a hard run on one day, at least 6 h apart and in the
 * order that the athlete's priority asks; then a hard run made easy; then the least important session left out. A
 * novice never gets two hard sessions on one day.
 */
export function fewerHardDays(snapshot: Snapshot, finding: Finding): Candidate[] {
  const ids = new Set(finding.subjects.map(({ id }) => id));
  const named = snapshot.recent.filter(({ id }) => ids.has(id));
  const { runExperience, liftExperience } = snapshot.athlete;
  const novice = runExperience === "novice" || liftExperience === "novice";
  const leftOut = leastImportantFirst(snapshot, named).flatMap((session) => dropped(snapshot, session));
  return novice
    ? [...leftOut, ...easyInstead(snapshot, named)]
    : [...onOneDay(snapshot, named), ...easyInstead(snapshot, named), ...leftOut];
}

function onOneDay(snapshot: Snapshot, named: readonly SnapSession[]): Candidate[] {
  const lifts = named.filter(({ type }) => isHeavyLegs(type));
  const runs = named.filter(({ type }) => isQualityRun(type));
  const pairs = lifts.flatMap((lift) => runs.map((run) => ({ lift, run })));
  return pairs
    .filter(({ lift, run }) => lift.day !== run.day)
    .toSorted((a, b) => daysBetween(a) - daysBetween(b))
    .flatMap(({ lift, run }) => {
      const [first, second] = isRunFirst(snapshot, lift, run) ? [run, lift] : [lift, run];
      return [second.day, first.day].flatMap((day) => together(snapshot, first, second, day));
    });
}

const daysBetween = ({ lift, run }: { readonly lift: SnapSession; readonly run: SnapSession }) =>
  Math.abs(lift.day - run.day);

/** A balanced athlete does the key session first, and the run where neither is key. */
function isRunFirst({ athlete }: Snapshot, lift: SnapSession, run: SnapSession): boolean {
  if (athlete.priority !== "balanced") return athlete.priority === "run-first";
  return run.key || !lift.key;
}

/** The first in the morning and the second in the evening of a day, where both fit and nothing else stands there. */
function together(snapshot: Snapshot, first: SnapSession, second: SnapSession, day: number): Candidate[] {
  const date = dateFromDayNumber(day);
  const places = (
    [
      [first, "am"],
      [second, "pm"],
    ] as const
  ).map(([session, slot]) => {
    const stays = session.day === day && session.slot === slot && session.startMs !== null;
    const place = slotAt(snapshot, date, slot);
    return { session, slot, stays, place, startMs: stays ? (session.startMs ?? 0) : place.startMs };
  });
  const moves = places.filter(({ stays }) => !stays);
  const fit = moves.every(
    ({ session, place }) => isChangeable(snapshot, session) && slotRefusal(snapshot, place, session) === null,
  );
  const taken = snapshot.recent.some(
    (other) =>
      other.day === day &&
      other !== first &&
      other !== second &&
      moves.some(({ slot }) => slot === (other.slot ?? "am")),
  );
  const [morning, evening] = places;
  if (!fit || taken || !morning || !evening) return [];
  const lengthMs = (first.endMs ?? 0) - (first.startMs ?? 0);
  if (evening.startMs - morning.startMs - lengthMs < apartMs) return [];
  return [
    {
      kind: "safe",
      label: {
        key: "together",
        params: { first: sessionParam(first), second: sessionParam(second), date: { date } },
      },
      changes: moves.map(({ session, slot }) => ({ kind: "move", sessionId: session.id, date, slot })),
    },
  ];
}

function easyInstead(snapshot: Snapshot, named: readonly SnapSession[]): Candidate[] {
  return leastImportantFirst(snapshot, named)
    .filter((session) => isQualityRun(session.type) && !session.key && isChangeable(snapshot, session))
    .map((run) => {
      const durationMin = Math.min(60, run.durationMin ?? 45);
      return {
        kind: "suggestion" as const,
        label: {
          key: "downgrade",
          params: {
            session: sessionParam(run),
            duration: { value: durationMin, unit: "min" as const },
          },
        },
        changes: [
          { kind: "downgrade" as const, sessionId: run.id, toType: "run-easy" as const, durationMin },
        ],
      };
    });
}

/** What is not key, then what the athlete's priority does not name, then what costs the legs least. */
const leastImportantFirst = ({ athlete }: Snapshot, sessions: readonly SnapSession[]): SnapSession[] =>
  sessions.toSorted(
    (a, b) =>
      Number(a.key) - Number(b.key) ||
      place(athlete.priority, a) - place(athlete.priority, b) ||
      factsOf(a).legs - factsOf(b).legs,
  );

function place(priority: Snapshot["athlete"]["priority"], { type }: SnapSession): number {
  if (priority === "balanced") return 0;
  return isLift(type) === (priority === "strength-first") ? 1 : 0;
}
