import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Injury, InjuryStatus, InjuryUpdate } from "./athlete";

/** Whether an injury goes on, as far as anybody has said. */
export const isCurrent = ({ status, endedOn }: Injury, today: CalendarDate): boolean =>
  status !== "resolved" && (endedOn === null || endedOn >= today);

/**
 * The course of an injury once something new is said of it, oldest first. A day keeps the last that was said on it; the
 * same again says nothing new.
 */
export function withUpdate(course: readonly InjuryUpdate[], update: InjuryUpdate): readonly InjuryUpdate[] {
  if (course.at(-1)?.status === update.status) return course;
  const before = course.filter(({ on }) => on < update.on);
  return before.at(-1)?.status === update.status ? before : [...before, update];
}

/** How it went on a day; `null` before it began, after it ended, and for days that have not come. */
export function statusOn(injury: Injury, date: CalendarDate, today: CalendarDate): InjuryStatus | null {
  const { startedOn, endedOn, course, status } = injury;
  if (date < startedOn || date > (endedOn ?? today)) return null;
  return course.findLast(({ on }) => on <= date)?.status ?? course[0]?.status ?? status;
}

/** Whether a day says something that the day before did not: it began, changed, or ended. */
export const isTurn = ({ startedOn, endedOn, course }: Injury, date: CalendarDate): boolean =>
  date === startedOn || date === endedOn || course.some(({ on }) => on === date);
