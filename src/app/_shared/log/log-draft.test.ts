import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { instant, timeZone } from "@/lib/dates/time-zone";
import type { PublishedSession } from "@/lib/domain/session";
import { fromKm, fromMiles, metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { draftAsPlanned, emptyDraft, isAhead, readDraft } from "./log-draft";
import { loggerOf } from "./logger-of";
import { localStart, usualStart } from "./usual-start";

const athlete = {
  timeZone: timeZone("Europe/Vienna"),
  slotTimes: { am: clockTime("07:00"), pm: clockTime("18:00") },
};
const run = emptyDraft("run-easy");

describe("reading what was typed", () => {
  it.each([
    ["10.1", "5412", fromKm(10.1), 54 * 60 + 12],
    ["10,1", "54:12", fromKm(10.1), 54 * 60 + 12],
    ["10.1", "10421", fromKm(10.1), 3600 + 4 * 60 + 21],
    ["6.3 mi", "54", fromMiles(6.3), 54 * 60],
    ["", "1h05", null, 65 * 60],
  ])("takes “%s” and “%s”", (distance, duration, metresRead, secondsRead) => {
    expect(readDraft({ ...run, distance, duration }, "km")).toEqual({
      ok: true,
      distance: metresRead,
      duration: secondsRead,
    });
  });

  it("means miles where the reader does", () => {
    expect(readDraft({ ...run, distance: "5", duration: "45" }, "mi")).toMatchObject({
      distance: fromMiles(5),
    });
  });

  it("keeps a stored distance to the metre when its text is not touched", () => {
    const stored = metres(10_142);
    const draft = { ...run, distance: "6.302", duration: "54:12" };
    expect(readDraft(draft, "mi", stored)).toMatchObject({ distance: stored });
  });

  it.each([
    [{ duration: "" }, "duration"],
    [{ duration: "a while" }, "duration"],
    [{ duration: "0:30" }, "duration"],
    [{ duration: "45", distance: "far" }, "distance"],
  ] as const)("says which field to change for %j", (typed, field) => {
    expect(readDraft({ ...run, ...typed }, "km")).toMatchObject({ ok: false, field });
  });

  it("has no distance where nobody goes anywhere", () => {
    const sauna = { ...emptyDraft("heat-passive"), distance: "5", duration: "25" };
    expect(readDraft(sauna, "km")).toMatchObject({ distance: null });
  });
});

describe("when it began", () => {
  const planned = { date: calendarDate("2026-03-17"), slot: "am", startTime: null } as const;

  it("is the planned time once it can be over", () => {
    const now = instant("2026-03-17T08:30:00.000Z");
    const context = { planned, athlete, now, duration: seconds(3600) };
    expect(localStart({ began: null }, context)).toBe("2026-03-17T07:00");
  });

  it("is as long ago as it lasted, where the planned time is still to come", () => {
    const now = instant("2026-03-17T05:30:00.000Z");
    expect(usualStart({ planned, athlete, now, duration: seconds(3600) })).toEqual({
      date: "2026-03-17",
      time: "05:30",
    });
  });

  it("crosses midnight with what lasted longer than the day", () => {
    const now = instant("2026-03-16T23:20:00.000Z");
    expect(usualStart({ planned: null, athlete, now, duration: seconds(3600) })).toEqual({
      date: "2026-03-16",
      time: "23:20",
    });
  });

  it("is what somebody says", () => {
    const began = { date: calendarDate("2026-03-15"), time: clockTime("06:15") };
    const context = { planned, athlete, now: instant("2026-03-17T05:30:00.000Z"), duration: seconds(60) };
    expect(localStart({ began }, context)).toBe("2026-03-15T06:15");
    expect(isAhead(began, athlete.timeZone, context.now)).toBe(false);
    expect(isAhead({ ...began, date: calendarDate("2026-03-18") }, athlete.timeZone, context.now)).toBe(true);
  });
});

describe("as it was planned", () => {
  it("fills in distance and time in the reader's unit", () => {
    const planned = {
      type: "run-easy",
      title: "Easy + strides",
      distance: fromKm(10),
      duration: seconds(3300),
    };
    expect(draftAsPlanned(planned as PublishedSession, "km")).toMatchObject({
      title: "Easy + strides",
      distance: "10",
      duration: "55:00",
      rpe: null,
    });
  });
});

describe("which logger", () => {
  it.each([
    ["run-tempo", "run"],
    ["heat-active", "run"],
    ["race-10k", "run"],
    ["strength-upper", "lift"],
    ["heat-passive", "other"],
    ["walk", "other"],
  ] as const)("%s has the %s logger", (type, logger) => {
    expect(loggerOf(type)).toBe(logger);
  });
});
