import { within } from "../window";
import { mean, sampleSd } from "./metric";

/** One measurement of a morning. */
export interface Reading {
  readonly day: number;
  readonly value: number;
}

/** The own usual of something that is measured each morning. */
export interface Baseline {
  readonly mean: number;
  /** Sample standard deviation. */
  readonly sd: number;
  readonly count: number;
}

export const weekDays = 7;
export const fewestOfWeek = 3;
export const baselineDays = 28;
export const fewestOfBaseline = 14;

/**
 * Mean of the seven days that end on `day`. `null` with fewer than three readings, and before the readings, the
 * first of which is of `firstDay`, go seven days back (Plews 2014: three a week are enough).
 */
export function weekMeanOf(readings: readonly Reading[], day: number, firstDay: number): number | null {
  if (day - firstDay < weekDays - 1) return null;
  const week = within(readings, day - weekDays + 1, day);
  return week.length < fewestOfWeek ? null : mean(week.map(({ value }) => value));
}

/** Mean and deviation of the 28 days before the seven that end on `day`; `null` with fewer than 14 readings. */
export function baselineBefore(readings: readonly Reading[], day: number, firstDay: number): Baseline | null {
  const end = day - weekDays;
  const values = within(readings, Math.max(firstDay, end - baselineDays + 1), end).map(({ value }) => value);
  return values.length < fewestOfBaseline ? null : baselineOf(values);
}

export const baselineOf = (values: readonly number[]): Baseline => ({
  mean: mean(values),
  sd: sampleSd(values),
  count: values.length,
});
