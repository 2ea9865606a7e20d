import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import {
  type CalendarDate,
  dateFromDayNumber,
  dayNumber,
  parseCalendarDate,
  plusDays,
} from "./calendar-date";
import { type ClockTime, clockTimeFromMinutes, minutesOfDay } from "./clock-time";
import { type LocalDateTime, localDateTimeOf } from "./local-date-time";
import { offsetMsAt } from "./zone-offset";

declare const brand: unique symbol;
declare const instantBrand: unique symbol;

const dayMs = 86_400_000;

/** The name of a zone of the IANA database, 'Asia/Kathmandu'. */
export type TimeZone = string & { readonly [brand]: "time zone" };

export const utc = "UTC" as TimeZone;

/** Accepts every zone that this computer knows, links ('Asia/Calcutta') too. Refuses offsets, which have no rules. */
export function parseTimeZone(text: string): Result<TimeZone, string> {
  const name = text.trim();
  if (knownZones.has(name)) return ok(name as TimeZone);
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) || !isZoneOfIntl(name)) {
    return err(`“${text}” is not a time zone. Choose one such as Europe/Vienna.`);
  }
  knownZones.add(name);
  return ok(name as TimeZone);
}

/** A zone that the code itself wrote. Throws when it is not one. */
export function timeZone(name: string): TimeZone {
  const parsed = parseTimeZone(name);
  invariant(parsed.ok, `not a time zone: ${name}`);
  return parsed.value;
}

/** The zones to offer for choice, sorted by name, UTC among them. */
export function listTimeZones(): readonly TimeZone[] {
  listed ??= [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].toSorted() as TimeZone[];
  return listed;
}

/** The day on the calendar of somebody in `zone` at that moment. */
export function localDateOf(moment: Instant, zone: TimeZone): CalendarDate {
  return dateFromDayNumber(Math.floor(localMs(moment, zone) / dayMs));
}

/** What the clocks of `zone` show at that moment; seconds are cut off. */
export function localTimeOf(moment: Instant, zone: TimeZone): ClockTime {
  const local = localMs(moment, zone);
  return clockTimeFromMinutes(Math.floor((local - Math.floor(local / dayMs) * dayMs) / 60_000));
}

/** Date and clock of `zone` at that moment, 'YYYY-MM-DDTHH:MM'. */
export function localDateTimeAt(moment: Instant, zone: TimeZone): LocalDateTime {
  return localDateTimeOf(localDateOf(moment, zone), localTimeOf(moment, zone));
}

/**
 * The moment at which the clocks of `zone` show that time on that date. Where the clocks go back and show it
 * twice, the earlier of the two; where they go forward and skip it, as much later as they skip (02:30 becomes
 * 03:30): the choice of RFC 5545 and of Temporal's "compatible".
 */
export function instantOf(date: CalendarDate, time: ClockTime, zone: TimeZone): Instant {
  return instantFromEpochMs(epochMsOf(date, time, zone));
}

/** The same moment in milliseconds since 1970-01-01T00:00:00Z. */
export function epochMsOf(date: CalendarDate, time: ClockTime, zone: TimeZone): number {
  const local = dayNumber(date) * dayMs + minutesOfDay(time) * 60_000;
  // No offset is beyond a day, so these two lie before and after any change of clocks that touches `local`.
  const before = offsetMsAt(local - dayMs, zone);
  if (offsetMsAt(local - before, zone) === before) return local - before;
  const after = offsetMsAt(local + dayMs, zone);
  if (offsetMsAt(local - after, zone) === after) return local - after;
  return local - before;
}

/** The first moment of the day, which is not always 00:00. */
export function startOfDay(date: CalendarDate, zone: TimeZone): Instant {
  return instantOf(date, clockTimeFromMinutes(0), zone);
}

/** Elapsed hours from midnight to midnight: 24, and 23 or 25 where the clocks change; 0 for a day that the zone skipped. */
export function hoursInDay(date: CalendarDate, zone: TimeZone): number {
  return hoursBetween(startOfDay(date, zone), startOfDay(plusDays(date, 1), zone));
}

/** How far the clocks of `zone` are ahead of UTC at that moment, in minutes; negative west of it. */
export function offsetMinutes(moment: Instant, zone: TimeZone): number {
  return offsetMsAt(epochMs(moment), zone) / 60_000;
}

/**
 * A moment, the same for everybody: ISO 8601 in UTC with milliseconds, '2026-03-17T13:00:00.000Z'. Years
 * 0001–9999, so that comparing the strings compares the moments.
 */
export type Instant = string & { readonly [instantBrand]: "instant" };

const canonical = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const readable =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)$/i;

/**
 * Reads ISO 8601 with `Z` or an offset, also as PostgreSQL writes it ('2026-03-17 13:00:00.5+00'). Refuses a
 * time without an offset, because it does not say which moment it is. Finer than a millisecond is cut off.
 */
export function parseInstant(text: string): Result<Instant, string> {
  if (isCanonicalInstant(text)) return ok(text);
  const match = readable.exec(text.trim());
  if (!match) {
    return err(`“${text}” is not a moment. Write date, time and offset, for example 2026-03-17T13:00:00Z.`);
  }
  const date = parseCalendarDate(match[1] ?? "");
  if (!date.ok) return date;
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59)
    return err(`“${text}” has a time outside 00:00:00–23:59:59.`);
  const offset = offsetMinutesOf(match[6] ?? "Z");
  if (Math.abs(offset) > 18 * 60) return err(`“${text}” has an offset beyond 18 hours.`);
  const milliseconds = Number((match[5] ?? "").padEnd(3, "0").slice(0, 3));
  const clockMs = ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + milliseconds;
  return ok(instantFromEpochMs(dayNumber(date.value) * dayMs + clockMs));
}

/** A moment that the code itself wrote. Throws when it is not one. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  invariant(parsed.ok, `not an instant: ${text}`);
  return parsed.value;
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMs(moment: Instant): number {
  return (
    dayNumber(moment as string as CalendarDate) * dayMs +
    Number(moment.slice(11, 13)) * 3_600_000 +
    Number(moment.slice(14, 16)) * 60_000 +
    Number(moment.slice(17, 19)) * 1000 +
    Number(moment.slice(20, 23))
  );
}

/** The moment that many milliseconds after 1970-01-01T00:00:00Z; fractions are cut off. Throws outside years 0001–9999. */
export function instantFromEpochMs(ms: number): Instant {
  const whole = Math.floor(ms);
  const days = Math.floor(whole / dayMs);
  const rest = whole - days * dayMs;
  const [hours, minutes] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60];
  const [seconds, milliseconds] = [Math.floor(rest / 1000) % 60, rest % 1000];
  const clock = `${two(hours)}:${two(minutes)}:${two(seconds)}`;
  return `${dateFromDayNumber(days)}T${clock}.${String(milliseconds).padStart(3, "0")}Z` as Instant;
}

/** Elapsed hours from `from` to `to`, negative when `to` is earlier. A change of clocks between them is accounted for. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (epochMs(to) - epochMs(from)) / 3_600_000;
}

/** Elapsed seconds from `from` to `to`, with fractions, negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (epochMs(to) - epochMs(from)) / 1000;
}

/** The moment `seconds` later, or earlier when negative. */
export function plusSeconds(moment: Instant, seconds: number): Instant {
  return instantFromEpochMs(epochMs(moment) + seconds * 1000);
}

/** Negative when `a` is earlier, 0 when equal, positive when later. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const knownZones = new Set<string>();
let listed: TimeZone[] | undefined;

function isZoneOfIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function localMs(moment: Instant, zone: TimeZone): number {
  const ms = epochMs(moment);
  return ms + offsetMsAt(ms, zone);
}

export function isCanonicalInstant(text: string): text is Instant {
  return canonical.test(text) && parseCalendarDate(text.slice(0, 10)).ok;
}

/** 'Z', '+02', '+0530', '-03:30'. */
function offsetMinutesOf(text: string): number {
  if (text.toUpperCase() === "Z") return 0;
  const digits = text.slice(1).replace(":", "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return text.startsWith("-") ? -minutes : minutes;
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value));
