import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import vectors from "../testing/cases/strength.json";
import { pctFor, repsAt, rirFor } from "./rep-table";
import { hardSets, volumeLoad } from "./volume-load";

const setsOf = (rows: readonly (readonly number[])[]) =>
  rows.flatMap(([count = 0, reps = 0, loadKg = 0]) =>
    Array.from({ length: count }, () => ({ exercise: "back-squat", reps, loadKg })),
  );

describe("volume load and hard sets", () => {
  it.each(vectors.volumeLoad)("$kg kg", ({ sets, kg }) =>
    expect(volumeLoad(setsOf(sets))).toEqual({ value: kg, status: "ok", coverage: 1 }),
  );
  it("leaves warm-ups out and says what it does not know", () => {
    const [set] = setsOf([[1, 5, 100]]);
    if (!set) throw new Error("no set");
    expect(volumeLoad([set, { ...set, warmup: true }]).value).toBe(500);
    expect(volumeLoad([set, { exercise: "pistol-squat", reps: 5 }])).toEqual({
      value: 500,
      status: "partial",
      coverage: 0.5,
    });
    expect(volumeLoad([{ exercise: "pistol-squat", reps: 5 }]).value).toBeNull();
  });
  it("counts sets with at most 4 left", () => {
    const set = { exercise: "back-squat", reps: 5 };
    expect(
      hardSets([
        { ...set, rir: 4 },
        { ...set, rir: 5 },
        { ...set, rpe: 8 },
      ]),
    ).toEqual({
      value: 2,
      status: "ok",
      coverage: 1,
    });
    expect(hardSets([set, { ...set, toFailure: true }])).toMatchObject({ value: 1, status: "partial" });
    expect(hardSets([set]).value).toBeNull();
    expect(hardSets([{ ...set, rir: 1, warmup: true }]).value).toBeNull();
  });
});

describe("repetitions and percent of the maximum", () => {
  it("reads the table, one left as one more", () => {
    expect(pctFor(1)).toBe(100);
    expect(pctFor(5)).toBe(86.3);
    expect(pctFor(3, 2)).toBe(86.3);
    expect(pctFor(10)).toBe(73.9);
    expect(pctFor(3, 0.5)).toBeCloseTo(90.7, 9);
  });
  it("ends with the table", () => {
    expect(pctFor(10, 0.5)).toBeNull();
    expect(pctFor(0)).toBeNull();
    expect(repsAt(73.8)).toBeNull();
    expect(repsAt(101)).toBeNull();
  });
  it("reads it backwards", () => {
    for (let reps = 1; reps <= 10; reps += 1) expect(repsAt(pctFor(reps) ?? 0)).toBeCloseTo(reps, 9);
    expect(repsAt(85)).toBeCloseTo(5.5, 9);
    expect(rirFor(4, 85)).toBeCloseTo(1.5, 9);
    expect(rirFor(8, 85)).toBe(0);
    expect(rirFor(8, 60)).toBeNull();
  });
});

describe("what a report says of lifting", () => {
  const { metrics } = evaluate(
    week(`
      now Sun 20:00
      done Mon-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:4x4:100kg:rir2
      done Mon 18:00 strength-heavy-lower 60min @7 sets:squat:4x4:105kg:rir2 sets:deadlift:2x5:85% sets:pistol-squat:2x8:rir3
    `),
  );
  it("gives the maxima of six weeks by lift", () =>
    expect(metrics.e1Rm42d).toEqual({
      value: [
        {
          exercise: "back-squat",
          best: 126,
          days: [
            { date: "2026-04-20", kg: 120, effortKnown: true },
            { date: "2026-05-04", kg: 126, effortKnown: true },
          ],
        },
      ],
      unit: "kg",
      status: "ok",
      coverage: 1,
      definition: "e1rm",
    }));
  it("does not add kilograms of different lifts", () =>
    expect(metrics.volumeLoad7d).toEqual({
      value: [{ exercise: "back-squat", kg: 1680 }],
      unit: "kg",
      status: "partial",
      coverage: 1 / 3,
      definition: "volume-load",
    }));
  it("counts hard sets, and says for how many it knows", () =>
    expect(metrics.hardSets7d).toMatchObject({ value: 6, unit: "sets", status: "partial", coverage: 0.75 }));
  it("reads the repetitions left from the table where only a percentage was given", () =>
    expect(metrics.tableRir7d).toMatchObject({ value: expect.closeTo(0.5, 9), status: "estimated" }));
  it("lacks data without lifts", () =>
    expect(evaluate(week("done Mon 07:00 run-easy 40min")).metrics.e1Rm42d).toMatchObject({
      value: null,
      status: "not-enough-data",
    }));
});
