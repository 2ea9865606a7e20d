import type { TimelineWellness } from "../timeline";
import { perValue, within } from "../window";
import { isAbove, isBelow, type Metric } from "./metric";
import { firstComparable, seriesOfMornings } from "./morning-series";
import { type Baseline, baselineBefore, baselineDays, weekDays, weekMeanOf } from "./week-mean";

/** Half a standard deviation around the own usual: the smallest change worth acting on (Vesterinen 2016). */
export const usualBand = 0.5;

export type HrvState = "below" | "within" | "above";

/** Where the week stands against the own usual, all in ln ms. */
export interface HrvWeek {
  readonly mean: number;
  readonly baseline: Baseline;
  readonly lower: number;
  readonly upper: number;
  readonly state: HrvState;
}

/** A morning after alcohol or with symptoms says nothing about training. */
const isDisturbed = ({ tags, symptoms }: TimelineWellness): boolean =>
  (tags ?? []).some((tag) => tag === "alcohol" || tag === "illness") || (symptoms ?? []).length > 0;

/** ln RMSSD. */
const seriesOf = perValue((entries: readonly TimelineWellness[]) =>
  seriesOfMornings(entries, (entry) =>
    entry.hrvRmssdMs == null || isDisturbed(entry) ? null : Math.log(entry.hrvRmssdMs),
  ),
);

/** Readings of the seven days that end on `day`. */
export function hrvReadings(entries: readonly TimelineWellness[], day: number): number {
  const series = seriesOf(entries);
  const first = firstComparable(series, day);
  return first === null ? 0 : within(series.readings, Math.max(first, day - weekDays + 1), day).length;
}

/**
 * The seven-day mean of ln RMSSD against half a standard deviation around the 28 mornings before those seven (Plews
 * 2014). No answer below 3 readings in the week or 14 in the baseline, or where a device was changed too lately.
 */
export function hrvWeek(
  entries: readonly TimelineWellness[],
  day: number,
  width = usualBand,
): Metric<HrvWeek> {
  const series = seriesOf(entries);
  const first = firstComparable(series, day);
  const coverage = hrvReadings(entries, day) / weekDays;
  const nothing = { value: null, status: "not-enough-data", coverage } as const;
  if (first === null) return nothing;
  const mean = weekMeanOf(series.readings, day, first);
  const baseline = baselineBefore(series.readings, day, first);
  if (mean === null || baseline === null) return nothing;
  return { value: bandAround(mean, baseline, width), status: "ok", coverage };
}

const longestLook = 28;

/** Days in a row up to `day` on which the week lay below the band, at most 28; a day that cannot be judged ends it. */
export function hrvBelowFor(entries: readonly TimelineWellness[], day: number, width = usualBand): number {
  let days = 0;
  while (days < longestLook && hrvWeek(entries, day - days, width).value?.state === "below") days += 1;
  return days;
}

/** Mornings of the 28 before the week that ends on `day` that can be compared with it. */
export function hrvBaselineReadings(entries: readonly TimelineWellness[], day: number): number {
  const series = seriesOf(entries);
  const first = firstComparable(series, day);
  const end = day - weekDays;
  return first === null ? 0 : within(series.readings, Math.max(first, end - baselineDays + 1), end).length;
}

/** A week's mean in the band around a baseline. */
export function bandAround(mean: number, baseline: Baseline, width = usualBand): HrvWeek {
  const [lower, upper] = [baseline.mean - width * baseline.sd, baseline.mean + width * baseline.sd];
  const state = isBelow(mean, lower) ? "below" : isAbove(mean, upper) ? "above" : "within";
  return { mean, baseline, lower, upper, state };
}

/** Whether the week lies in the band; the same conditions as `hrvWeek`. */
export function hrvInBand(entries: readonly TimelineWellness[], day: number): Metric<boolean> {
  const { value, status, coverage } = hrvWeek(entries, day);
  return { value: value === null ? null : value.state === "within", status, coverage };
}
