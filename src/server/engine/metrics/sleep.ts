import type { TimelineWellness } from "../timeline";
import { sortedMornings } from "../wellness/mornings";
import { within } from "../window";
import { type Metric, mean } from "./metric";

/** Hours of sleep of the nights that end on the days from `day - days + 1` to `day`, oldest first. */
export const sleepOf = (entries: readonly TimelineWellness[], day: number, days: number): readonly number[] =>
  within(sortedMornings(entries), day - days + 1, day).flatMap(({ entry }) => entry.sleepHours ?? []);

/** Mean hours of sleep of the `days` nights that end on `day`; `null` with fewer than `fewest` of them told. */
export function meanSleep(
  entries: readonly TimelineWellness[],
  day: number,
  days: number,
  fewest: number,
): Metric<number> {
  const nights = sleepOf(entries, day, days);
  const coverage = nights.length / days;
  if (nights.length < fewest) return { value: null, status: "not-enough-data", coverage };
  return { value: mean(nights), status: "ok", coverage };
}
