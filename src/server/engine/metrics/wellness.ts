import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import type { TimelineWellness } from "../timeline";
import { isAtMost, type Metric, mean, populationSd } from "./metric";

const items = ["energy", "sleepQuality", "soreness", "stress", "mood"] as const;
const baselineDays = 28;
const fewestEntries = 14;

/** Sum of the five items, 5–25, 25 = good (McLean 2010); `null` unless all five were answered. */
export function wellnessSum(entry: TimelineWellness): number | null {
  let total = 0;
  for (const item of items) {
    const value = entry[item];
    if (value == null) return null;
    total += value;
  }
  return total;
}

/**
 * How the day's sum stands in the athlete's own 28 days before it, in standard deviations of at least one point.
 * No value without an entry that day, or with fewer than 14 before it.
 */
export function wellnessZ(entries: readonly TimelineWellness[], day: number): Metric<number> {
  const sums = entries.flatMap((entry) => {
    const value = wellnessSum(entry);
    return value === null ? [] : [{ day: dayNumber(entry.date), value }];
  });
  const today = sums.find((entry) => entry.day === day);
  const before = sums
    .filter((entry) => entry.day < day && entry.day >= day - baselineDays)
    .map(({ value }) => value);
  const coverage = before.length / baselineDays;
  if (!today || before.length < fewestEntries) return { value: null, status: "not-enough-data", coverage };
  return { value: (today.value - mean(before)) / Math.max(1, populationSd(before)), status: "ok", coverage };
}

/**
 * Whether the seven-day mean of ln RMSSD lies within half a standard deviation of the 28 mornings before those
 * seven (Plews 2014). No answer below 3 readings in the week or 14 in the baseline.
 */
export function hrvInBand(entries: readonly TimelineWellness[], day: number): Metric<boolean> {
  const readings = entries.flatMap((entry) =>
    entry.hrvRmssdMs == null ? [] : [{ day: dayNumber(entry.date), value: Math.log(entry.hrvRmssdMs) }],
  );
  const within = (from: number, to: number) =>
    readings.filter((reading) => reading.day >= from && reading.day <= to).map(({ value }) => value);
  const week = within(day - 6, day);
  const baseline = within(day - 6 - baselineDays, day - 7);
  const coverage = week.length / 7;
  if (week.length < 3 || baseline.length < fewestEntries) {
    return { value: null, status: "not-enough-data", coverage };
  }
  const distance = Math.abs(mean(week) - mean(baseline));
  return { value: isAtMost(distance, 0.5 * populationSd(baseline)), status: "ok", coverage };
}

/** The lowest soreness answer (1–5, 5 = none) from the date on, for three mornings; `null` without one. */
export function sorenessSince(entries: readonly TimelineWellness[], date: CalendarDate): number | null {
  const from = dayNumber(date);
  let worst: number | null = null;
  for (const entry of entries) {
    const day = dayNumber(entry.date);
    if (entry.soreness == null || day < from || day > from + 3) continue;
    worst = worst === null ? entry.soreness : Math.min(worst, entry.soreness);
  }
  return worst;
}
