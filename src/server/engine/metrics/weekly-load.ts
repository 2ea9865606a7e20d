import { type DayLoad, estimatedShare, totalLoad } from "./daily-load";
import type { Metric } from "./metric";

/** A week with more than one unknown day is never compared. */
export const mostUnknownDays = 1;

export interface WeekTotal {
  /** Day number of the week's first day. */
  readonly startDay: number;
  readonly total: number;
  readonly estimatedShare: number;
}

/** Total of a calendar week; no value when nothing of it is on record, `partial` beyond one unknown day. */
export function weeklyLoad(week: readonly DayLoad[]): Metric<WeekTotal> {
  const total = totalLoad(week);
  const observed = week.filter(({ status }) => status !== "unobserved" && status !== "future");
  const unknown = observed.filter(({ value }) => value === null).length;
  const first = week[0];
  if (!first || observed.length === 0) return { value: null, status: "not-enough-data", coverage: 0 };
  return {
    value: { startDay: first.day, total: total.value ?? 0, estimatedShare: estimatedShare(week) },
    status: unknown > mostUnknownDays ? "partial" : total.status === "estimated" ? "estimated" : "ok",
    coverage: total.coverage,
  };
}
