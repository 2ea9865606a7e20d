import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { isRun, sessionTypeFacts } from "@/lib/domain/session-type";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isHeavyLegs, isLegLift, isLongRun, isQualityRun } from "../taxonomy";
import { within } from "../window";
import { earlierSlots } from "./lift-candidates";
import { dropped, replaced, shortened } from "./session-candidates";
import { isChangeable, type PlanSlot } from "./slots";

interface MostLifting {
  readonly minutes: number;
  readonly heavy: number;
}

const proven = { type: "strength-heavy-lower", minutes: 45 } as const;

/**
 * The leg lifts of seven days brought inside their limits: heavy ones turned into upper body, into a primer or left
 * out, the least important first, and the long ones shortened. What cannot change any more counts as it is.
 */
export function lessLifting(snapshot: Snapshot, fromDate: string, most: MostLifting): Candidate[] {
  const from = dayNumber(fromDate as CalendarDate);
  const lifts = within(snapshot.recent, from, from + 6).filter(({ type }) => isLegLift(type));
  const heavy = lifts.filter(({ type }) => isHeavyLegs(type));
  const open = heavy.filter((lift) => isChangeable(snapshot, lift)).toSorted(leastImportantFirst);
  const extra = Math.max(0, heavy.length - most.heavy);
  if (extra > open.length) return [];
  // Seven days overlap with others: another lift of these may be the one that clears them all.
  const choices =
    extra === 0 ? [[]] : open.slice(extra - 1).map((_, index) => open.slice(index, index + extra));
  return instead.flatMap((changeOf) =>
    choices.slice(0, mostChoices).flatMap((out) => {
      const long = lifts.filter(
        (lift) =>
          !out.includes(lift) && (lift.durationMin ?? 0) > most.minutes && isChangeable(snapshot, lift),
      );
      return asOne(snapshot, out, long, most.minutes, changeOf);
    }),
  );
}

const mostChoices = 4;

const instead: readonly ((lift: SnapSession) => ScheduleChange)[] = [
  ({ id }) => ({
    kind: "replace",
    sessionId: id,
    toType: "strength-upper",
    durationMin: sessionTypeFacts["strength-upper"].usualMinutes,
  }),
  ({ id }) => ({
    kind: "replace",
    sessionId: id,
    toType: "strength-primer",
    durationMin: sessionTypeFacts["strength-primer"].usualMinutes,
  }),
  ({ id }) => ({ kind: "drop", sessionId: id }),
];

function asOne(
  snapshot: Snapshot,
  out: readonly SnapSession[],
  long: readonly SnapSession[],
  length: number,
  changeOf: (lift: SnapSession) => ScheduleChange,
): Candidate[] {
  const [one, short] = [out[0], long[0]];
  if (one && out.length === 1 && long.length === 0) {
    const change = changeOf(one);
    return change.kind === "replace"
      ? replaced(snapshot, one, change.toType, change.durationMin)
      : dropped(snapshot, one);
  }
  if (short && out.length === 0 && long.length === 1) {
    return [length, proven.minutes].flatMap((minutes) => shortened(snapshot, short, minutes));
  }
  const changes: ScheduleChange[] = [
    ...out.map(changeOf),
    ...long.map(({ id }) => ({ kind: "reduce" as const, sessionId: id, durationMin: length })),
  ];
  if (changes.length === 0) return [];
  const sessions = { value: changes.length, unit: "count" as const };
  return [{ kind: "suggestion", label: { key: "liftLess", params: { sessions } }, changes }];
}

/** What is not key, then the shorter one, then the later one. */
const leastImportantFirst = (a: SnapSession, b: SnapSession) =>
  Number(a.key) - Number(b.key) || (a.durationMin ?? 0) - (b.durationMin ?? 0) || b.day - a.day;

const recoveryMs = 48 * 3_600_000;
const sameDayMs = 6 * 3_600_000;
const daysAhead = 9;
const mostPlaces = 6;
const leastDaysBetween = 3;

/** Two heavy leg lifts of 45 minutes where they cost no run its legs, three days or more apart; then one. The first days of the stretch come first. */
export function heavyLifts(snapshot: Snapshot, fromDate: string | null): Candidate[] {
  const first = Math.max(snapshot.now.day, fromDate === null ? 0 : dayNumber(fromDate as CalendarDate));
  const places = earlierSlots(snapshot, null, first + daysAhead, first)
    .filter((place) => leavesLegs(snapshot, place))
    .toReversed();
  const pairs = places.flatMap((one) =>
    places.filter((two) => two.day - one.day >= leastDaysBetween).map((two) => [one, two] as const),
  );
  return [
    ...pairs.slice(0, mostPlaces).map(([one, two]) => added([one, two])),
    ...places.slice(0, mostPlaces).map((place) => added([place])),
  ];
}

/** No heavy legs and no hard or long run for two days after, no heavy legs for two before, and no run just before. */
function leavesLegs(snapshot: Snapshot, { day, startMs }: PlanSlot): boolean {
  const endMs = startMs + proven.minutes * 60_000;
  return within(snapshot.recent, day - 3, day + 3).every(({ type, startMs: start, endMs: end }) => {
    if (start === null || end === null) return true;
    const isHard = isHeavyLegs(type) || isQualityRun(type) || isLongRun(type);
    if (start >= endMs) return !isHard || start - endMs >= recoveryMs;
    if (isHeavyLegs(type)) return startMs - end >= recoveryMs;
    return !isRun(type) || startMs - end >= sameDayMs;
  });
}

function added(places: readonly PlanSlot[]): Candidate {
  const session = { session: "", type: proven.type } as const;
  const [one, two] = places;
  const date = { date: one?.date ?? "" };
  return {
    kind: "suggestion",
    label: two
      ? { key: "insertTwo", params: { session, date, second: { date: two.date } } }
      : { key: "insert", params: { session, date, slot: { text: one?.slot ?? "pm" } } },
    changes: places.map((place) => ({
      kind: "insert",
      date: place.date,
      slot: place.slot,
      type: proven.type,
      durationMin: proven.minutes,
      plannedRpe: sessionTypeFacts[proven.type].usualRpe,
    })),
  };
}
