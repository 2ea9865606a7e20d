import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import {
  type CalendarDate,
  dateFromDayNumber,
  datePartsOf,
  dayNumber,
  parseCalendarDate,
  plusDays,
  weekdayOf,
} from "./calendar-date";

declare const brand: unique symbol;

/** A week of ISO 8601, '2026-W12': Monday to Sunday, in the year that holds its Thursday. */
export type IsoWeek = string & { readonly [brand]: "ISO week" };

export const weekStarts = ["monday", "sunday", "saturday"] as const;
/** The day on which a person's calendar week begins. */
export type WeekStart = (typeof weekStarts)[number];

const firstWeekday = { monday: 1, sunday: 7, saturday: 6 } as const;

/** The first day of the week that holds `date`. */
export function startOfWeek(date: CalendarDate, weekStart: WeekStart): CalendarDate {
  return plusDays(date, -((weekdayOf(date) - firstWeekday[weekStart] + 7) % 7));
}

/** The same for days by their numbers (`dayNumber`). */
export function weekStartDayOf(day: number, weekStart: WeekStart): number {
  // Day 0 was a Thursday.
  const sinceStart = (day + 4 - firstWeekday[weekStart]) % 7;
  return day - (sinceStart < 0 ? sinceStart + 7 : sinceStart);
}

/** The seven dates that begin with `start`. */
export function weekDates(start: CalendarDate): CalendarDate[] {
  const first = dayNumber(start);
  return Array.from({ length: 7 }, (_, index) => dateFromDayNumber(first + index));
}

export function isoWeekOf(date: CalendarDate): IsoWeek {
  const thursday = plusDays(date, 4 - weekdayOf(date));
  const { year } = datePartsOf(thursday);
  const week = Math.floor((dayNumber(thursday) - dayNumber(dateIn(year, 1, 1))) / 7) + 1;
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}` as IsoWeek;
}

/** The Monday with which the ISO week begins. */
export function mondayOf(week: IsoWeek): CalendarDate {
  const { year, number } = isoWeekPartsOf(week);
  return plusDays(firstMonday(year), (number - 1) * 7);
}

/** '2026-W12' as it is, or any date 'YYYY-MM-DD' as the week that holds it. Refuses week 53 of a year with 52. */
export function parseIsoWeek(text: string): Result<IsoWeek, string> {
  const trimmed = text.trim();
  const match = /^(\d{4})-?[Ww](\d{1,2})$/.exec(trimmed);
  if (!match) {
    const date = parseCalendarDate(trimmed);
    if (date.ok) return ok(isoWeekOf(date.value));
    return err(
      `“${text}” is not a week. Write it as 2026-W12, or write any date in it, for example 2026-03-17.`,
    );
  }
  const [year, number] = [Number(match[1]), Number(match[2])];
  if (year < 1) return err("The year must be between 0001 and 9999.");
  const last = weeksInIsoYear(year);
  if (number < 1 || number > last) return err(`${year} has weeks 01 to ${last}. Write one of them.`);
  return ok(`${match[1]}-W${String(number).padStart(2, "0")}` as IsoWeek);
}

/** A week that the code itself wrote. Throws when it is not one. */
export function isoWeek(text: string): IsoWeek {
  const parsed = parseIsoWeek(text);
  invariant(parsed.ok, `not an ISO week: ${text}`);
  return parsed.value;
}

/** The week `weeks` later, or earlier when negative. */
export const plusWeeks = (week: IsoWeek, weeks: number): IsoWeek =>
  isoWeekOf(plusDays(mondayOf(week), weeks * 7));

/** The week-numbering year and the number 1–53. */
export function isoWeekPartsOf(week: IsoWeek): { year: number; number: number } {
  return { year: Number(week.slice(0, 4)), number: Number(week.slice(6)) };
}

/** 52 or 53. */
export function weeksInIsoYear(year: number): number {
  return isoWeekPartsOf(isoWeekOf(dateIn(year, 12, 28))).number;
}

function firstMonday(year: number): CalendarDate {
  const fourth = dateIn(year, 1, 4);
  return plusDays(fourth, 1 - weekdayOf(fourth));
}

function dateIn(year: number, month: number, day: number): CalendarDate {
  const parts = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  return parts.join("-") as CalendarDate;
}
