import { describe, expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { daysOfView, monthOf, stepOfView } from "./calendar-view";

const march = calendarDate("2026-03-01");
const today = calendarDate("2026-03-17");

describe("monthOf", () => {
  it("reads a month", () => expect(monthOf("2026-03")).toBe("2026-03-01"));
  it.each(["2026-13", "2026-3", "2026-03-01", "march", ""])("%s is none", (text) =>
    expect(monthOf(text)).toBeNull(),
  );
});

describe("daysOfView", () => {
  it.each([
    ["month", march, "2026-03-01", "2026-03-31"],
    ["weeks", march, "2026-03-16", "2026-04-12"],
    ["weeks", calendarDate("2026-05-01"), "2026-04-27", "2026-05-24"],
    ["year", march, "2026-01-01", "2026-12-31"],
  ] as const)("%s of %s", (view, first, from, to) => {
    expect(daysOfView(view, first, today, "monday")).toEqual({ from, to });
  });
  it("begins four weeks with the athlete's week", () => {
    expect(daysOfView("weeks", march, today, "sunday").from).toBe("2026-03-15");
  });
});

describe("stepOfView", () => {
  it("goes by months, and by years where a year is shown", () => {
    expect(stepOfView("month", march, -1)).toBe("2026-02-01");
    expect(stepOfView("weeks", march, 1)).toBe("2026-04-01");
    expect(stepOfView("year", march, 1)).toBe("2027-03-01");
  });
});
