import type { TimelineWellness } from "../timeline";
import { sortedMornings } from "../wellness/mornings";
import { perValue, within } from "../window";
import type { Metric } from "./metric";
import { type Baseline, baselineBefore, type Reading, weekDays, weekMeanOf } from "./week-mean";

/** Where the week stands against the own usual, in beats a minute. */
export interface RestingHrWeek {
  readonly mean: number;
  readonly baseline: Baseline;
  /** Beats above the usual; below 0 when under it. */
  readonly above: number;
}

const readingsOf = perValue((entries: readonly TimelineWellness[]): readonly Reading[] =>
  sortedMornings(entries).flatMap(({ day, entry }) =>
    entry.restingHr == null ? [] : [{ day, value: entry.restingHr }],
  ),
);

/** Readings of the seven days that end on `day`, or of as many as are asked for. */
export const restingHrReadings = (
  entries: readonly TimelineWellness[],
  day: number,
  days = weekDays,
): number => within(readingsOf(entries), day - days + 1, day).length;

/**
 * The seven-day mean of resting heart rate against the 28 mornings before those seven. No answer below 3 readings in
 * the week or 14 in the baseline.
 */
export function restingHrWeek(entries: readonly TimelineWellness[], day: number): Metric<RestingHrWeek> {
  const readings = readingsOf(entries);
  const first = readings[0]?.day ?? day;
  const mean = weekMeanOf(readings, day, first);
  const baseline = baselineBefore(readings, day, first);
  const coverage = restingHrReadings(entries, day) / weekDays;
  if (mean === null || baseline === null) return { value: null, status: "not-enough-data", coverage };
  return { value: { mean, baseline, above: mean - baseline.mean }, status: "ok", coverage };
}
