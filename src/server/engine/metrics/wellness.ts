import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import { wellnessItems } from "@/lib/domain/wellness";
import type { TimelineWellness } from "../timeline";
import { sortedMornings } from "../wellness/mornings";
import { within } from "../window";
import type { Metric } from "./metric";
import { type Baseline, baselineDays, baselineOf, fewestOfBaseline, weekDays } from "./week-mean";

/** A diary that hardly varies does not alarm on one point. */
const leastDeviation = 1;

/** Sum of the five items, 5–25, 25 = good (McLean 2010); `null` unless all five were answered. */
export function wellnessSum(entry: TimelineWellness): number | null {
  let total = 0;
  for (const item of wellnessItems) {
    const value = entry[item];
    if (value == null) return null;
    total += value;
  }
  return total;
}

/** Sum of Hooper's four items, each 1–7 and 7 = bad: sleep, stress, fatigue and soreness (Hooper 1995). 4–28. */
export const hooperSum = (items: readonly [number, number, number, number]): number =>
  items.reduce((total, value) => total + value, 0);

/** How far a sum is from the own usual, in deviations of at least one point. */
export const zOf = (total: number, { mean, sd }: Baseline): number =>
  (total - mean) / Math.max(leastDeviation, sd);

/**
 * How the day's sum stands in the athlete's own 28 days before it, in deviations of at least one point. The seven
 * days before `upTo` (the day itself when not given) are left out of the usual where the others are enough, so that
 * a bad week is not compared with itself. No value without an entry that day, or with fewer than 14 before it.
 */
export function wellnessZ(
  entries: readonly TimelineWellness[],
  day: number,
  upTo: number | null = null,
): Metric<number> {
  const mornings = sortedMornings(entries);
  const today = sumsOf(mornings, day, day)[0];
  const before = sumsOf(mornings, day - baselineDays, day - 1);
  const older = upTo === null ? before : sumsOf(mornings, day - baselineDays, upTo - weekDays);
  const usual = older.length < fewestOfBaseline ? before : older;
  const coverage = before.length / baselineDays;
  if (today === undefined || usual.length < fewestOfBaseline) {
    return { value: null, status: "not-enough-data", coverage };
  }
  return { value: zOf(today, baselineOf(usual)), status: "ok", coverage };
}

const sumsOf = (mornings: ReturnType<typeof sortedMornings>, from: number, to: number): readonly number[] =>
  within(mornings, from, to).flatMap(({ entry }) => wellnessSum(entry) ?? []);

/** The lowest soreness answer (1–5, 5 = none) from the date on, for three mornings; `null` without one. */
export function sorenessSince(entries: readonly TimelineWellness[], date: CalendarDate): number | null {
  const from = dayNumber(date);
  let worst: number | null = null;
  for (const { entry } of within(sortedMornings(entries), from, from + 3)) {
    if (entry.soreness == null) continue;
    worst = worst === null ? entry.soreness : Math.min(worst, entry.soreness);
  }
  return worst;
}
