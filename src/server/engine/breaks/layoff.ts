import { dayNumber } from "@/lib/dates/calendar-date";
import { isRun } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import { firstFrom, perSnapshot } from "../window";

/** A break from running, and the return from it. */
export interface Layoff {
  /** First day without a run. */
  readonly from: number;
  /** Day of the first run after it, done or planned. */
  readonly back: number;
  /** Days off. */
  readonly days: number;
  /** Nothing planned in it is without an answer: that it was a break is known. */
  readonly isKnown: boolean;
}

/** Shorter pauses are rest (practice). */
export const leastLayoffDays = 7;
/** Who ran less often than this in the four weeks before did not stop: a week between two runs is no break (practice). */
const leastRunsBefore = 6;
/** The first two weeks back have a rule of their own. */
const returnDays = 14;

/**
 * Pauses of a week and more whose return lies in the last three weeks or ahead, oldest first; those too in which a
 * planned run was neither logged nor skipped.
 */
export const pausesOf = perSnapshot((snapshot): readonly Layoff[] => {
  const { expected, now } = snapshot;
  const found: Layoff[] = [];
  let last: number | null = null;
  // Twelve weeks hold any break that matters here; a longer one begins before them and is found by its end.
  const start = firstFrom(expected, now.day - 7 * 12);
  for (let index = start; index < expected.length; index += 1) {
    const session = expected[index];
    if (!session || !isRun(session.type)) continue;
    const before = last ?? lastRunBefore(snapshot, start);
    last = session.day;
    if (before === null || session.day < now.day - 21) continue;
    const days = session.day - before - 1;
    if (days < leastLayoffDays || !ranRegularly(snapshot, before)) continue;
    const isKnown = !hasUnknown(snapshot, before, session.day);
    found.push({ from: before + 1, back: session.day, days, isKnown });
  }
  return found;
});

/** The pauses that are known to have been breaks. */
export const layoffsOf = perSnapshot((snapshot): readonly Layoff[] =>
  pausesOf(snapshot).filter(({ isKnown }) => isKnown),
);

/** The layoff whose first two weeks back overlap the days, both included; `null` where there is none. */
export const returningWithin = (snapshot: Snapshot, fromDay: number, toDay: number): Layoff | null =>
  layoffsOf(snapshot).find(({ back }) => back <= toDay && fromDay < back + returnDays) ?? null;

function lastRunBefore({ expected }: Snapshot, index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const session = expected[at];
    if (session && isRun(session.type)) return session.day;
  }
  return null;
}

function ranRegularly({ expected }: Snapshot, day: number): boolean {
  let runs = 0;
  for (let at = firstFrom(expected, day - 27); at < expected.length; at += 1) {
    const session = expected[at];
    if (!session || session.day > day) break;
    if (isRun(session.type)) runs += 1;
  }
  return runs >= leastRunsBefore;
}

/** An answer is not awaited for days on which the athlete was ill, injured or away. */
function hasUnknown(snapshot: Snapshot, from: number, to: number): boolean {
  for (let day = from + 1; day < to; day += 1) {
    if (snapshot.logRunDays.get(day)?.value === null && !isExcused(snapshot, day)) return true;
  }
  return false;
}

const excuses: ReadonlySet<string> = new Set(["illness", "injury", "holiday", "travel"]);

const isExcused = ({ timeline }: Snapshot, day: number): boolean =>
  (timeline.events ?? []).some(
    ({ kind, date, to }) => excuses.has(kind) && dayNumber(date) <= day && day <= dayNumber(to ?? date),
  );
