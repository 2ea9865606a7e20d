import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantText, isWallTime, wallTimeText } from "./instant-text";

describe("instantText", () => {
  it("agrees with the platform's calendar on every second of ten thousand years", () => {
    const lastSecond = 253_402_300_799;
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: lastSecond }), (second) => {
        expect(instantText(second)).toBe(new Date(second * 1000).toISOString().replace(".000Z", "Z"));
      }),
      { examples: [[951_782_400], [68_169_600], [0], [-1], [lastSecond]] },
    );
  });
  it("cuts fractions of a second", () => expect(wallTimeText(59.999)).toBe("1970-01-01T00:00:59"));
});

describe("isWallTime", () => {
  it.each([
    [2024, 2, 29, 0, 0, 0, true],
    [2023, 2, 29, 0, 0, 0, false],
    [1900, 2, 29, 0, 0, 0, false],
    [2000, 2, 29, 23, 59, 59, true],
    [2024, 4, 31, 0, 0, 0, false],
    [2024, 13, 1, 0, 0, 0, false],
    [2024, 1, 0, 0, 0, 0, false],
    [2024, 1, 1, 24, 0, 0, false],
    [2024, 1, 1, 0, 60, 0, false],
  ])("%d-%d-%d %d:%d:%d is %s", (year, month, day, hour, minute, second, expected) => {
    expect(isWallTime(year, month, day, hour, minute, second)).toBe(expected);
  });
});
