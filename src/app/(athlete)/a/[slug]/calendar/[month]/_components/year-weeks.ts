import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Calendar } from "@/lib/domain/calendar";

/** A week of the year by its seven days. Of plain values, so that a change leaves other weeks the very same. */
export interface YearWeek {
  readonly start: CalendarDate;
  /** AU. */
  readonly loads: readonly number[];
  /** Of the heaviest day of the year, in steps from 0 to 4. */
  readonly steps: readonly number[];
  /** Still to come. */
  readonly planned: readonly boolean[];
}

/** What was done of each day; of what is to come, what is planned. */
export function yearWeeksOf({ entries, weeks, today }: Calendar): readonly YearWeek[] {
  const days = new Map<CalendarDate, { load: number; planned: boolean }>();
  for (const { date, state, load, planned } of entries) {
    const isAhead = state === "planned" && date >= today;
    const value = state === "done" ? (load ?? 0) : isAhead ? (planned?.load ?? 0) : 0;
    const day = days.get(date);
    if (!day) days.set(date, { load: value, planned: isAhead });
    else {
      day.load += value;
      day.planned ||= isAhead;
    }
  }
  let top = 1;
  for (const { load } of days.values()) top = Math.max(top, load);
  return weeks.map(({ start }) => {
    const own = datesOfWeek(start).map((date) => days.get(date) ?? free);
    return {
      start,
      loads: own.map(({ load }) => load),
      steps: own.map(({ load }) => stepOf(load / top)),
      planned: own.map(({ planned }) => planned),
    };
  });
}

const datesByStart = new Map<CalendarDate, readonly CalendarDate[]>();

/** The seven days from the first one of a week, worked out once: a year asks for all of them at every change. */
export function datesOfWeek(start: CalendarDate): readonly CalendarDate[] {
  const known = datesByStart.get(start);
  if (known) return known;
  const dates = Array.from({ length: 7 }, (_, day) => plusDays(start, day));
  datesByStart.set(start, dates);
  return dates;
}

const free = { load: 0, planned: false };

const stepOf = (share: number): number => (share === 0 ? 0 : Math.min(4, Math.ceil(share * 4)));
