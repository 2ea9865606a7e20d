import { describe, expect, it } from "vitest";
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
