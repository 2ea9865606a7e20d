import type { TimelineWellness } from "../timeline";
import { perValue, within } from "../window";
import type { Metric } from "./metric";
import { firstComparable, seriesOfMornings } from "./morning-series";
import { type Baseline, baselineBefore, weekDays, weekMeanOf } from "./week-mean";

/** Where the week stands against the own usual, in beats a minute. */
export interface RestingHrWeek {
  readonly mean: number;
  readonly baseline: Baseline;
  /** Beats above the usual; below 0 when under it. */
  readonly above: number;
}

const seriesOf = perValue((entries: readonly TimelineWellness[]) =>
  seriesOfMornings(entries, ({ restingHr }) => restingHr ?? null),
);

/** Readings of the seven days that end on `day`, or of as many as are asked for, with the device of `asOf`. */
export function restingHrReadings(
  entries: readonly TimelineWellness[],
  day: number,
  days = weekDays,
  asOf = day,
): number {
  const series = seriesOf(entries);
  const first = firstComparable(series, asOf);
  return first === null ? 0 : within(series.readings, Math.max(first, day - days + 1), day).length;
}

/**
 * The seven-day mean of resting heart rate against the 28 mornings before those seven. No answer below 3 readings in
 * the week or 14 in the baseline, or where a device was changed too lately.
 */
export function restingHrWeek(entries: readonly TimelineWellness[], day: number): Metric<RestingHrWeek> {
  const series = seriesOf(entries);
  const first = firstComparable(series, day);
  const coverage = restingHrReadings(entries, day) / weekDays;
  const nothing = { value: null, status: "not-enough-data", coverage } as const;
  if (first === null) return nothing;
  const mean = weekMeanOf(series.readings, day, first);
  const baseline = baselineBefore(series.readings, day, first);
  if (mean === null || baseline === null) return nothing;
  return { value: { mean, baseline, above: mean - baseline.mean }, status: "ok", coverage };
}
