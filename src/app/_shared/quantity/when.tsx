"use client";

import { useNow } from "@/app/_shared/clock";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { type Instant, localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import {
  formatClockTime,
  formatDate,
  formatDateInSentence,
  formatDateRange,
  formatDayOfMonth,
  formatElapsed,
  formatFullDate,
  formatFullInstant,
  formatInstant,
  formatInstantForReader,
  formatInstantInSentence,
  formatWeekdayAndDay,
} from "@/lib/formatting/date";

/**
 * A day: `relative` Today, Thu, 19 Mar · `sentence` the same inside a sentence · `weekday` Thu 19 Mar ·
 * `day` 19 Mar · `full` Thursday 19 March 2026.
 */
type DateForm = "relative" | "sentence" | "weekday" | "day" | "full";
/** A moment: `relative` Today 07:00 · `sentence` today 07:00 · `reader` with the reader's clock in parentheses · `elapsed` 4 min · `full`. */
type InstantForm = "relative" | "sentence" | "reader" | "elapsed" | "full";

type WhenProps =
  | { date: CalendarDate; form?: DateForm; zone?: TimeZone }
  | { at: Instant; form?: InstantForm; zone?: TimeZone }
  | { from: CalendarDate; to: CalendarDate; zone?: TimeZone }
  | { time: ClockTime };

/** The only way to print a date or a time. `zone` is that of the person it is about; without it, the reader's. */
export function When(props: WhenProps) {
  const now = useNow();
  const preferences = usePreferences();
  if ("time" in props) {
    return <time dateTime={props.time}>{formatClockTime(props.time, preferences.hourCycle)}</time>;
  }
  const zone = props.zone ?? preferences.timeZone;
  const today = localDateOf(now, zone);
  if ("from" in props) {
    return (
      <time
        dateTime={`${props.from}/${props.to}`}
        title={`${formatFullDate(props.from)} – ${formatFullDate(props.to)}`}
      >
        {formatDateRange(props, today)}
      </time>
    );
  }
  if ("date" in props) {
    return (
      <time dateTime={props.date} title={formatFullDate(props.date)}>
        {dateText(props.date, today, props.form ?? "relative")}
      </time>
    );
  }
  const texts: Record<InstantForm, () => string> = {
    relative: () => formatInstant(props.at, zone, now, preferences),
    sentence: () => formatInstantInSentence(props.at, zone, now, preferences),
    reader: () => formatInstantForReader(props.at, zone, now, preferences),
    elapsed: () => formatElapsed(props.at, now),
    full: () => formatFullInstant(props.at, zone, preferences),
  };
  return (
    <time dateTime={props.at} title={texts.full()}>
      {texts[props.form ?? "relative"]()}
    </time>
  );
}

function dateText(date: CalendarDate, today: CalendarDate, form: DateForm): string {
  switch (form) {
    case "relative":
      return formatDate(date, today);
    case "sentence":
      return formatDateInSentence(date, today);
    case "weekday":
      return formatWeekdayAndDay(date, today);
    case "day":
      return formatDayOfMonth(date, today);
    case "full":
      return formatFullDate(date);
  }
}

/** The day it is for that person, or for the reader. */
export function useToday(zone?: TimeZone): CalendarDate {
  const preferences = usePreferences();
  return localDateOf(useNow(), zone ?? preferences.timeZone);
}
