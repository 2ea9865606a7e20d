import { type CalendarDate, plusDays } from "./calendar-date";
import { type IsoWeek, isoWeekOf, mondayOf, startOfWeek, type WeekStart, weekDates } from "./week";

/**
 * Addresses name weeks by ISO 8601, people begin theirs on other days. A person's week has the name of the ISO
 * week with which it shares its Thursday, so that for every week start each name means exactly one week.
 */
export function daysOfOwnWeek(week: IsoWeek, weekStart: WeekStart): readonly CalendarDate[] {
  return weekDates(startOfWeek(plusDays(mondayOf(week), 3), weekStart));
}

/** The name of the person's week that holds the day. */
export function ownWeekOf(day: CalendarDate, weekStart: WeekStart): IsoWeek {
  return isoWeekOf(plusDays(startOfWeek(day, weekStart), 3));
}
