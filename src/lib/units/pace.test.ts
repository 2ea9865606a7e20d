import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secondsPerKmSchema } from "@/lib/schemas/quantities";
import { metres } from "./distance";
import { seconds } from "./duration";
import {
  durationAt,
  fromKmPerHour,
  fromMetresPerSecond,
  fromSecondsPerMile,
  paceOf,
  parsePace,
  secondsPerKm,
  toKmPerHour,
  toMetresPerSecond,
  toSecondsPerMile,
} from "./pace";

describe("pace", () => {
  it("is time for distance", () => {
    expect(paceOf(metres(10_000), seconds(2700))).toBe(270);
    expect(paceOf(metres(0), seconds(2700))).toBeNull();
    expect(paceOf(metres(5000), seconds(0))).toBeNull();
    expect(durationAt(secondsPerKm(270), metres(42_195))).toBe(11_393);
    expect(toKmPerHour(secondsPerKm(270))).toBeCloseTo(13.333, 3);
    expect(toSecondsPerMile(secondsPerKm(232))).toBeCloseTo(373.4, 1);
    expect(fromMetresPerSecond(0)).toBeNull();
    expect(() => secondsPerKm(0)).toThrow();
  });

  it("goes to speed and back", () => {
    fc.assert(
      fc.property(fc.double({ min: 90, max: 3600, noNaN: true }), (value) => {
        const pace = secondsPerKm(value);
        expect(fromMetresPerSecond(toMetresPerSecond(pace))).toBeCloseTo(value, 8);
        expect(fromKmPerHour(toKmPerHour(pace))).toBeCloseTo(value, 8);
        expect(fromSecondsPerMile(toSecondsPerMile(pace))).toBeCloseTo(value, 8);
      }),
    );
  });

  it.each([
    ["4:30", 270],
    ["4:30 /km", 270],
    ["430", 270],
    ["4.30", 270],
    ["4,30", 270],
    ["4'30\"", 270],
    ["12:00 per km", 720],
    ["7:15/mi", 270.296],
    ["13.3 km/h", 270.677],
    ["8 mph", 279.617],
  ])("reads %s", (text, value) => {
    const parsed = parsePace(text, "km");
    expect(parsed.ok ? parsed.value : parsed.reason).toBeCloseTo(value, 3);
  });

  it("takes the reader's unit where none is written", () => {
    const parsed = parsePace("7:15", "mi");
    expect(parsed.ok ? parsed.value : parsed.reason).toBeCloseTo(270.296, 3);
  });

  it.each([
    ["", "4:30 /km"],
    ["4.5", "4:30 /km"],
    ["fast", "4:30 /km"],
    ["4:75", "Seconds go up to 59"],
    ["0:50", "faster"],
    ["61:00", "slower"],
    ["0 km/h", "speed"],
  ])("refuses “%s” and says what to change", (text, hint) => {
    const parsed = parsePace(text, "km");
    expect(parsed.ok ? "" : parsed.reason).toContain(hint);
  });

  it("refuses paces that nobody runs", () => {
    for (const value of [0, 89, 3601, "270"]) expect(secondsPerKmSchema.safeParse(value).success).toBe(false);
    expect(secondsPerKmSchema.parse(270.5)).toBe(270.5);
  });
});
