import { type CalendarDate, dayNumber, startOfMonth } from "@/lib/dates/calendar-date";
import type { LiftProgress, LiftSample } from "@/lib/domain/progress";
import type { HeaviestSet } from "@/server/db/queries/progress";
import type { FindExercise } from "@/server/engine/exercises";
import { e1Rm, mostTrendReps, rirOf } from "@/server/engine/metrics/e1rm";

/** A set farther from failure says too little about the maximum. The engine's trend leaves it out as well. */
const mostRepsLeft = 4;
const medianDays = 28;
const changeDays = 56;

type Best = Omit<LiftSample, "medianKg" | "bandKg">;

/** The best estimate of each day by lift. Where a set of a day tells its effort, those that tell none are left out. */
export function bestOfDays(
  sets: readonly HeaviestSet[],
  find: FindExercise,
): ReadonlyMap<string, readonly Best[]> {
  const byLift = new Map<string, Map<CalendarDate, Best>>();
  for (const set of sets) {
    const best = bestOf(set);
    if (!best) continue;
    const name = nameOf(set.exercise, find);
    const days = byLift.get(name) ?? new Map<CalendarDate, Best>();
    byLift.set(name, days);
    const before = days.get(set.date);
    if (!before || isBetter(best, before)) days.set(set.date, best);
  }
  return new Map(
    [...byLift].map(([name, days]) => [
      name,
      [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    ]),
  );
}

/** One lift goes by one name, however its logs spell it. */
export const nameOf = (exercise: string, find: FindExercise): string =>
  find(exercise)?.name ?? exercise.trim();

function bestOf({ date, reps, rpe, toFailure, load }: HeaviestSet): Best | null {
  const rir = rirOf({ rpe, toFailure });
  if ((rir ?? 0) > mostRepsLeft || reps + (rir ?? 0) > mostTrendReps) return null;
  const kg = e1Rm(load / 1000, reps, rir ?? 0);
  // A single without a word on effort counts as a test.
  const effortKnown = rir !== null || reps === 1;
  return kg === null
    ? null
    : { date, kg, effortKnown, errorKg: (load / 1000) * errorShare(reps + (rir ?? 0), effortKnown) };
}

/**
 * How far off an estimate may be, as a share of the load. One repetition is worth a thirtieth by Epley; people are
 * about one off where they say how many were left, by more the longer the set, and a single is what it is. A set that
 * does not tell its effort may have had one more in it (practice: studies tell that the error grows, and no one figure).
 */
function errorShare(effective: number, effortKnown: boolean): number {
  if (effective <= 1) return 0;
  return (0.5 + effective / 10 + (effortKnown ? 0 : 1)) / 30;
}

const isBetter = (one: Best, than: Best) =>
  one.effortKnown === than.effortKnown ? one.kg > than.kg : one.effortKnown;

/** The best day of each month, for many years. */
export function bestOfMonths(days: readonly Best[]): readonly Best[] {
  const months = Map.groupBy(days, ({ date }) => startOfMonth(date));
  return [...months.values()].map((each) => each.reduce((best, day) => (isBetter(day, best) ? day : best)));
}

/** A lift's line: each day with the median of the 28 days that end on it. */
export function withMedians(days: readonly Best[]): readonly LiftSample[] {
  let from = 0;
  return days.map((sample, index) => {
    const day = dayNumber(sample.date);
    while (dayNumber((days[from] as Best).date) <= day - medianDays) from += 1;
    const window = days.slice(from, index + 1);
    return {
      ...sample,
      medianKg: median(window.map(({ kg }) => kg)),
      bandKg: median(window.map(({ errorKg }) => errorKg)),
    };
  });
}

/** How the median of the last day compares with the one of about eight weeks before. */
export function changeOf(samples: readonly LiftSample[]): LiftProgress["changeKg"] {
  const last = samples.at(-1);
  if (!last) return null;
  const day = dayNumber(last.date);
  const before = samples.findLast(({ date }) => dayNumber(date) <= day - changeDays);
  // What lies much further back says nothing about eight weeks.
  if (!before || day - dayNumber(before.date) > changeDays + medianDays) return null;
  return last.medianKg - before.medianKg;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
