import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeZone } from "@/lib/dates/time-zone";
import { guessPreferences } from "@/lib/domain/preferences";
import {
  formatQuantity,
  formatQuantityRange,
  type QuantityStyle,
  type QuantityUnit,
  quantityUnits,
  spokenQuantity,
  unitLabel,
} from "./quantity";

const metric = guessPreferences("en-GB", timeZone("Europe/Vienna"));
const kilometres = { ...metric, distance: "km" as const };
const american = guessPreferences("en-US", timeZone("America/Denver"));
const german = guessPreferences("de-AT", timeZone("Europe/Vienna"));

/** Spaces are visible in a table of cases: `_` is a no-break space, `'` a thin one. */
const seen = (text: string) => text.replace(/\u00a0/g, "_").replace(/\u202f/g, "'");
const metricText = (value: number, unit: QuantityUnit, style?: QuantityStyle) =>
  seen(formatQuantity({ value, unit }, kilometres, style));
const americanText = (value: number, unit: QuantityUnit, style?: QuantityStyle) =>
  seen(formatQuantity({ value, unit }, american, style));

describe("quantities", () => {
  it.each<[number, QuantityUnit, string, string, QuantityStyle?]>([
    [10_140, "m", "10.1_km", "6.3_mi"],
    [400, "m", "400_m", "400_m"],
    [1200, "m", "1'200_m", "1'200_m", { metres: true }],
    [104_300, "m", "104_km", "64.8_mi"],
    [30, "km", "30_km", "18.6_mi"],
    [99_960, "m", "100_km", "62.1_mi"],
    [232, "secPerKm", "3:52_/km", "6:13_/mi"],
    [299.6, "secPerKm", "5:00_/km", "8:02_/mi"],
    [3252, "s", "54:12", "54:12", { duration: "measured" }],
    [3252, "s", "54:12", "54:12"],
    [45, "s", "0:45", "0:45", { duration: "measured" }],
    [3861, "s", "1:04:21", "1:04:21"],
    [3300, "s", "55_min", "55_min", { duration: "planned" }],
    [130, "min", "2_h_10", "2_h_10"],
    [120, "min", "2_h", "2_h"],
    [30, "s", "30_s", "30_s"],
    [120, "s", "120_s", "120_s"],
    [11.5, "h", "11.5_h", "11.5_h"],
    [11.04, "h", "11_h", "11_h"],
    [36.2, "h", "36_h", "36_h"],
    [96, "h", "96_h", "96_h"],
    [120, "h", "5_d", "5_d"],
    [102.5, "kg", "102.5_kg", "226_lb"],
    [102_058, "g", "102.1_kg", "225_lb"],
    [45_359, "g", "100_lb", "100_lb", { mass: "lb" }],
    [120.3, "kg", "120.5_kg", "265_lb", { e1rm: true }],
    [2485, "au", "2'485_AU", "2'485_AU"],
    [1.336, "ratio", "1.34", "1.34"],
    [1.5, "ratio", "1.50", "1.50"],
    [1.36, "monotony", "1.4", "1.4"],
    [25.4, "pct", "25_%", "25_%"],
    [4.4, "pct", "4_%", "4_%"],
    [4.4, "pct", "4.4_%", "4.4_%", { precise: true }],
    [14.4, "pct", "14_%", "14_%", { precise: true }],
    [8.5, "rpe", "RPE_8.5", "RPE_8.5"],
    [7, "effort", "7/10", "7/10"],
    [2, "rir", "2_RIR", "2_RIR"],
    [26.4, "celsius", "26_°C", "80_°F"],
    [-5, "celsius", "−5_°C", "23_°F"],
    [5, "celsius", "+5_°C", "+9_°F", { signed: true }],
    [148, "bpm", "148_bpm", "148_bpm"],
    [62, "ms", "62_ms", "62_ms"],
    [5, "reps", "5_reps", "5_reps"],
    [1, "sets", "1_set", "1_set"],
    [9, "days", "9_d", "9_d"],
    [5, "weeks", "5_wk", "5_wk"],
    [12, "count", "12", "12"],
    [-12.34, "points", "−12.3", "−12.3"],
    [2.5, "kg", "+2.5_kg", "+5.5_lb", { signed: true }],
    [-4, "pct", "−4_%", "−4_%", { signed: true }],
    [0, "pct", "0_%", "0_%", { signed: true }],
    [-0.2, "pct", "0_%", "0_%", { signed: true }],
    [-5, "secPerKm", "−0:05_/km", "−0:08_/mi", { signed: true }],
    [10_140, "m", "10.1", "6.3", { bare: true }],
    [0, "m", "0_km", "0_mi"],
  ])("%d %s reads %s, and %s in the United States", (value, unit, here, there, style) => {
    expect(metricText(value, unit, style)).toBe(here);
    expect(americanText(value, unit, style)).toBe(there);
  });

  it("takes the decimal mark from the locale and parts thousands by a thin space everywhere", () => {
    expect(seen(formatQuantity({ value: 102.5, unit: "kg" }, german))).toBe("102,5_kg");
    expect(seen(formatQuantity({ value: 1.336, unit: "ratio" }, german))).toBe("1,34");
    for (const locale of ["de-AT", "de-CH", "en-US", "fr-FR", "es-ES"]) {
      expect(seen(formatQuantity({ value: 2485, unit: "au" }, { ...german, locale }))).toBe("2'485_AU");
    }
    expect(formatQuantity({ value: 480, unit: "au" }, { ...german, locale: "ar-EG" })).toContain("480");
  });

  it("shows an en dash for what is unknown, never 0", () => {
    for (const unknown of [null, undefined, { value: Number.NaN, unit: "kg" as const }]) {
      expect(formatQuantity(unknown, metric)).toBe("–");
      expect(spokenQuantity(unknown, metric)).toBe("unknown");
    }
  });

  it("names a range once, the faster pace first", () => {
    const range = (a: number, b: number, unit: QuantityUnit, style?: QuantityStyle) =>
      seen(formatQuantityRange({ value: a, unit }, { value: b, unit }, kilometres, style));
    expect(range(236, 228, "secPerKm")).toBe("3:48–3:56_/km");
    expect(range(16_000, 20_000, "m")).toBe("16–20_km");
    expect(range(90, 120, "s")).toBe("90–120_s");
    expect(range(800, 1200, "m")).toBe("800_m to 1.2_km");
    expect(range(800, 1200, "m", { metres: true })).toBe("800–1'200_m");
    expect(range(-5, 3, "pct", { signed: true })).toBe("−5 to +3_%");
    expect(range(8, 8, "rpe")).toBe("RPE_8");
    expect(range(7.5, 8.5, "rpe")).toBe("RPE_7.5–8.5");
    expect(range(20, 30, "h")).toBe("20–30_h");
  });

  it.each<[number, QuantityUnit, string, QuantityStyle?]>([
    [232, "secPerKm", "3 minutes 52 per kilometre"],
    [240, "secPerKm", "4 minutes per kilometre"],
    [3252, "s", "54 minutes 12 seconds"],
    [3861, "s", "1 hour 4 minutes 21 seconds"],
    [55, "min", "55 minutes"],
    [11.5, "h", "11.5 hours"],
    [120, "h", "5 days"],
    [10_140, "m", "10.1 kilometres"],
    [1000, "m", "1 kilometre"],
    [102.5, "kg", "102.5 kilograms"],
    [2485, "au", "2485 load units"],
    [-4, "pct", "minus 4 percent", { signed: true }],
    [2.5, "kg", "plus 2.5 kilograms", { signed: true }],
    [8.5, "rpe", "set RPE 8.5"],
    [7, "effort", "effort 7 of 10"],
    [1, "reps", "1 rep"],
  ])("%d %s is said “%s”", (value, unit, spoken, style) => {
    expect(spokenQuantity({ value, unit }, kilometres, style)).toBe(spoken);
  });

  it("labels fields and columns", () => {
    expect([unitLabel("m", kilometres), unitLabel("m", american), unitLabel("kg", american)]).toEqual([
      "km",
      "mi",
      "lb",
    ]);
    expect([unitLabel("secPerKm", american), unitLabel("au", metric), unitLabel("ratio", metric)]).toEqual([
      "/mi",
      "AU",
      "",
    ]);
  });

  it("never prints a hyphen for a minus, a breaking space, or a sign before nothing", () => {
    const value = fc.double({ min: -100_000, max: 100_000, noNaN: true });
    const reader = fc.constantFrom(metric, american, german);
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...quantityUnits),
        reader,
        fc.boolean(),
        (amount, unit, person, signed) => {
          const text = formatQuantity({ value: amount, unit }, person, { signed });
          expect(text).not.toMatch(/[- ]/);
          expect(text).not.toMatch(/^[+−]0([.,:]0+)?(?![.,:]?\d)/);
          expect(spokenQuantity({ value: amount, unit }, person, { signed })).not.toMatch(
            /[\u00a0\u202f\u2212]/,
          );
        },
      ),
    );
  });
});
