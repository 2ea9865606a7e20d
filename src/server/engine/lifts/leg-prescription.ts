import { dayNumber } from "@/lib/dates/calendar-date";
import { isAbove, isBelow } from "../metrics/metric";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { firstFrom, perValue, within } from "../window";
import type { JudgedSet } from "./class-of-sets";

const mainPatterns: ReadonlySet<string> = new Set(["squat", "hinge", "single-leg"]);

/** The working sets of squat, hinge and single-leg lifts: calves and jumps are prescribed otherwise. */
export const mainSets = perValue(({ sets }: SnapSession): readonly JudgedSet[] =>
  sets.legs.filter(({ exercise }) => mainPatterns.has(exercise.pattern)),
);

/**
 * The sessions of the last weeks of seven days up to one day; `null` unless each week has one. `lifts` are sorted by
 * day.
 */
export function weeksUpTo(
  lifts: readonly SnapSession[],
  day: number,
  weeks: number,
): readonly SnapSession[] | null {
  const sessions = within(lifts, day - 7 * weeks + 1, day);
  let next = weeks - 1;
  for (const lift of sessions) {
    const week = Math.floor((day - lift.day) / 7);
    if (week < next) return null;
    if (week === next) next -= 1;
  }
  return next < 0 ? sessions : null;
}

/** How many leg sets are light with many repetitions, and of how many that is not known. */
export interface LightSets {
  readonly light: number;
  readonly unknown: number;
  readonly all: number;
}

/** A set is light below `pct` of the maximum with more than `reps` repetitions. */
export function lightSets(lifts: readonly SnapSession[], reps: number, pct: number): LightSets {
  let [light, unknown, all] = [0, 0, 0];
  for (const lift of lifts) {
    for (const set of mainSets(lift)) {
      all += 1;
      if (!isAbove(set.reps, reps)) continue;
      const share = set.pct ?? pctOfEffort(set);
      if (share === null) unknown += 1;
      else if (isBelow(share, pct)) light += 1;
    }
  }
  return { light, unknown, all };
}

/** By Epley's formula read backwards, where a set tells how many repetitions were left. */
const pctOfEffort = ({ reps, rir }: JudgedSet): number | null =>
  rir === null ? null : 100 / (1 + (reps + rir) / 30);

/** What is done of one exercise in a session. */
interface Prescription {
  readonly name: string;
  readonly sets: number;
  readonly reps: number;
  /** Equal for equal sets, repetitions and load. */
  readonly written: string;
  readonly loadKnown: boolean;
}

const prescriptionsOf = perValue((lift: SnapSession): ReadonlyMap<string, Prescription> => {
  const byExercise = Map.groupBy(mainSets(lift), ({ exercise }) => exercise.id);
  return new Map(
    [...byExercise].map(([id, sets]) => [
      id,
      {
        name: sets[0]?.exercise.name ?? id,
        sets: sets.length,
        reps: Math.max(...sets.map(({ reps }) => reps)),
        written: sets.map(({ reps, kg, pct }) => `${reps}@${kg ?? `${pct}%`}`).join(" "),
        loadKnown: sets.every(({ kg, pct }) => kg !== null || pct !== null),
      },
    ]),
  );
});

/** A lift that has stayed the same from week to week. */
export interface Unchanged {
  readonly exercise: string;
  readonly sets: number;
  readonly reps: number;
  readonly weeks: number;
  readonly loadKnown: boolean;
}

const mostWeeks = 12;

/** How long one exercise has been the same, looking back. */
interface Streak {
  readonly first: Prescription;
  /** Weeks back to the earliest session so far, and the number of weeks alike once that is known. */
  week: number;
  weeks: number | null;
}

/**
 * Whether every main leg exercise of the seven days up to one day was done with the same sets, repetitions and load
 * in each of the last `weeks` weeks; the one that was so for the shortest time, else `null`.
 */
export function unchangedLifts(lifts: readonly SnapSession[], day: number, weeks: number): Unchanged | null {
  const streaks = new Map<string, Streak>();
  for (let at = firstFrom(lifts, day + 1) - 1; at >= 0; at -= 1) {
    const lift = lifts[at];
    const week = lift ? Math.floor((day - lift.day) / 7) : mostWeeks;
    if (!lift || week >= mostWeeks) break;
    for (const [id, prescription] of prescriptionsOf(lift)) {
      const streak = streaks.get(id);
      if (!streak) {
        if (week === 0) streaks.set(id, { first: prescription, week, weeks: null });
        continue;
      }
      if (streak.weeks !== null) continue;
      if (week > streak.week + 1) streak.weeks = streak.week + 1;
      else if (prescription.written !== streak.first.written) streak.weeks = week;
      else streak.week = week;
      if (streak.weeks !== null && streak.weeks < weeks) return null;
    }
  }
  return shortestOf([...streaks.values()], weeks);
}

function shortestOf(streaks: readonly Streak[], weeks: number): Unchanged | null {
  let shortest: Unchanged | null = null;
  for (const streak of streaks) {
    const { name, sets, reps, loadKnown } = streak.first;
    const alike = streak.weeks ?? streak.week + 1;
    if (alike < weeks) return null;
    if (shortest === null || alike < shortest.weeks) {
      shortest = { exercise: name, sets, reps, weeks: alike, loadKnown };
    }
  }
  return shortest;
}

/**
 * The day lies in the first `weeks` weeks of a phase that gets the body used to lifting, which is meant to be light.
 */
export function isGettingUsed({ timeline }: Snapshot, day: number, weeks: number): boolean {
  const starts = timeline.weeks == null ? null : adaptationStarts(timeline.weeks);
  if (!starts || starts.size === 0) return false;
  const start = [0, 1, 2, 3, 4, 5, 6].map((back) => day - back).find((one) => starts.has(one));
  if (start === undefined) return false;
  let before = 0;
  while (starts.has(start - 7 * (before + 1))) before += 1;
  return before < weeks;
}

const adaptationStarts = perValue(
  (weeks: NonNullable<Snapshot["timeline"]["weeks"]>): ReadonlySet<number> =>
    new Set(
      weeks.flatMap(({ start, liftPhase }) =>
        liftPhase === "anatomical-adaptation" ? [dayNumber(start)] : [],
      ),
    ),
);
