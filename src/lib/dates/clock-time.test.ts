import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTimeSchema, localDateTimeSchema } from "@/lib/schemas/dates";
import {
  clockTime,
  clockTimeFromMinutes,
  compareClockTimes,
  minutesOfDay,
  parseClockTime,
  plusClockMinutes,
} from "./clock-time";
import { dateOf, parseLocalDateTime, timeOf } from "./local-date-time";

const anyTime = fc.integer({ min: 0, max: 1439 }).map(clockTimeFromMinutes);

describe("clock times", () => {
  it.each([
    ["18:30", "18:30"],
    ["7:05", "07:05"],
    ["0705", "07:05"],
    ["18.30", "18:30"],
    ["18h30", "18:30"],
    ["18h", "18:00"],
    ["7 pm", "19:00"],
    ["7:05 am", "07:05"],
    ["12 am", "00:00"],
    ["12:15 p.m.", "12:15"],
  ])("reads %s as %s", (text, time) => {
    expect(parseClockTime(text)).toEqual({ ok: true, value: time });
  });

  it.each([
    ["24:00", "00:00"],
    ["7:61", "7:59"],
    ["13 pm", "19:05"],
    ["soon", "18:30"],
    ["", "18:30"],
  ])("refuses “%s” and says what to write", (text, hint) => {
    const parsed = parseClockTime(text);
    expect(parsed.ok ? "" : parsed.reason).toContain(hint);
  });

  it("accepts only HH:MM where a program writes it", () => {
    expect(clockTimeSchema.parse("07:05")).toBe("07:05");
    expect(
      ["7:05", "24:00", "07:60", "07:05:00"].map((t) => clockTimeSchema.safeParse(t).success),
    ).not.toContain(true);
    expect(() => clockTime("7:05")).toThrow();
  });

  it("goes over midnight in both directions", () => {
    expect(plusClockMinutes(clockTime("23:30"), 45)).toEqual({ time: "00:15", days: 1 });
    expect(plusClockMinutes(clockTime("00:10"), -20)).toEqual({ time: "23:50", days: -1 });
    expect(plusClockMinutes(clockTime("12:00"), 2880)).toEqual({ time: "12:00", days: 2 });
  });

  it("round trips and adds up", () => {
    const shift = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(anyTime, anyTime, shift, shift, (time, other, a, b) => {
        expect(clockTimeFromMinutes(minutesOfDay(time))).toBe(time);
        expect(parseClockTime(time)).toEqual({ ok: true, value: time });
        expect(Math.sign(compareClockTimes(time, other))).toBe(
          Math.sign(minutesOfDay(time) - minutesOfDay(other)),
        );
        const first = plusClockMinutes(time, a);
        const second = plusClockMinutes(first.time, b);
        expect({ time: second.time, days: first.days + second.days }).toEqual(plusClockMinutes(time, a + b));
      }),
    );
  });
});

describe("local date-times", () => {
  it("reads a date with a clock time and nothing else", () => {
    expect(parseLocalDateTime("2026-03-29 00:30:59")).toEqual({ ok: true, value: "2026-03-29T00:30" });
    expect(localDateTimeSchema.parse("2026-03-29T00:30:00")).toBe("2026-03-29T00:30");
    const wrong = [
      "2026-03-29T00:30Z",
      "2026-02-30T00:30",
      "2026-03-29T24:00",
      "2026-03-29",
      "2026-03-29T00:30+02:00",
    ];
    for (const text of wrong) expect(localDateTimeSchema.safeParse(text).success).toBe(false);
    const value = localDateTimeSchema.parse("2026-03-29T06:15");
    expect([dateOf(value), timeOf(value)]).toEqual(["2026-03-29", "06:15"]);
  });
});
