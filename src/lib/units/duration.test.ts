import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secondsSchema } from "@/lib/schemas/quantities";
import { clockOf, plannedDuration } from "../formatting/duration";
import { fromHours, fromMinutes, parseDuration, seconds, toHours, toMinutes } from "./duration";

describe("duration", () => {
  it.each([
    ["54:12", 3252],
    ["5412", 3252],
    ["54m12", 3252],
    ["54 m 12 s", 3252],
    ["54'12\"", 3252],
    ["1:04:21", 3861],
    ["10421", 3861],
    ["1h04m21s", 3861],
    ["55 min", 3300],
    ["75 minutes", 4500],
    ["90:00", 5400],
    ["2 h 10", 7800],
    ["1h04", 3840],
    ["1,5 h", 5400],
    ["1.5h", 5400],
    ["90 s", 90],
    ["45", 2700],
    ["120", 7200],
    ["52,5", 3150],
    ["24:31.6", 1472],
    [" 54:12 ", 3252],
  ])("reads %s", (text, value) => {
    expect(parseDuration(text)).toEqual({ ok: true, value });
  });

  it("counts bare digits as seconds for a rest", () => {
    expect(parseDuration("90", "seconds")).toEqual({ ok: true, value: 90 });
    expect(parseDuration("2:00", "seconds")).toEqual({ ok: true, value: 120 });
    expect(parseDuration("2 min", "seconds")).toEqual({ ok: true, value: 120 });
  });

  it.each([
    ["", "54:12"],
    ["soon", "54:12"],
    ["12:5", "54:12"],
    ["3 s 4 m", "54:12"],
    ["1 234", "54:12"],
    ["-5", "minus"],
    ["54:72", "Seconds go up to 59"],
    ["5472", "Seconds go up to 59"],
    ["1:72:00", "Minutes go up to 59"],
    ["2 h 70", "Minutes go up to 59"],
    ["101 h", "100 hours"],
  ])("refuses “%s” and says what to change", (text, hint) => {
    const parsed = parseDuration(text);
    expect(parsed.ok ? "" : parsed.reason).toContain(hint);
  });

  it("reads back what the product shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * 3600 }), (value) => {
        expect(parseDuration(clockOf(value))).toEqual({ ok: true, value });
        const minutes = Math.floor(value / 60) * 60;
        expect(parseDuration(plannedDuration(minutes))).toEqual({ ok: true, value: minutes });
      }),
    );
  });

  it("converts", () => {
    expect(fromMinutes(54.2)).toBe(3252);
    expect(fromHours(1.5)).toBe(5400);
    expect([toMinutes(seconds(90)), toHours(seconds(5400))]).toEqual([1.5, 1.5]);
    for (const value of [-1, 0.5, 360_001, "60"]) expect(secondsSchema.safeParse(value).success).toBe(false);
    expect(() => seconds(0.5)).toThrow();
  });
});
