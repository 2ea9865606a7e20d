import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { instant, timeZone } from "@/lib/dates/time-zone";
import { snoozeEnd } from "./snooze-flag";

const known = {
  // A Tuesday, 22:00 in Tokyo.
  now: instant("2026-03-17T13:00:00Z"),
  athlete: { timeZone: timeZone("Asia/Tokyo") },
  sessions: [
    { status: "completed", type: "run-easy", start: instant("2026-03-17T22:00:00Z") },
    { status: "planned", type: "rest", start: instant("2026-03-17T22:30:00Z") },
    { status: "planned", type: "run-vo2max", start: instant("2026-03-18T22:30:00Z") },
  ],
} as const;

describe("until when a flag is put off", () => {
  it.each([
    [{ kind: "next-session" }, "2026-03-18T22:30:00.000Z"],
    [{ kind: "tomorrow" }, "2026-03-17T22:00:00.000Z"],
    [{ kind: "monday" }, "2026-03-22T22:00:00.000Z"],
    [{ kind: "date", date: calendarDate("2026-04-01") }, "2026-03-31T22:00:00.000Z"],
  ] as const)("%o", (until, end) => {
    expect(snoozeEnd(until, known)).toEqual({ ok: true, value: end });
  });

  it.each([
    [{ kind: "date", date: calendarDate("2026-03-17") }, "date-not-ahead"],
    [{ kind: "date", date: calendarDate("2027-03-18") }, "date-too-far"],
  ] as const)("refuses %o", (until, reason) => {
    expect(snoozeEnd(until, known)).toEqual({ ok: false, reason });
  });

  it("needs a session to wait for", () => {
    expect(snoozeEnd({ kind: "next-session" }, { ...known, sessions: [] })).toEqual({
      ok: false,
      reason: "no-next-session",
    });
  });

  it("takes the Monday after on a Monday", () => {
    const monday = { ...known, now: instant("2026-03-16T03:00:00Z") };
    expect(snoozeEnd({ kind: "monday" }, monday)).toEqual({ ok: true, value: "2026-03-22T22:00:00.000Z" });
  });
});
