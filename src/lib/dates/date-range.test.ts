import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateRangeSchema } from "@/lib/schemas/dates";
import { calendarDate, dateFromDayNumber } from "./calendar-date";
import { dateRange, datesOf, daysIn, intersectionOf, lastDays, rangeHas, rangesOverlap } from "./date-range";

const anyRange = fc
  .tuple(fc.integer({ min: 20_000, max: 20_200 }), fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => dateRange(dateFromDayNumber(start), dateFromDayNumber(start + length)));

describe("date ranges", () => {
  it("includes both ends", () => {
    const march = dateRange(calendarDate("2026-03-01"), calendarDate("2026-03-31"));
    expect(daysIn(march)).toBe(31);
    expect(rangeHas(march, calendarDate("2026-03-31"))).toBe(true);
    expect(rangeHas(march, calendarDate("2026-04-01"))).toBe(false);
    expect(lastDays(calendarDate("2026-03-03"), 7)).toEqual({ from: "2026-02-25", to: "2026-03-03" });
  });

  it("refuses to run backwards", () => {
    expect(() => dateRange(calendarDate("2026-03-02"), calendarDate("2026-03-01"))).toThrow("backwards");
    const parsed = dateRangeSchema.safeParse({ from: "2026-03-02", to: "2026-03-01" });
    expect(parsed.error?.issues[0]?.path).toEqual(["to"]);
    expect(dateRangeSchema.safeParse({ from: "2026-03-02", to: "2026-03-02" }).success).toBe(true);
  });

  it("agrees with the days that it lists", () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        const shared = datesOf(a).filter((date) => rangeHas(b, date));
        const both = intersectionOf(a, b);
        expect(datesOf(a)).toHaveLength(daysIn(a));
        expect(both ? datesOf(both) : []).toEqual(shared);
        expect(rangesOverlap(a, b)).toBe(shared.length > 0);
      }),
    );
  });
});
