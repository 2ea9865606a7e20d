import fc from "fast-check";
import { expect, it } from "vitest";
import { roundedTarget, steppedTarget } from "./target-steps";

it("keeps targets whole tens between nothing and the most a week may ask", () => {
  fc.assert(
    fc.property(fc.double({ min: -50_000, max: 50_000, noNaN: true }), (au) => {
      const target = roundedTarget(au);
      expect(target % 10).toBe(0);
      expect(target).toBeGreaterThanOrEqual(0);
      expect(target).toBeLessThanOrEqual(20_000);
    }),
  );
});

it("takes five percent off or adds them, and ten at least", () => {
  expect(steppedTarget(2000, -5)).toBe(1900);
  expect(steppedTarget(2000, 5)).toBe(2100);
  expect(steppedTarget(2310, -5)).toBe(2190);
  expect(steppedTarget(40, 5)).toBe(50);
  expect(steppedTarget(40, -5)).toBe(30);
  expect(steppedTarget(0, -5)).toBe(0);
});
