import { describe, expect, it } from "vitest";
import file from "../testing/cases/taper-heat.json";
import { exponentialTaper, peakVolume, taperDepth, taperReductionPct } from "./taper-depth";

const exponential = file.tapers.filter(({ shape }) => shape === "exp");

describe("the exponential taper", () => {
  it.each(exponential)("$days days to $endFraction with tau $tau", (taper) => {
    const shares = exponentialTaper({ days: taper.days, end: taper.endFraction, tau: taper.tau ?? 1 });
    expect(shares).toHaveLength(taper.daily.length);
    for (const [index, share] of shares.entries()) expect(share).toBeCloseTo(taper.daily[index] ?? 0, 6);
    expect(taperReductionPct(shares)).toBeCloseTo(taper.totalReductionPct, 4);
  });
});

describe("depth of a taper", () => {
  it.each(file.tapers.filter(({ days }) => days === 14))("over 14 days, $shape", (taper) => {
    const volume = taper.daily.reduce((total, share) => total + (share * 70) / 7, 0);
    expect(taperDepth(volume, 14, [70, 70, 70, 70]).value).toBeCloseTo(taper.totalReductionPct, 3);
  });
  it("comes down from the mean of the four highest weeks", () => {
    expect(peakVolume([50, 80, 70, 80, 78])).toBe(77);
    expect(taperDepth(38.5, 7, [50, 80, 70, 80, 78]).value).toBeCloseTo(50, 9);
  });
  it("is negative when the last days lie above", () =>
    expect(taperDepth(88, 7, [80, 80, 80, 80]).value).toBeCloseTo(-10, 9));
  it("has no value with three weeks, and is partial with an unknown one", () => {
    expect(taperDepth(40, 7, [80, 80, 80])).toMatchObject({ value: null, status: "not-enough-data" });
    expect(taperDepth(40, 7, [80, 80, null, 80, 80])).toMatchObject({ value: 50, status: "partial" });
  });
});
