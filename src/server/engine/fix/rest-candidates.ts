import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { isChangeable } from "./slots";

/**
 * Rest days that leave no more than `most` days in a row from `from` to `to`, each on the day of least worth that
 * still does; then on the last day that does. Nothing where the days cannot be cleared.
 */
export function restsWithin(snapshot: Snapshot, from: number, to: number, most: number): Candidate[] {
  const plans = [leastWorth, latest].map((pick) => {
    const rests: number[] = [];
    let start = from;
    while (to - start + 1 > most) {
      const first = Math.max(snapshot.now.day, rests.length === 0 ? start : start + 1);
      const rest = pick(snapshot, daysFrom(first, Math.max(first, start + most)));
      if (rest === null) return [];
      rests.push(rest);
      start = rest + 1;
    }
    return rests;
  });
  return plans.flatMap((days) => (days.length === 0 ? [] : [restOn(days)]));
}

/** One rest day on each of the days that can be cleared, those of least worth first. */
export function singleRests(snapshot: Snapshot, from: number, to: number): Candidate[] {
  return daysFrom(from, to)
    .filter((day) => canRest(snapshot, day))
    .toSorted((a, b) => worthOf(snapshot, a) - worthOf(snapshot, b) || a - b)
    .map((day) => restOn([day]));
}

function restOn(days: readonly number[]): Candidate {
  const dates = days.map(dateFromDayNumber);
  const date = { date: dates[0] ?? "" };
  return {
    kind: "suggestion",
    label:
      dates.length === 1
        ? { key: "insertRest", params: { date } }
        : { key: "insertRests", params: { date, days: { value: dates.length, unit: "count" } } },
    changes: dates.map((each) => ({ kind: "insertRest" as const, date: each })),
  };
}

const daysFrom = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

function leastWorth(snapshot: Snapshot, days: readonly number[]): number | null {
  let best: number | null = null;
  for (const day of days) {
    // Of equal days the later one leaves the more days before the next rest.
    if (canRest(snapshot, day) && (best === null || worthOf(snapshot, day) <= worthOf(snapshot, best)))
      best = day;
  }
  return best;
}

const latest = (snapshot: Snapshot, days: readonly number[]): number | null =>
  days.findLast((day) => canRest(snapshot, day)) ?? null;

/** Its sessions can all still go, and none of that day is done. */
const canRest = (snapshot: Snapshot, day: number): boolean =>
  day >= snapshot.now.day &&
  sessionsOn(snapshot, day).length > 0 &&
  sessionsOn(snapshot, day).every((session) => isChangeable(snapshot, session)) &&
  (snapshot.logDays.get(day)?.known ?? 0) === 0;

/** Key and hard sessions are what a week is built around. */
const worthOf = (snapshot: Snapshot, day: number): number =>
  sessionsOn(snapshot, day).reduce(
    (total, session) =>
      total + (session.key ? 4000 : 0) + (factsOf(session).hard ? 2000 : 0) + (session.load.value ?? 0),
    0,
  );

const sessionsOn = ({ open }: Snapshot, day: number): SnapSession[] =>
  open.filter((session) => session.day === day);
