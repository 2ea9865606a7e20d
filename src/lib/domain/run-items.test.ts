import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noLimits } from "@/lib/session-text/aim";
import { readRunText } from "@/lib/session-text/run-text";
import { randomRun } from "@/lib/session-text/testing/random-run";
import { itemsOf, stepsOfItems, timesOf, withoutSets } from "./run-items";
import type { RunStep } from "./session";

const options = { unit: "km", limits: noLimits } as const;
const read = (text: string) => readRunText(text, options).steps;

const volume = (steps: readonly RunStep[]) => {
  const sums = new Map<string, number>();
  for (const step of steps) {
    const key = `${step.kind} ${step.target} ${step.seconds} ${step.metres}`;
    sums.set(key, (sums.get(key) ?? 0) + timesOf(step));
  }
  return sums;
};

describe("the steps of a run", () => {
  it("stand in the groups that they were written in", () => {
    const steps = read("3x (4x 200m, r 30s; r 3min)\n3x (2x 1km; 2x 400m)\n4x 100m\n4x 50s");
    expect(steps.map(({ repeat, sets, starts }) => [repeat, sets, starts])).toEqual([
      [4, 3, undefined],
      [4, 3, undefined],
      [1, 3, undefined],
      [2, 3, "sets"],
      [2, 3, "group"],
      [4, undefined, undefined],
      [4, undefined, "group"],
    ]);
    expect(itemsOf(steps).map(({ count, parts }) => [count, parts.map((part) => part.count)])).toEqual([
      [3, [4, 1]],
      [3, [2, 2]],
      [4, [1]],
      [4, [1]],
    ]);
  });

  it("written out keep every repeat, and no group runs into another", () => {
    fc.assert(
      fc.property(randomRun(options), (steps) => {
        const out = withoutSets(steps);
        expect(volume(out)).toEqual(volume(steps));
        expect(stepsOfItems(itemsOf(steps))).toEqual(steps);
      }),
      { numRuns: 200 },
    );
    const groups = withoutSets(read("4x (20s fast, r 40s)\n4x 3min"));
    expect(groups.map(({ repeat, seconds }) => [repeat, seconds])).toEqual([
      [4, 20],
      [4, 40],
      [1, 180],
      [1, 180],
      [1, 180],
      [1, 180],
    ]);
  });
});
