import { describe, expect, test } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { seconds } from "@/lib/units/duration";
import type { SessionContent } from "./session";
import { copyOf } from "./session-content";

const morningRun: SessionContent = {
  type: "run-easy",
  classOverride: null,
  title: "Easy run",
  date: calendarDate("2026-03-17"),
  slot: "am",
  startTime: clockTime("06:30"),
  duration: seconds(2700),
  distance: null,
  plannedRpe: null,
  key: true,
  locked: true,
  steps: [],
  lifts: [],
  terrain: null,
  heatPlan: null,
  notes: "",
};

describe("a copy of a session", () => {
  test("begins at the same time on another day", () => {
    const copy = copyOf(morningRun, { date: calendarDate("2026-03-19"), slot: "am" });
    expect(copy).toMatchObject({ date: "2026-03-19", slot: "am", startTime: "06:30" });
  });

  test("does not take its time into the other slot", () => {
    expect(copyOf(morningRun, { date: morningRun.date, slot: "pm" })).toMatchObject({
      slot: "pm",
      startTime: null,
    });
  });

  test("is neither locked nor a key session by itself", () => {
    expect(copyOf(morningRun, morningRun)).toMatchObject({ key: false, locked: false });
  });
});
