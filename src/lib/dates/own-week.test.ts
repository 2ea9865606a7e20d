import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, dateFromDayNumber } from "./calendar-date";
import { daysOfOwnWeek, ownWeekOf } from "./own-week";
import { isoWeek, weekStarts } from "./week";

describe("a person's week under its ISO name", () => {
  it("is the ISO week itself for those who begin on Monday", () => {
    expect(daysOfOwnWeek(isoWeek("2026-W12"), "monday")[0]).toBe("2026-03-16");
  });

  it("begins up to two days before it for others", () => {
    expect(daysOfOwnWeek(isoWeek("2026-W12"), "sunday")[0]).toBe("2026-03-15");
    expect(daysOfOwnWeek(isoWeek("2026-W12"), "saturday")[0]).toBe("2026-03-14");
    expect(ownWeekOf(calendarDate("2026-03-15"), "sunday")).toBe("2026-W12");
    expect(ownWeekOf(calendarDate("2026-03-15"), "monday")).toBe("2026-W11");
  });

  it("holds every day exactly once, whatever the week start", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom(...weekStarts),
        (number, weekStart) => {
          const day = dateFromDayNumber(number);
          expect(daysOfOwnWeek(ownWeekOf(day, weekStart), weekStart)).toContain(day);
        },
      ),
    );
  });
});
