import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { takeSnapshot } from "../snapshot";
import vectors from "../testing/cases/strength.json";
import { brzycki, e1Rm, e1RmSamples, e1RmSlope, epley, rirOf, stallOf } from "./e1rm";

describe("one-repetition maximum from a set", () => {
  it.each(vectors.cases)("$w kg × $reps", ({ w, reps, ...expected }) => {
    expect(epley(w, reps)).toBeCloseTo(expected.epley, 9);
    expect(brzycki(w, reps)).toBeCloseTo(expected.brzycki, 9);
    expect(epley(w, reps + 2)).toBeCloseTo(expected.epleyRIR2, 9);
    expect(brzycki(w, reps + 2)).toBeCloseTo(expected.brzyckiRIR2, 9);
    const shown = reps + 2 <= 12;
    expect(e1Rm(w, reps, 2)).toEqual(shown ? epley(w, reps + 2) : null);
    expect(e1Rm(w, reps, 2, "brzycki")).toEqual(shown ? brzycki(w, reps + 2) : null);
  });
  it("is the weight itself for one repetition", () => expect(e1Rm(100, 1)).toBe(100));
  it("ends where the formulas end", () => {
    expect(brzycki(100, 36)).toBe(3600);
    expect(brzycki(100, 37)).toBeNull();
    expect(e1Rm(60, 12)).toBeCloseTo(84, 9);
    expect(e1Rm(60, 12, 1)).toBeNull();
    expect(e1Rm(60, 0)).toBeNull();
    expect(e1Rm(0, 5)).toBeNull();
  });
  it("takes the repetitions left from what the set says", () => {
    expect(rirOf({ toFailure: true, rir: 2, rpe: null })).toBe(0);
    expect(rirOf({ rir: 3, rpe: 9 })).toBe(3);
    expect(rirOf({ rpe: 8.5 })).toBe(1.5);
    expect(rirOf({ rpe: 4 })).toBeNull();
    expect(rirOf({})).toBeNull();
  });
});

const samplesOf = (text: string) => e1RmSamples(takeSnapshot(week(text)).log);

describe("the maximum over time", () => {
  it("takes the top set of a day, up to 10 effective repetitions and 4 left", () => {
    const samples = samplesOf(`
      now Sun
      done Mon 18:00 strength-heavy-lower 60min sets:back-squat:3x5:100kg:rir2 sets:back-squat:1x3:110kg:rir2
      done Wed 18:00 strength-moderate-lower 60min sets:back-squat:3x9:80kg:rir2 sets:back-squat:3x5:80kg:rir5
      done Fri 18:00 strength-heavy-lower 60min sets:back-squat:1x1:130kg sets:back-squat:3x5:60kg:rir4:warmup
    `).get("back-squat");
    expect(samples?.map(({ kg }) => kg)).toEqual([epley(110, 5), 130]);
    expect(samples?.every(({ effortKnown }) => effortKnown)).toBe(true);
  });
  it("prefers a set that tells its effort to one that does not", () => {
    const [sample] =
      samplesOf(`
        now Sun
        done Mon 18:00 strength-heavy-lower 60min sets:back-squat:1x5:120kg sets:back-squat:1x5:100kg:rir1
      `).get("back-squat") ?? [];
    expect(sample).toMatchObject({ kg: epley(100, 6), effortKnown: true });
  });
  it("knows a rise, a fall and a standstill", () => {
    const at = (...kg: number[]) =>
      kg.map((each, index) => ({ day: index * 7, kg: each, effortKnown: true }));
    expect(e1RmSlope(at(100, 107))).toBeCloseTo(1, 9);
    expect(e1RmSlope(at(100))).toBeNull();
    expect(stallOf(at(100, 101, 102, 103), 21)).toBeNull();
    expect(stallOf(at(100, 100, 100, 100), 21)).toMatchObject({ days: 21, effortKnown: true });
    expect(stallOf(at(100, 100, 100), 21)).toBeNull();
    expect(stallOf(at(90, 100, 100, 99, 100), 21)).toMatchObject({ days: 21 });
    expect(stallOf(at(), 21)).toBeNull();
  });
  it("does not mix sets with and without a word on effort", () => {
    const mixed = [100, 100, 120, 100, 100].map((kg, index) => ({
      day: index * 7,
      kg,
      effortKnown: kg === 100,
    }));
    expect(stallOf(mixed, 21)).toMatchObject({ days: 28, effortKnown: true });
    expect(
      stallOf(
        mixed.map((sample) => ({ ...sample, effortKnown: false })),
        21,
      ),
    ).toMatchObject({
      effortKnown: false,
    });
  });
});
