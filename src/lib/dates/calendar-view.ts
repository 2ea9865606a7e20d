import { type CalendarDate, endOfMonth, parseCalendarDate, plusDays, plusMonths } from "./calendar-date";
import type { DateRange } from "./date-range";
import { startOfWeek, type WeekStart } from "./week";

export const calendarViews = ["month", "weeks", "year"] as const;
/** A month, the four weeks from the one that holds its first day or today, or the month's year. */
export type CalendarView = (typeof calendarViews)[number];

/** First day of a month written as `2026-03`; `null` for anything else. */
export function monthOf(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}$/.test(text)) return null;
  const first = parseCalendarDate(`${text}-01`);
  return first.ok ? first.value : null;
}

/** `2026-03`. */
export const monthText = (date: CalendarDate): string => date.slice(0, 7);

/** The days that a view shows of the month that begins on `first`. */
export function daysOfView(
  view: CalendarView,
  first: CalendarDate,
  today: CalendarDate,
  weekStart: WeekStart,
): DateRange {
  if (view === "month") return { from: first, to: endOfMonth(first) };
  if (view === "year") {
    const year = first.slice(0, 4);
    return { from: `${year}-01-01` as CalendarDate, to: `${year}-12-31` as CalendarDate };
  }
  const from = startOfWeek(monthText(first) === monthText(today) ? today : first, weekStart);
  return { from, to: plusDays(from, 27) };
}

/** The month to which a step leads: the next one, or the same one of the next year. */
export const stepOfView = (view: CalendarView, first: CalendarDate, steps: 1 | -1): CalendarDate =>
  plusMonths(first, view === "year" ? 12 * steps : steps);
