import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsSchema } from "@/lib/schemas/quantities";
import {
  fromKg,
  fromLb,
  grams,
  massUnits,
  parseMass,
  plateStep,
  roundToPlate,
  toKg,
  toLb,
  toMassUnit,
} from "./mass";

describe("mass", () => {
  it("converts by the definition of the pound", () => {
    expect(fromKg(102.5)).toBe(102_500);
    expect(fromLb(225)).toBe(102_058);
    expect(fromLb(100)).toBe(45_359);
    expect(toKg(grams(120_500))).toBe(120.5);
    expect(toLb(fromLb(100))).toBeCloseTo(100, 2);
  });

  it("keeps every tenth that was entered", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (tenths) => {
        expect(Math.round(toLb(fromLb(tenths / 10)) * 10)).toBe(tenths);
        expect(toKg(fromKg(tenths / 10))).toBe(tenths / 10);
      }),
    );
  });

  it("rounds to what plates can make", () => {
    expect(roundToPlate(fromKg(101.2), "kg")).toBe(100_000);
    expect(roundToPlate(fromKg(101.3), "kg")).toBe(102_500);
    expect(roundToPlate(fromKg(101.25), "kg")).toBe(100_000);
    expect(roundToPlate(fromKg(104), "kg", "down")).toBe(102_500);
    expect(roundToPlate(fromKg(103), "kg", "up")).toBe(105_000);
    expect(roundToPlate(fromLb(222), "lb")).toBe(fromLb(220));
    expect(roundToPlate(fromLb(225), "lb", "down")).toBe(fromLb(225));
    expect(roundToPlate(fromLb(225), "lb", "up")).toBe(fromLb(225));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }).map(grams),
        fc.constantFrom(...massUnits),
        fc.constantFrom("nearest", "down", "up"),
        (mass, unit, direction) => {
          const rounded = roundToPlate(mass, unit, direction as "nearest" | "down" | "up");
          expect(roundToPlate(rounded, unit, direction as "nearest")).toBe(rounded);
          const step = plateStep[unit];
          const off = toMassUnit(rounded, unit) - toMassUnit(mass, unit);
          expect(Math.abs(off)).toBeLessThan((direction === "nearest" ? step / 2 : step) + 0.01);
        },
      ),
    );
  });

  it("reads weights in both units", () => {
    expect(parseMass("102,5", "kg")).toEqual({ ok: true, value: { mass: 102_500, unit: "kg" } });
    expect(parseMass("225lb", "kg")).toEqual({ ok: true, value: { mass: 102_058, unit: "lb" } });
    expect(parseMass("60 kg", "lb")).toEqual({ ok: true, value: { mass: 60_000, unit: "kg" } });
    expect(parseMass("225", "lb")).toEqual({ ok: true, value: { mass: 102_058, unit: "lb" } });
    for (const [text, hint] of [
      ["", "102.5 kg"],
      ["heavy", "102.5 kg"],
      ["-5", "minus"],
      ["1001", "1000 kg"],
    ] as const) {
      const parsed = parseMass(text, "kg");
      expect(parsed.ok ? "" : parsed.reason).toContain(hint);
    }
  });

  it("refuses what is no weight in grams", () => {
    expect(gramsSchema.parse(60_000)).toBe(60_000);
    for (const value of [-1, 0.5, 1_000_001, Number.NaN, "60"])
      expect(gramsSchema.safeParse(value).success).toBe(false);
    expect(() => grams(0.5)).toThrow();
  });
});
