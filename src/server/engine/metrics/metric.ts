/** How a metric stands: never a number without a word on what it rests on. */
export type MetricStatus = "ok" | "estimated" | "partial" | "assumed" | "not-enough-data";

export interface Metric<Value> {
  /** `null` when it cannot be said. */
  readonly value: Value | null;
  readonly status: MetricStatus;
  /** Known items of those in the window, 0–1. */
  readonly coverage: number;
}

/** Comparisons allow for the error of decimal fractions: 13.2 against 12 km is exactly 10 %. */
const tolerance = 1e-9;

export const isAbove = (value: number, limit: number) => value > limit + tolerance;
export const isBelow = (value: number, limit: number) => value < limit - tolerance;
export const isAtLeast = (value: number, limit: number) => !isBelow(value, limit);
export const isAtMost = (value: number, limit: number) => !isAbove(value, limit);

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]) => sum(values) / values.length;

/** Population standard deviation: the divisor is the number of values. */
export function populationSd(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / values.length);
}

/** Sample standard deviation: the divisor is one less than the number of values. 0 for a single value. */
export function sampleSd(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

/** Verdicts that rest on more than this share of estimated load stay at info. */
export const mostEstimated = 0.25;
