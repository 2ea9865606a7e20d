import { invariant } from "../invariant";
import {
  type CalendarDate,
  dateFromDayNumber,
  dayNumber,
  daysBetween,
  earlierOf,
  laterOf,
  plusDays,
} from "./calendar-date";

/** Days from `from` to `to`, both included. `from` is never after `to`. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Throws when `to` is before `from`. */
export function dateRange(from: CalendarDate, to: CalendarDate): DateRange {
  invariant(from <= to, `a range from ${from} to ${to} runs backwards`);
  return { from, to };
}

/** The `days` days that end with `to`, `to` included: `lastDays(today, 7)` is today and the six days before. */
export function lastDays(to: CalendarDate, days: number): DateRange {
  invariant(Number.isInteger(days) && days >= 1, `a range of ${days} days`);
  return { from: plusDays(to, 1 - days), to };
}

/** How many days the range holds, at least 1. */
export const daysIn = (range: DateRange): number => daysBetween(range.from, range.to) + 1;

export const rangeHas = (range: DateRange, date: CalendarDate): boolean =>
  range.from <= date && date <= range.to;

export const rangesOverlap = (a: DateRange, b: DateRange): boolean => a.from <= b.to && b.from <= a.to;

/** The days that both ranges hold, or null when they share none. */
export function intersectionOf(a: DateRange, b: DateRange): DateRange | null {
  return rangesOverlap(a, b) ? { from: laterOf(a.from, b.from), to: earlierOf(a.to, b.to) } : null;
}

/** Every date of the range, in order. */
export function datesOf(range: DateRange): CalendarDate[] {
  const first = dayNumber(range.from);
  return Array.from({ length: daysIn(range) }, (_, index) => dateFromDayNumber(first + index));
}
