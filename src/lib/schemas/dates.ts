import { z } from "zod";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type ClockTime, clockTimePattern } from "@/lib/dates/clock-time";
import type { DateRange } from "@/lib/dates/date-range";
import { type LocalDateTime, parseLocalDateTime } from "@/lib/dates/local-date-time";
import {
  type Instant,
  isCanonicalInstant,
  parseInstant,
  parseTimeZone,
  type TimeZone,
} from "@/lib/dates/time-zone";
import { type IsoWeek, parseIsoWeek, weekStarts } from "@/lib/dates/week";

// Apart from the dates themselves: a page that only shows dates must not fetch the library that checks input.

/** Validates 'YYYY-MM-DD'. Its JSON Schema is a string with format `date`. */
export const calendarDateSchema = z.iso
  .date({ error: "Write the date as year-month-day, for example 2026-03-17." })
  .refine((text) => !text.startsWith("0000"), {
    error: "The year must be between 0001 and 9999.",
  }) as unknown as z.ZodType<CalendarDate, string>;

export const clockTimeSchema = z
  .string()
  .regex(clockTimePattern, { error: "Write the time as 18:30." }) as unknown as z.ZodType<ClockTime, string>;

/** Accepts what `parseLocalDateTime` accepts and gives 'YYYY-MM-DDTHH:MM'. */
export const localDateTimeSchema = z
  .string()
  .overwrite((text) => {
    const parsed = parseLocalDateTime(text);
    return parsed.ok ? parsed.value : text;
  })
  .refine((text) => parseLocalDateTime(text).ok, {
    error: "Write date and time as 2026-03-17T18:30, without an offset.",
  }) as unknown as z.ZodType<LocalDateTime, string>;

export const timeZoneSchema = z.string().refine((text) => text === text.trim() && parseTimeZone(text).ok, {
  error: "Choose a time zone such as Europe/Vienna.",
}) as unknown as z.ZodType<TimeZone, string>;

/** Accepts what `parseInstant` accepts and gives the canonical form. */
export const instantSchema = z
  .string()
  .overwrite((text) => {
    const parsed = parseInstant(text);
    return parsed.ok ? parsed.value : text;
  })
  .refine(isCanonicalInstant, {
    error: "Write the moment as date, time and offset, for example 2026-03-17T13:00:00Z.",
  }) as unknown as z.ZodType<Instant, string>;

export const weekStartSchema = z.enum(weekStarts);

export const isoWeekSchema = z
  .string()
  .regex(/^\d{4}-W\d{2}$/, { error: "Write the week as 2026-W12." })
  .refine((text) => parseIsoWeek(text).ok, {
    error: "That year has no such week. Write a week from 01 to 52.",
  }) as unknown as z.ZodType<IsoWeek, string>;

export const dateRangeSchema: z.ZodType<DateRange, { from: string; to: string }> = z
  .object({ from: calendarDateSchema, to: calendarDateSchema })
  .refine(({ from, to }) => from <= to, {
    error: "The last day is before the first. Choose a later last day.",
    path: ["to"],
  });
