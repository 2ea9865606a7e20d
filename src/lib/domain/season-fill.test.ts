import { expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { filledWeeks } from "./season-fill";

const block = { startDate: calendarDate("2026-03-02"), weeks: 8 };
const fill = { firstAu: 2000, rampPct: 10, deloadEvery: 3, deloadPct: 70 };

it("ramps the weeks to come, with a lighter one after every two", () => {
  const weeks = filledWeeks(block, fill, calendarDate("2026-03-16"));
  expect(weeks.map(({ startDate }) => startDate)).toEqual([
    "2026-03-16",
    "2026-03-23",
    "2026-03-30",
    "2026-04-06",
    "2026-04-13",
    "2026-04-20",
  ]);
  expect(weeks.map(({ targetAu }) => targetAu)).toEqual([2000, 2200, 1540, 2420, 2660, 1860]);
  expect(weeks.map(({ role }) => role)).toEqual(["load", "load", "deload", "load", "load", "deload"]);
});

it("has no lighter week where none is asked for", () => {
  const weeks = filledWeeks(block, { ...fill, deloadEvery: null, rampPct: 0 }, calendarDate("2026-03-02"));
  expect(new Set(weeks.map(({ targetAu }) => targetAu))).toEqual(new Set([2000]));
  expect(weeks.every(({ role }) => role === "load")).toBe(true);
});
