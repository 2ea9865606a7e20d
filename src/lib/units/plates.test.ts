import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPlates, platesFor } from "./plates";

describe("the plates of a weight", () => {
  it.each([
    [102.5, 20, [25, 15, 1.25]],
    [60, 20, [20]],
    [20, 20, []],
  ])("%d kg on a bar of %d kg", (weight, bar, plates) => {
    expect(platesFor(weight, bar, commonPlates.kg)).toEqual({ plates, missing: 0 });
  });

  it("says what they cannot make, and that a bar may be too heavy", () => {
    expect(platesFor(101, 20, commonPlates.kg)).toEqual({ plates: [25, 15], missing: 1 });
    expect(platesFor(15, 20, commonPlates.kg)).toBeNull();
    expect(platesFor(100, 20, [])).toEqual({ plates: [], missing: 80 });
  });

  it("add up to the weight on both sides with the bar", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1600 }),
        fc.subarray([...commonPlates.kg]),
        (steps, available) => {
          const weight = 20 + steps / 4;
          const loading = platesFor(weight, 20, available);
          const sum = (loading?.plates ?? []).reduce((total, plate) => total + plate, 0);
          expect(20 + 2 * sum + (loading?.missing ?? 0)).toBeCloseTo(weight, 1);
        },
      ),
    );
  });
});
