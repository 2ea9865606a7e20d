import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { type CalendarDate, parseCalendarDate } from "./calendar-date";
import { type ClockTime, parseClockTime } from "./clock-time";

declare const brand: unique symbol;

/** A date and what the clock shows on it, 'YYYY-MM-DDTHH:MM', wherever the person is. Without a zone it is no moment. */
export type LocalDateTime = string & { readonly [brand]: "local date-time" };

export const localDateTimeOf = (date: CalendarDate, time: ClockTime): LocalDateTime =>
  `${date}T${time}` as LocalDateTime;

/** Reads '2026-03-29T00:30', also with a space or with seconds, which are cut off. Refuses an offset. */
export function parseLocalDateTime(text: string): Result<LocalDateTime, string> {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::([0-5]\d)(?:\.\d+)?)?$/.exec(text.trim());
  if (!match) {
    return err(`“${text}” is not a local date and time. Write it as 2026-03-17T18:30, without an offset.`);
  }
  const date = parseCalendarDate(match[1] ?? "");
  if (!date.ok) return date;
  const time = parseClockTime(match[2] ?? "");
  return time.ok ? ok(localDateTimeOf(date.value, time.value)) : time;
}

/** One that the code itself wrote. Throws when it is not one. */
export function localDateTime(text: string): LocalDateTime {
  const parsed = parseLocalDateTime(text);
  invariant(parsed.ok, `not a local date-time: ${text}`);
  return parsed.value;
}

export const dateOf = (local: LocalDateTime): CalendarDate => local.slice(0, 10) as CalendarDate;
export const timeOf = (local: LocalDateTime): ClockTime => local.slice(11, 16) as ClockTime;
