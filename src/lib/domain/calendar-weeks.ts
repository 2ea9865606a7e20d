import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { PlannedSessionId } from "@/lib/ids";
import type { Calendar, CalendarEntry, CalendarWeek } from "./calendar";
import { isLift, isRun } from "./session-type";

/** What was planned for a week beside what was done of it. Loads in AU, distances in metres. */
export function calendarWeekOf(
  { start, role }: Pick<CalendarWeek, "start" | "role">,
  all: readonly CalendarEntry[],
): CalendarWeek {
  const end = plusDays(start, 6);
  const sums = { planned: 0, done: 0, runMetresPlanned: 0, runMetresDone: 0, liftsPlanned: 0, liftsDone: 0 };
  for (const { date, state, type, load, metres, planned } of all) {
    // On a day off nothing was asked.
    if (date < start || date > end || state === "excused") continue;
    const runs = isRun(type) ? 1 : 0;
    sums.planned += planned?.load ?? 0;
    sums.runMetresPlanned += runs * (planned?.metres ?? 0);
    if (planned && isLift(type)) sums.liftsPlanned += 1;
    if (state !== "done") continue;
    sums.done += load ?? 0;
    sums.runMetresDone += runs * metres;
    if (isLift(type)) sums.liftsDone += 1;
  }
  return { start, role, ...sums };
}

const wasLeft = ({ state }: CalendarEntry) => state === "missed" || state === "excused";

/** The calendar with one planned session on another day. What the move does not touch stays the very same objects. */
export function withEntryMoved(
  calendar: Calendar,
  { id, date }: { readonly id: PlannedSessionId; readonly date: CalendarDate },
): Calendar {
  const moved = calendar.entries.find(({ plannedId }) => plannedId === id);
  if (!moved || moved.date === date) return calendar;
  const entries = calendar.entries.map((entry) =>
    entry === moved ? { ...entry, date, state: wasLeft(entry) ? ("planned" as const) : entry.state } : entry,
  );
  const holds = (start: CalendarDate, day: CalendarDate) => start <= day && day <= plusDays(start, 6);
  const weeks = calendar.weeks.map((week) =>
    holds(week.start, moved.date) === holds(week.start, date) ? week : calendarWeekOf(week, entries),
  );
  return { ...calendar, entries, weeks };
}
