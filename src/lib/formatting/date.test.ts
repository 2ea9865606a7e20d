import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, dateFromDayNumber, plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { dateRange } from "@/lib/dates/date-range";
import { instant, plusSeconds, timeZone } from "@/lib/dates/time-zone";
import { isoWeek } from "@/lib/dates/week";
import {
  formatClockTime,
  formatDate,
  formatDateInSentence,
  formatDateRange,
  formatElapsed,
  formatFullDate,
  formatFullInstant,
  formatInstant,
  formatInstantForReader,
  formatMonth,
  formatWeekdayAndDay,
  formatWeekNumber,
} from "./date";

const today = calendarDate("2026-03-17");
const now = instant("2026-03-17T08:00:00Z");
const vienna = timeZone("Europe/Vienna");

describe("dates", () => {
  it.each([
    ["2026-03-17", "Today"],
    ["2026-03-18", "Tomorrow"],
    ["2026-03-16", "Yesterday"],
    ["2026-03-19", "Thu"],
    ["2026-03-23", "Mon"],
    ["2026-03-11", "Wed"],
    ["2026-03-24", "24 Mar"],
    ["2026-03-10", "10 Mar"],
    ["2025-12-31", "31 Dec 2025"],
    ["2027-01-01", "1 Jan 2027"],
  ])("%s reads %s", (date, text) => {
    expect(formatDate(calendarDate(date), today)).toBe(text);
  });

  it("names the weekday over the turn of the year", () => {
    expect(formatDate(calendarDate("2027-01-02"), calendarDate("2026-12-30"))).toBe("Sat");
  });

  it("has a form for sentences, tooltips, months and weeks", () => {
    expect(formatDateInSentence(today, today)).toBe("today");
    expect(formatDateInSentence(calendarDate("2026-03-19"), today)).toBe("Thu");
    expect(formatFullDate(calendarDate("2026-03-19"))).toBe("Thursday 19 March 2026");
    expect(formatWeekdayAndDay(calendarDate("2026-03-19"), today)).toBe("Thu 19 Mar");
    expect(formatMonth(today)).toBe("March 2026");
    expect(formatWeekNumber(isoWeek("2026-W09"))).toBe("Week 9");
  });

  it.each([
    ["2026-03-16", "2026-03-22", "16–22 March"],
    ["2026-03-30", "2026-04-05", "30 March – 5 April"],
    ["2026-12-28", "2027-01-03", "28 December 2026 – 3 January 2027"],
    ["2025-03-17", "2025-03-23", "17–23 March 2025"],
    ["2025-03-31", "2025-04-06", "31 March – 6 April 2025"],
    ["2026-03-16", "2026-03-16", "16 March"],
  ])("%s to %s reads %s", (from, to, text) => {
    expect(formatDateRange(dateRange(calendarDate(from), calendarDate(to)), today)).toBe(text);
  });

  it("tells every day of a fortnight from every other, but for the same weekday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (start) => {
        const day = dateFromDayNumber(start);
        const names = Array.from({ length: 7 }, (_, index) => formatDate(plusDays(day, index), day));
        expect(new Set(names).size).toBe(7);
      }),
    );
  });
});

describe("moments", () => {
  it("shows the clock as the reader reads it", () => {
    expect(formatClockTime(clockTime("18:30"), "h23")).toBe("18:30");
    expect(formatClockTime(clockTime("18:30"), "h12")).toBe("6:30\u00a0pm");
    expect(formatClockTime(clockTime("00:05"), "h12")).toBe("12:05\u00a0am");
    expect(formatClockTime(clockTime("12:00"), "h12")).toBe("12:00\u00a0pm");
  });

  it("shows the person's own day", () => {
    const moment = instant("2026-03-17T23:30:00Z");
    const clock = { hourCycle: "h23" as const };
    expect(formatInstant(moment, vienna, now, clock)).toBe("Tomorrow 00:30");
    expect(formatInstant(moment, timeZone("America/Los_Angeles"), now, clock)).toBe("Today 16:30");
    expect(formatFullInstant(moment, vienna, clock)).toBe("Wednesday 18 March 2026, 00:30");
  });

  it("adds the reader's clock where it differs", () => {
    const moment = instant("2026-03-18T22:00:00Z");
    const reader = (name: string) => ({ hourCycle: "h23" as const, timeZone: timeZone(name) });
    const tokyo = timeZone("Asia/Tokyo");
    expect(formatInstantForReader(moment, tokyo, now, reader("Europe/Vienna"))).toBe(
      "Thu 07:00 (23:00 Wed for you)",
    );
    expect(formatInstantForReader(moment, tokyo, now, reader("Asia/Seoul"))).toBe("Thu 07:00");
    expect(formatInstantForReader(moment, vienna, now, reader("Europe/London"))).toBe(
      "Tomorrow 23:00 (22:00 for you)",
    );
    expect(formatInstantForReader(moment, vienna, now, reader("Asia/Kathmandu"))).toBe(
      "Tomorrow 23:00 (03:45 Thu for you)",
    );
  });

  it.each([
    [20, "now"],
    [59.9, "now"],
    [240, "4_min"],
    [3599, "59_min"],
    [3 * 3600, "3_h"],
    [47 * 3600, "1_d"],
    [2 * 86_400, "2_d"],
    [13 * 86_400, "13_d"],
    [35 * 86_400, "5_wk"],
  ])("%d s ago reads %s", (seconds, text) => {
    expect(formatElapsed(plusSeconds(now, -seconds), now).replace("\u00a0", "_")).toBe(text);
    expect(formatElapsed(plusSeconds(now, seconds), now).replace("\u00a0", "_")).toBe(text);
  });
});
