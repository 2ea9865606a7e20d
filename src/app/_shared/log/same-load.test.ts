import { describe, expect, it } from "vitest";
import { newId, type SetId } from "@/lib/ids";
import { grams } from "@/lib/units/mass";
import type { ExerciseDraft, LiftDraft, SetDraft } from "./lift-draft";
import { loadForTheRest, withLoadForTheRest } from "./same-load";

const set = (said: Partial<SetDraft> = {}): SetDraft => ({
  id: newId<SetId>(),
  kind: "working",
  load: "",
  reps: "",
  rpe: "",
  suggested: { load: grams(102_500), reps: 3, rpe: null },
  ticked: false,
  ...said,
});
const squat = (sets: readonly SetDraft[]): ExerciseDraft => ({
  exercise: "Back squat",
  plan: null,
  planLoad: null,
  previous: null,
  sets,
});
const lighter = { load: "92.5", reps: "3", ticked: true };
const backOff = { suggested: { load: grams(80_000), reps: 5, rpe: null } };

describe("a weight that was changed", () => {
  it("is offered for the sets that are left", () => {
    expect(loadForTheRest(squat([set(lighter), set(), set()]), "kg")).toBe(92_500);
  });

  it.each([
    ["nothing is ticked yet", [set(), set()]],
    ["it is as suggested", [set({ ...lighter, load: "102.5" }), set()]],
    ["no set is left", [set(lighter)]],
    ["the others say a weight of their own", [set(lighter), set({ load: "95" })]],
    ["the others were meant to differ", [set(lighter), set(backOff)]],
    ["only a warm-up was changed", [set({ ...lighter, kind: "warm-up" }), set()]],
  ])("is not where %s", (_, sets) => {
    expect(loadForTheRest(squat(sets), "kg")).toBeNull();
  });

  it("becomes what the sets alike suggest, and nothing else changes", () => {
    const sets = [set(lighter), set(), set(backOff), set()];
    const draft = { unit: "kg", exercises: [squat(sets)] } as unknown as LiftDraft;
    const changed = withLoadForTheRest(draft, 0, grams(92_500)).exercises[0];
    expect(changed?.sets.map(({ suggested }) => suggested.load)).toEqual([102_500, 92_500, 80_000, 92_500]);
    expect(loadForTheRest(changed ?? squat([]), "kg")).toBeNull();
  });
});
