import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minus, plus, roundHalfAway, roundToStep, split, sumOf, times } from "./arithmetic";
import { type Grams, grams } from "./mass";

const anyGrams = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(grams);

describe("arithmetic of measures", () => {
  it("adds in any order and grouping, and takes back", () => {
    fc.assert(
      fc.property(anyGrams, anyGrams, anyGrams, (a, b, c) => {
        expect(plus(plus(a, b), c)).toBe(plus(a, plus(b, c)));
        expect(plus(a, b)).toBe(plus(b, a));
        expect(plus(a, grams(0))).toBe(a);
        expect(minus(plus(a, b), b)).toBe(a);
        expect(sumOf([a, b, c])).toBe(plus(plus(a, b), c));
      }),
    );
    expect(sumOf<Grams>([])).toBe(0);
  });

  it("rounds halves away from zero", () => {
    expect([0.5, -0.5, 1.5, 2.4, -2.6].map(roundHalfAway)).toEqual([1, -1, 2, 2, -3]);
    expect(times(grams(5), 0.5)).toBe(3);
    expect(times(grams(-5), 0.5)).toBe(-3);
    expect([8.25, 8.24, 0.3].map((value) => roundToStep(value, 0.5))).toEqual([8.5, 8, 0.5]);
    expect(roundToStep(0.15, 0.1)).toBe(0.2);
    expect(roundToStep(1.005, 0.01)).toBe(1.01);
  });

  it("splits without losing anything", () => {
    expect(split(grams(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(grams(10), [0, 1, 0])).toEqual([0, 10, 0]);
    expect(() => split(grams(10), [0, 0])).toThrow();
    const weights = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 14 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(anyGrams, weights, (total, list) => {
        const parts = split(total, list);
        const all = list.reduce((a, b) => a + b, 0);
        expect(sumOf(parts)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (list[index] ?? 0)) / all)).toBeLessThan(1);
        });
      }),
    );
  });
});
