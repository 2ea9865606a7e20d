import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import type { SessionContent } from "@/lib/domain/session";
import * as planned from "@/server/services/plan/testing/planned-world";

/** Heavy legs on the evening of the tests' now, and intervals half a day later: the two raise a flag. */
export const heavyLegs: SessionContent = {
  ...planned.heavyLegs,
  date: calendarDate("2026-03-17"),
  startTime: clockTime("18:30"),
};
export const intervals: SessionContent = {
  ...planned.intervals,
  date: calendarDate("2026-03-18"),
  startTime: clockTime("07:00"),
  key: true,
};
