import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";

declare const brand: unique symbol;

/** A day in somebody's life, 'YYYY-MM-DD' (proleptic Gregorian, years 0001–9999). It has no zone and no length. */
export type CalendarDate = string & { readonly [brand]: "calendar date" };

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Reads what a person or a file wrote. Refuses days that do not exist, such as 30 February. */
export function parseCalendarDate(text: string): Result<CalendarDate, string> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return err(`“${text}” is not a date. Write it as year-month-day, for example 2026-03-17.`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1) return err("The year must be between 0001 and 9999.");
  if (month < 1 || month > 12) return err(`Month ${match[2]} does not exist. Write a month from 01 to 12.`);
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    return err(
      `Day ${match[3]} does not exist in ${match[1]}-${match[2]}. Write a day from 01 to ${length}.`,
    );
  }
  return ok(match[0] as CalendarDate);
}

/** A date that the code itself wrote. Throws when it is not one. */
export function calendarDate(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  invariant(parsed.ok, `not a calendar date: ${text}`);
  return parsed.value;
}

/** Days since 1970-01-01, negative before it. Consecutive dates have consecutive numbers. */
export function dayNumber(date: CalendarDate): number {
  // A history asks for tens of thousands of these: reading digits is five times as fast as reading slices.
  return dayNumberOf(digits(date, 0) * 100 + digits(date, 2), digits(date, 5), digits(date, 8));
}

const zero = 48;
const digits = (text: string, at: number) =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

/** The date with that number of days since 1970-01-01. Throws outside the years 0001–9999. */
export function dateFromDayNumber(days: number): CalendarDate {
  invariant(Number.isInteger(days) && days >= -719_162 && days <= 2_932_896, `day number ${days}`);
  // Counting from 1 March of year 0 puts the leap day last, so that one division finds the month
  // (H. Hinnant, "chrono-compatible low-level date algorithms").
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` later, or earlier when negative. */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return days === 0 ? date : dateFromDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`: positive when `to` is later, 0 on the same day. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative when `a` is earlier, 0 when equal, positive when later: fit for `toSorted`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export const earlierOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a <= b ? a : b);
export const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a >= b ? a : b);

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CalendarDate): Weekday {
  const days = dayNumber(date) + 3;
  return ((((days % 7) + 7) % 7) + 1) as Weekday;
}

export function startOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 8)}01` as CalendarDate;
}

export function endOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = datePartsOf(date);
  return written(year, month, daysInMonth(year, month));
}

/** The same day of another month; the last day of that month where it is shorter (31 January + 1 = 28 February). */
export function plusMonths(date: CalendarDate, months: number): CalendarDate {
  const parts = datePartsOf(date);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  invariant(year >= 1 && year <= 9999, `year ${year}`);
  return written(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Month 1–12, day 1–31. */
export function datePartsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Whole years from birth to `on`, as people count their age: somebody born on 29 February turns on 1 March. */
export function yearsBetween(birth: CalendarDate, on: CalendarDate): number {
  const [a, b] = [datePartsOf(birth), datePartsOf(on)];
  const hadBirthday = b.month > a.month || (b.month === a.month && b.day >= a.day);
  return b.year - a.year - (hadBirthday ? 0 : 1);
}

/** Month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01. Month 1–12, day 1–31 (H. Hinnant, as in `dateFromDayNumber`). */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function written(year: number, month: number, day: number): CalendarDate {
  const m = month < 10 ? `0${month}` : String(month);
  const d = day < 10 ? `0${day}` : String(day);
  const y = year < 1000 ? String(year).padStart(4, "0") : String(year);
  return `${y}-${m}-${d}` as CalendarDate;
}
