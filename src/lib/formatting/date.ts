import { type CalendarDate, datePartsOf, daysBetween, weekdayOf } from "@/lib/dates/calendar-date";
import { type ClockTime, minutesOfDay } from "@/lib/dates/clock-time";
import type { DateRange } from "@/lib/dates/date-range";
import {
  type Instant,
  localDateOf,
  localTimeOf,
  offsetMinutes,
  secondsBetween,
  type TimeZone,
} from "@/lib/dates/time-zone";
import { type IsoWeek, isoWeekPartsOf } from "@/lib/dates/week";
import type { HourCycle, UnitPreferences } from "@/lib/domain/preferences";
import { noBreakSpace } from "./number";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** 'Thursday'. */
export const weekdayName = (date: CalendarDate): string => weekdays[weekdayOf(date) - 1] ?? "";
/** 'Thu'. */
export const shortWeekdayName = (date: CalendarDate): string => weekdayName(date).slice(0, 3);
/** 'March'. */
export const monthName = (date: CalendarDate): string => months[datePartsOf(date).month - 1] ?? "";
/** 'March 2026'. */
export const formatMonth = (date: CalendarDate): string => `${monthName(date)} ${datePartsOf(date).year}`;
/** 'Week 12': secondary to the dates themselves. */
export const formatWeekNumber = (week: IsoWeek): string => `Week ${isoWeekPartsOf(week).number}`;

/**
 * How people name a day near them: Today, Tomorrow, Yesterday; 'Thu' within six days; '19 Mar'; '19 Mar 2025' in
 * another year. `today` is the day of the person whom the date is about.
 */
export function formatDate(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  if (days === -1) return "Yesterday";
  return Math.abs(days) <= 6 ? shortWeekdayName(date) : formatDayOfMonth(date, today);
}

/** As `formatDate`, for the middle of a sentence: 'today', 'Thu', '19 Mar'. */
export function formatDateInSentence(date: CalendarDate, today: CalendarDate): string {
  const written = formatDate(date, today);
  return Math.abs(daysBetween(today, date)) <= 1 ? written.toLowerCase() : written;
}

/** '19 Mar', and '19 Mar 2025' in another year than that of `today`. */
export function formatDayOfMonth(date: CalendarDate, today: CalendarDate): string {
  const { year, day } = datePartsOf(date);
  const written = `${day} ${monthName(date).slice(0, 3)}`;
  return year === datePartsOf(today).year ? written : `${written} ${year}`;
}

/** 'Thu 19 Mar', and 'Thu 19 Mar 2025' in another year than that of `today`. */
export const formatWeekdayAndDay = (date: CalendarDate, today: CalendarDate): string =>
  `${shortWeekdayName(date)} ${formatDayOfMonth(date, today)}`;

/** 'Thursday 19 March 2026': the full form, for tooltips and screen readers. */
export function formatFullDate(date: CalendarDate): string {
  const { year, day } = datePartsOf(date);
  return `${weekdayName(date)} ${day} ${monthName(date)} ${year}`;
}

/**
 * '16–22 March', '30 March – 5 April', '28 December 2026 – 3 January 2027'; the year at the end where the range
 * lies in another year than `today`; one day as '16 March'.
 */
export function formatDateRange({ from, to }: DateRange, today: CalendarDate): string {
  const [a, b] = [datePartsOf(from), datePartsOf(to)];
  const thisYear = datePartsOf(today).year;
  const end = `${b.day} ${monthName(to)}${b.year === thisYear && a.year === b.year ? "" : ` ${b.year}`}`;
  if (from === to) return end;
  if (a.year !== b.year) return `${a.day} ${monthName(from)} ${a.year} – ${end}`;
  return a.month === b.month ? `${a.day}–${end}` : `${a.day} ${monthName(from)} – ${end}`;
}

/** '18:30', or '6:30 pm' on a clock of twelve hours. */
export function formatClockTime(time: ClockTime, hourCycle: HourCycle): string {
  if (hourCycle === "h23") return time;
  const hour = Math.floor(minutesOfDay(time) / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}${time.slice(2)}${noBreakSpace}${hour < 12 ? "am" : "pm"}`;
}

/** 'Today 07:00', 'Wed 07:00', '19 Mar 07:00', in the zone of the person whom the moment is about. */
export function formatInstant(
  moment: Instant,
  zone: TimeZone,
  now: Instant,
  preferences: Pick<UnitPreferences, "hourCycle">,
): string {
  const day = formatDate(localDateOf(moment, zone), localDateOf(now, zone));
  return `${day} ${formatClockTime(localTimeOf(moment, zone), preferences.hourCycle)}`;
}

/** As `formatInstant`, for the middle of a sentence: 'today 18:30'. */
export function formatInstantInSentence(
  moment: Instant,
  zone: TimeZone,
  now: Instant,
  preferences: Pick<UnitPreferences, "hourCycle">,
): string {
  const day = formatDateInSentence(localDateOf(moment, zone), localDateOf(now, zone));
  return `${day} ${formatClockTime(localTimeOf(moment, zone), preferences.hourCycle)}`;
}

/** 'Wednesday 18 March 2026, 07:00', in that zone: the full form, for tooltips and screen readers. */
export function formatFullInstant(
  moment: Instant,
  zone: TimeZone,
  preferences: Pick<UnitPreferences, "hourCycle">,
): string {
  const clock = formatClockTime(localTimeOf(moment, zone), preferences.hourCycle);
  return `${formatFullDate(localDateOf(moment, zone))}, ${clock}`;
}

/**
 * The person's own day and clock, with the reader's in parentheses where it differs: 'Wed 07:00 (23:00 Tue for
 * you)'; without the day where it is the same one: 'Wed 07:00 (14:00 for you)'.
 */
export function formatInstantForReader(
  moment: Instant,
  zone: TimeZone,
  now: Instant,
  reader: Pick<UnitPreferences, "hourCycle" | "timeZone">,
): string {
  const own = formatInstant(moment, zone, now, reader);
  if (offsetMinutes(moment, zone) === offsetMinutes(moment, reader.timeZone)) return own;
  const date = localDateOf(moment, reader.timeZone);
  const clock = formatClockTime(localTimeOf(moment, reader.timeZone), reader.hourCycle);
  const day = date === localDateOf(moment, zone) ? "" : ` ${shortWeekdayName(date)}`;
  return `${own} (${clock}${day} for you)`;
}

/** How long ago, or how far ahead: 'now' under a minute, '4 min', '3 h', '2 d' from 24 hours on, '5 wk' from two weeks on. Rounded down. */
export function formatElapsed(from: Instant, to: Instant): string {
  const minutes = Math.floor(Math.abs(secondsBetween(from, to)) / 60);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes}${noBreakSpace}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours}${noBreakSpace}h`;
  const days = Math.floor(hours / 24);
  return days < 14 ? `${days}${noBreakSpace}d` : `${Math.floor(days / 7)}${noBreakSpace}wk`;
}
