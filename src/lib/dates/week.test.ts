import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoWeekSchema } from "@/lib/schemas/dates";
import { calendarDate, dateFromDayNumber, daysBetween, plusDays, weekdayOf } from "./calendar-date";
import {
  isoWeek,
  isoWeekOf,
  mondayOf,
  parseIsoWeek,
  plusWeeks,
  startOfWeek,
  weekDates,
  weekStarts,
  weeksInIsoYear,
} from "./week";

const anyDate = fc.integer({ min: -20_000, max: 60_000 }).map(dateFromDayNumber);

describe("weeks", () => {
  it.each([
    ["2026-01-01", "2026-W01"],
    ["2025-12-29", "2026-W01"],
    ["2025-12-28", "2025-W52"],
    ["2026-03-17", "2026-W12"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2021-01-03", "2020-W53"],
    ["2024-12-30", "2025-W01"],
  ])("puts %s into %s", (date, week) => {
    expect(isoWeekOf(calendarDate(date))).toBe(week);
    expect(parseIsoWeek(date)).toEqual({ ok: true, value: week });
  });

  it("reads weeks and refuses those that a year has not", () => {
    expect(parseIsoWeek("2026-W12")).toEqual({ ok: true, value: "2026-W12" });
    expect(parseIsoWeek("2026w9")).toEqual({ ok: true, value: "2026-W09" });
    expect(parseIsoWeek("2025-W53")).toEqual({
      ok: false,
      reason: "2025 has weeks 01 to 52. Write one of them.",
    });
    expect(parseIsoWeek("2026-W00").ok).toBe(false);
    expect(parseIsoWeek("next week").ok).toBe(false);
    expect(parseIsoWeek("2026-02-30").ok).toBe(false);
    expect(isoWeekSchema.parse("2026-W53")).toBe("2026-W53");
    expect(isoWeekSchema.safeParse("2025-W53").success).toBe(false);
    expect(() => isoWeek("2025-W53")).toThrow();
    expect([2020, 2025, 2026, 2027].map(weeksInIsoYear)).toEqual([53, 52, 53, 52]);
  });

  it("starts the week where the person's week starts", () => {
    const tuesday = calendarDate("2026-03-17");
    expect(startOfWeek(tuesday, "monday")).toBe("2026-03-16");
    expect(startOfWeek(tuesday, "sunday")).toBe("2026-03-15");
    expect(startOfWeek(tuesday, "saturday")).toBe("2026-03-14");
    expect(startOfWeek(calendarDate("2026-03-15"), "sunday")).toBe("2026-03-15");
    expect(weekDates(calendarDate("2026-03-30")).at(-1)).toBe("2026-04-05");
  });

  it("holds each date in exactly one week, whose first day is at most six days before", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...weekStarts), (date, weekStart) => {
        const start = startOfWeek(date, weekStart);
        expect(daysBetween(start, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, date)).toBeLessThan(7);
        expect(weekDates(start)).toContain(date);
        expect(startOfWeek(start, weekStart)).toBe(start);
      }),
    );
  });

  it("goes from a date to its ISO week and back to the Monday", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (date, weeks) => {
        const week = isoWeekOf(date);
        const monday = mondayOf(week);
        expect(monday).toBe(startOfWeek(date, "monday"));
        expect(weekdayOf(monday)).toBe(1);
        expect(isoWeekOf(plusDays(monday, 6))).toBe(week);
        expect(mondayOf(plusWeeks(week, weeks))).toBe(plusDays(monday, weeks * 7));
      }),
    );
  });
});
