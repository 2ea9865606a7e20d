import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type CycleAnswer, type CycleOn, cycleDayOn, cyclesOf } from "./cycle";

const on = (date: string, said: Partial<CycleAnswer>): CycleOn => ({
  date: calendarDate(date),
  cycle: { period: null, day: null, symptoms: [], ...said },
});

describe("the day of a cycle", () => {
  const answers = [
    on("2026-02-06", { period: "started" }),
    on("2026-03-06", { period: "started" }),
    on("2026-03-07", { period: "goes-on", symptoms: ["cramps"] }),
  ];

  it("is counted from the start of the last period up to it", () => {
    expect(cycleDayOn(answers, calendarDate("2026-03-06"))).toBe(1);
    expect(cycleDayOn(answers, calendarDate("2026-03-17"))).toBe(12);
    expect(cycleDayOn(answers, calendarDate("2026-03-05"))).toBe(28);
  });

  it("follows what the person said it was", () => {
    const told = [...answers, on("2026-03-10", { day: 3 })];
    expect(cycleDayOn(told, calendarDate("2026-03-12"))).toBe(5);
  });

  it("is not known before the first answer, nor long after the last", () => {
    expect(cycleDayOn(answers, calendarDate("2026-02-05"))).toBeNull();
    expect(cycleDayOn(answers, calendarDate("2026-06-12"))).toBe(99);
    expect(cycleDayOn(answers, calendarDate("2026-06-13"))).toBeNull();
  });
});

describe("cycles", () => {
  it("last from one start to the next, and the last one goes on", () => {
    expect(
      cyclesOf([on("2026-03-06", { period: "started" }), on("2026-02-06", { period: "started" })]),
    ).toEqual([
      { from: "2026-03-06", days: null },
      { from: "2026-02-06", days: 28 },
    ]);
  });

  it("begin where a told day says, once", () => {
    expect(cyclesOf([on("2026-03-06", { period: "started" }), on("2026-03-10", { day: 5 })])).toEqual([
      { from: "2026-03-06", days: null },
    ]);
  });
});
