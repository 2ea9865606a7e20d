import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Injury } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry, CalendarWeek } from "@/lib/domain/calendar";
import { statusOn } from "@/lib/domain/injury";
import { entriesByDay } from "./entries-by-day";

/** A day of the grid with its sessions, mornings first. */
interface DayOfWeek {
  readonly date: CalendarDate;
  readonly entries: readonly CalendarEntry[];
  readonly injuries: readonly Injury[];
}

/** A row of the grid. */
export interface WeekOfDays {
  readonly week: CalendarWeek;
  readonly days: readonly DayOfWeek[];
}

/** The rows of the grid. Of plain values, so that a change leaves the rows it does not touch the same. */
export function weeksByDay({ weeks, entries, injuries, today, canPlan }: Calendar) {
  const byDay = entriesByDay(entries);
  const dayOf = (date: CalendarDate): DayOfWeek => ({
    date,
    entries: byDay.get(date) ?? [],
    injuries: injuries.filter((injury) => statusOn(injury, date, today) !== null),
  });
  const rows = weeks.map(
    (week): WeekOfDays => ({
      week,
      days: Array.from({ length: 7 }, (_, day) => dayOf(plusDays(week.start, day))),
    }),
  );
  return { rows, today, canPlan };
}
