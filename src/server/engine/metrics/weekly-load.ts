import { type DayLoad, estimatedShare, totalLoad } from "./daily-load";
import type { Metric } from "./metric";

/** A week with more than one unknown day is partial, and never compared. */
export const mostUnknownDays = 1;

export interface WeekTotal {
  /** AU of what is known. */
  readonly total: number;
  /** Share of it that is estimated, 0–1. */
  readonly estimated: number;
}

/** Total of a calendar week in AU. No value when nothing of it is on record. */
export function weeklyLoad(week: readonly DayLoad[]): Metric<WeekTotal> {
  const total = totalLoad(week);
  if (week.every(({ status }) => status === "unobserved" || status === "future")) {
    return { value: null, status: "not-enough-data", coverage: 0 };
  }
  const unknown = week.filter(({ status }) => status === "unknown").length;
  const estimated = estimatedShare(week);
  return {
    value: { total: total.value ?? 0, estimated },
    status: unknown > mostUnknownDays ? "partial" : estimated > 0 ? "estimated" : "ok",
    coverage: total.coverage,
  };
}
