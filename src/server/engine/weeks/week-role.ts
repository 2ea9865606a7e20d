import { dayNumber } from "@/lib/dates/calendar-date";
import type { Snapshot } from "../snapshot";
import type { Timeline } from "../timeline";
import { perValue } from "../window";

export type PlannedWeek = NonNullable<Timeline["weeks"]>[number];

/** What a week is for, where the plan takes load out on purpose. */
export type RestfulWeek = "taper" | "transition" | "deload";

/** The week of the plan that holds the day; `null` where nobody said what it is for. */
export function plannedWeekOf({ timeline }: Snapshot, day: number): (PlannedWeek & { day: number }) | null {
  const byStart = timeline.weeks == null ? null : weeksByStart(timeline.weeks);
  if (!byStart) return null;
  for (let back = 0; back < 7; back += 1) {
    const week = byStart.get(day - back);
    if (week) return { ...week, day: day - back };
  }
  return null;
}

/** Whether the day lies in a taper, transition or deload week. A race week is the end of its taper. */
export function restfulWeekOf(snapshot: Snapshot, day: number): { kind: RestfulWeek; day: number } | null {
  const week = plannedWeekOf(snapshot, day);
  if (!week) return null;
  const kind = kindOf(week);
  return kind === null ? null : { kind, day: week.day };
}

function kindOf({ phase, role }: PlannedWeek): RestfulWeek | null {
  if (phase === "taper" || phase === "race" || role === "taper" || role === "race") return "taper";
  if (phase === "transition" || role === "transition") return "transition";
  return role === "deload" ? "deload" : null;
}

const weeksByStart = perValue(
  (weeks: readonly PlannedWeek[]): ReadonlyMap<number, PlannedWeek> =>
    new Map(weeks.map((week) => [dayNumber(week.start), week])),
);
