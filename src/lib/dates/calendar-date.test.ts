import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDateSchema } from "@/lib/schemas/dates";
import {
  calendarDate,
  compareDates,
  dateFromDayNumber,
  datePartsOf,
  dayNumber,
  daysBetween,
  daysInMonth,
  earlierOf,
  endOfMonth,
  laterOf,
  parseCalendarDate,
  plusDays,
  plusMonths,
  startOfMonth,
  weekdayOf,
  yearsBetween,
} from "./calendar-date";

const anyDate = fc
  .integer({ min: dayNumber(calendarDate("1900-01-01")), max: 100_000 })
  .map(dateFromDayNumber);
const shift = fc.integer({ min: -10_000, max: 10_000 });

describe("calendar dates", () => {
  it.each(["2026-03-17", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("reads %s", (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: text });
    expect(calendarDateSchema.parse(text)).toBe(text);
  });

  it.each([
    ["2026-02-29", "01 to 28"],
    ["1900-02-29", "01 to 28"],
    ["2026-04-31", "01 to 30"],
    ["2026-13-01", "01 to 12"],
    ["2026-00-10", "01 to 12"],
    ["0000-01-01", "0001 and 9999"],
    ["2026-3-7", "2026-03-17"],
    ["17.03.2026", "2026-03-17"],
    ["", "2026-03-17"],
  ])("refuses %s and says what to write", (text, hint) => {
    const parsed = parseCalendarDate(text);
    expect(parsed.ok ? "" : parsed.reason).toContain(hint);
    expect(calendarDateSchema.safeParse(text).success).toBe(false);
    expect(() => calendarDate(text)).toThrow("calendar date");
  });

  it("counts from the first day of 1970", () => {
    expect(dayNumber(calendarDate("1970-01-01"))).toBe(0);
    expect(dayNumber(calendarDate("1969-12-31"))).toBe(-1);
    expect(dayNumber(calendarDate("2026-03-17"))).toBe(Date.UTC(2026, 2, 17) / 86_400_000);
    expect(dateFromDayNumber(-719_162)).toBe("0001-01-01");
    expect(dateFromDayNumber(2_932_896)).toBe("9999-12-31");
    expect(() => dateFromDayNumber(2_932_897)).toThrow();
  });

  it("steps over months, leap days and years", () => {
    expect(plusDays(calendarDate("2024-02-28"), 1)).toBe("2024-02-29");
    expect(plusDays(calendarDate("2026-02-28"), 1)).toBe("2026-03-01");
    expect(plusDays(calendarDate("2026-01-01"), -1)).toBe("2025-12-31");
    expect(daysBetween(calendarDate("2024-02-28"), calendarDate("2024-03-01"))).toBe(2);
  });

  it("knows weekdays", () => {
    expect(weekdayOf(calendarDate("1970-01-01"))).toBe(4);
    expect(weekdayOf(calendarDate("2026-03-16"))).toBe(1);
    expect(weekdayOf(calendarDate("2026-03-22"))).toBe(7);
    expect(weekdayOf(calendarDate("1969-12-29"))).toBe(1);
  });

  it("keeps the end of a month when it adds months", () => {
    expect(plusMonths(calendarDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(plusMonths(calendarDate("2024-01-31"), 1)).toBe("2024-02-29");
    expect(plusMonths(calendarDate("2026-03-15"), -3)).toBe("2025-12-15");
    expect(plusMonths(calendarDate("2026-03-15"), 22)).toBe("2028-01-15");
    expect(startOfMonth(calendarDate("2026-02-17"))).toBe("2026-02-01");
    expect(endOfMonth(calendarDate("2024-02-17"))).toBe("2024-02-29");
  });

  it("counts years as birthdays", () => {
    expect(yearsBetween(calendarDate("1990-05-20"), calendarDate("2026-05-19"))).toBe(35);
    expect(yearsBetween(calendarDate("1990-05-20"), calendarDate("2026-05-20"))).toBe(36);
    expect(yearsBetween(calendarDate("2004-02-29"), calendarDate("2026-02-28"))).toBe(21);
    expect(yearsBetween(calendarDate("2004-02-29"), calendarDate("2026-03-01"))).toBe(22);
  });

  it("adds days as integers are added", () => {
    fc.assert(
      fc.property(anyDate, shift, shift, (date, a, b) => {
        expect(plusDays(plusDays(date, a), b)).toBe(plusDays(date, a + b));
        expect(daysBetween(date, plusDays(date, a))).toBe(a);
        expect(plusDays(plusDays(date, a), -a)).toBe(date);
        expect(weekdayOf(plusDays(date, 7))).toBe(weekdayOf(date));
      }),
    );
  });

  it("gives dates that it can read again, in the order of their days", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(parseCalendarDate(a)).toEqual({ ok: true, value: a });
        expect(dateFromDayNumber(dayNumber(a))).toBe(a);
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(daysBetween(a, b)) + 0);
        expect(earlierOf(a, b) <= laterOf(a, b)).toBe(true);
        const { year, month, day } = datePartsOf(a);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
        expect(dayNumber(a) * 86_400_000).toBe(Date.UTC(year, month - 1, day));
      }),
    );
  });
});
