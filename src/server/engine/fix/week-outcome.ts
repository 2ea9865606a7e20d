import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import type { Finding } from "../report";
import type { Candidate } from "../rule";
import { runRules } from "../run";
import { takeSnapshot } from "../snapshot";
import type { Timeline } from "../timeline";
import type { EngineOptions } from "./propose";
import { openOfWeek, tried } from "./week-search";

/** What a person's choice among the changes of a week comes to. */
export interface WeekOutcome {
  /** What the rules find at caution or above in the week as it stands. */
  readonly open: readonly Finding[];
  /** What of it goes, here and elsewhere in the plan. */
  readonly cleared: readonly Finding[];
  /** What comes instead, of any severity. */
  readonly created: readonly Finding[];
  /** What of the week stays. */
  readonly left: readonly Finding[];
}

/**
 * Judges changes of the seven days from `weekStart` together; null where one of them is not allowed where the ones
 * before it have left the plan.
 */
export function judgeWeekChanges(
  timeline: Timeline,
  weekStart: CalendarDate,
  steps: readonly Candidate[],
  options: EngineOptions = {},
): WeekOutcome | null {
  const snapshot = takeSnapshot(timeline, options);
  const before = runRules(snapshot, options).findings;
  const week = { snapshot, options, before, from: dayNumber(weekStart) };
  const way = tried(week, steps);
  if (!way) return null;
  const { cleared, created, left } = way;
  return { open: openOfWeek(week, snapshot, before), cleared, created, left };
}
