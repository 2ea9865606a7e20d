import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { takeSnapshot } from "../snapshot";
import series from "../testing/cases/load-series-42d.json";
import {
  type BanisterParameters,
  banisterOf,
  fillImpulses,
  fitBanister,
  influenceDays,
  performanceOf,
} from "./banister";

const impulsesOf = (loads: Float64Array, decay1?: number, decay2?: number) => {
  const impulses = { g: new Float64Array(loads.length), h: new Float64Array(loads.length) };
  fillImpulses(loads, impulses, 0, decay1, decay2);
  return impulses;
};
const parameters: BanisterParameters = { p0: 12, k1: 0.0004, k2: 0.0009, tau1: 42, tau2: 7 };
/** A year in blocks of three harder weeks and a light one, with a rest day. */
const loads = Float64Array.from({ length: 365 }, (_, day) =>
  day % 7 === 0 ? 0 : 120 + 80 * (Math.floor(day / 7) % 4) + 40 * (day % 3),
);
const testsOn = (days: readonly number[]) => {
  const { g, h } = impulsesOf(loads);
  return days.map((index) => ({
    index,
    performance: performanceOf(parameters, g[index] ?? 0, h[index] ?? 0),
  }));
};

describe("impulses", () => {
  it("of 42 days are as published", () => {
    const { g, h } = impulsesOf(Float64Array.from(series.dailyLoadsAU));
    const expected = series.banister42_7_lastDay;
    expect(g.at(-1)).toBeCloseTo(expected.g, 6);
    expect(h.at(-1)).toBeCloseTo(expected.h, 6);
    const plain = { p0: 0, k1: 1, k2: 2, tau1: 42, tau2: 7 };
    expect(performanceOf(plain, g.at(-1) ?? 0, h.at(-1) ?? 0)).toBeCloseTo(expected.p_k1_1_k2_2, 6);
  });
  it("carry over an unknown day, and go on from a later start with the same bits", () => {
    const gap = Float64Array.of(300, Number.NaN, 200, 0);
    const { g, h } = impulsesOf(gap);
    expect(g[1]).toBe(300);
    const later = { g: g.slice(), h: h.slice() };
    fillImpulses(gap, later, 2);
    expect(later).toEqual({ g, h });
  });
});

describe("the days that count before an event", () => {
  it("follow from the time constants", () => {
    // k2/k1 such that the fitted cyclist of Clarke & Skiba (2013) comes out: 12.2 and 39.6 days.
    const cyclist = { p0: 0, k1: 1, k2: Math.exp(12.2 / ((35.8 * 21.3) / 14.5)), tau1: 35.8, tau2: 21.3 };
    expect(influenceDays(cyclist).negativeUntil).toBeCloseTo(12.2, 9);
    expect(influenceDays(cyclist).bestAt).toBeCloseTo(39.5, 1);
    expect(influenceDays(parameters).negativeUntil).toBeCloseTo(8.4 * Math.log(2.25), 9);
  });
  it("are none where fatigue never outweighs fitness", () =>
    expect(influenceDays({ ...parameters, k2: 0.00001 })).toEqual({ negativeUntil: null, bestAt: null }));
});

describe("a fit", () => {
  it("is refused below eight tests", () =>
    expect(fitBanister(loads, testsOn([50, 80, 110, 140, 170, 200, 230]))).toEqual({
      ok: false,
      reason: "too-few-tests",
      have: 7,
    }));
  it("finds the parameters that made the tests", () => {
    const fit = fitBanister(loads, testsOn([20, 50, 81, 110, 143, 170, 205, 230, 262, 300]));
    if (!fit.ok) throw new Error(fit.reason);
    expect(fit.r2).toBeGreaterThan(0.9999);
    expect(fit.parameters.tau1).toBeCloseTo(42, 0);
    expect(fit.parameters.tau2).toBeCloseTo(7, 0);
    expect(fit.parameters.k2 / fit.parameters.k1).toBeCloseTo(2.25, 1);
  });
  it("is refused where training does not explain the tests", () => {
    const still = new Float64Array(365);
    const tests = testsOn([20, 50, 81, 110, 143, 170, 205, 230]);
    expect(fitBanister(still, tests)).toMatchObject({ ok: false, reason: "no-fit" });
  });
  it("rests on time trials and races with time and distance", () => {
    const two = takeSnapshot(
      week(`
        now Sun 20:00
        done Mon-8..Sun 07:00 run-easy 50min 9km @4
        done Wed-6..-5 18:00 run-time-trial 20min 5km @9
        done Wed-1 18:00 run-time-trial 20min @9
      `),
    );
    expect(banisterOf(two)).toMatchObject({ ok: false, reason: "too-few-tests" });
  });
});
