import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metresSchema } from "@/lib/schemas/quantities";
import { fromKm, fromMiles, metres, parseDistance, toKm, toMiles } from "./distance";

describe("distance", () => {
  it("converts by the definition of the mile", () => {
    expect(fromKm(42.195)).toBe(42_195);
    expect(fromMiles(26.2)).toBe(42_165);
    expect(toMiles(fromMiles(1))).toBeCloseTo(1, 3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (hundredths) => {
        expect(toKm(fromKm(hundredths / 100))).toBe(hundredths / 100);
        expect(Math.round(toMiles(fromMiles(hundredths / 100)) * 100)).toBe(hundredths);
      }),
    );
  });

  it.each([
    ["10,1", "km", 10_100],
    ["10.1 km", "mi", 10_100],
    ["8k", "km", 8000],
    ["6.3 mi", "km", 10_139],
    ["6,3", "mi", 10_139],
    ["400 m", "mi", 400],
    ["5 miles", "km", 8047],
  ] as const)("reads %s (%s)", (text, unit, value) => {
    expect(parseDistance(text, unit)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "10.1 km"],
    ["far", "10.1 km"],
    ["-3", "minus"],
    ["1200", "1000 km"],
  ])("refuses “%s” and says what to change", (text, hint) => {
    const parsed = parseDistance(text, "km");
    expect(parsed.ok ? "" : parsed.reason).toContain(hint);
  });

  it("refuses what is no distance in metres", () => {
    for (const value of [-1, 0.5, 1_000_001, "5"]) expect(metresSchema.safeParse(value).success).toBe(false);
    expect(() => metres(0.5)).toThrow();
  });
});
