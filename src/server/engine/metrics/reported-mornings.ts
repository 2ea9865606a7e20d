import type { MeasuredMetric } from "../report";
import type { Snapshot } from "../snapshot";
import { hrvWeek } from "./hrv";
import type { Metric } from "./metric";
import { restingHrWeek } from "./resting-hr";
import { meanSleep } from "./sleep";
import { wellnessZ } from "./wellness";

const names = [
  "hrvMean7d",
  "hrvUsual",
  "hrvState",
  "restingHrMean7d",
  "restingHrAboveUsual",
  "wellnessZ",
  "sleepMean7d",
  "sleepMean14d",
] as const;

/** What an athlete may keep from a coach, by name: it goes where the mornings go, and nowhere else. */
export const morningMetrics: ReadonlySet<string> = new Set(names);

/**
 * What the mornings come to as of today. Heart rate variability in ln ms of RMSSD, resting heart rate in beats a
 * minute, wellness in deviations from the own usual, sleep in hours.
 */
export function reportedMornings({
  timeline,
  now,
}: Snapshot): Record<(typeof names)[number], MeasuredMetric> {
  const entries = timeline.wellness ?? [];
  const hrv = hrvWeek(entries, now.day);
  const restingHr = restingHrWeek(entries, now.day);
  return {
    hrvMean7d: part(hrv, "ln ms", ({ mean }) => mean),
    hrvUsual: part(hrv, "ln ms", ({ lower, upper, baseline }) => ({ mean: baseline.mean, lower, upper })),
    hrvState: part(hrv, "state", ({ state }) => state),
    restingHrMean7d: part(restingHr, "bpm", ({ mean }) => mean),
    restingHrAboveUsual: part(restingHr, "bpm", ({ above }) => above),
    wellnessZ: { ...wellnessZ(entries, now.day), unit: "ratio" },
    sleepMean7d: { ...meanSleep(entries, now.day, 7, 4), unit: "h" },
    sleepMean14d: { ...meanSleep(entries, now.day, 14, 8), unit: "h" },
  };
}

const part = <T>(metric: Metric<T>, unit: string, of: (value: T) => unknown): MeasuredMetric => ({
  ...metric,
  unit,
  value: metric.value === null ? null : of(metric.value),
});
