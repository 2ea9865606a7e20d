import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "@/lib/dates/time-zone";
import type { LogEntry, ResolvedLift } from "@/lib/domain/log";
import { seconds } from "@/lib/units/duration";
import { fromKg } from "@/lib/units/mass";
import { withSwapped } from "./lift-changes";
import { type LiftDraft, newLift, type SetDraft } from "./lift-draft";
import { withPlanNow } from "./plan-now";

const lineOf = (exercise: string, change: Partial<ResolvedLift> = {}): ResolvedLift => ({
  exercise,
  sets: 3,
  reps: 5,
  load: { kind: "pct-1rm", fraction: 0.8 },
  toFailure: false,
  restSeconds: seconds(180),
  note: "",
  loadGrams: fromKg(100),
  ...change,
});
const planned = { id: "p", type: "strength-heavy-lower", title: "Legs" } as unknown as LogEntry["planned"];
const entryOf = (...lifts: ResolvedLift[]): LogEntry => ({ planned, log: null, lifts, previous: [] });
const now = instant("2026-03-17T17:30:00.000Z");
const begun = (...lifts: ResolvedLift[]) => newLift(entryOf(...lifts), now, "kg");
const touch = (draft: LiftDraft, exercise: number, at: number, said: Partial<SetDraft>): LiftDraft => ({
  ...draft,
  exercises: draft.exercises.map((each, index) =>
    index === exercise
      ? { ...each, sets: each.sets.map((set, place) => (place === at ? { ...set, ...said } : set)) }
      : each,
  ),
});
const done = { ticked: true, load: "100", reps: "5" };
const lighter = { load: { kind: "pct-1rm", fraction: 0.7 }, loadGrams: fromKg(82.5) } as const;
const setsOf = (draft: LiftDraft, exercise: string) =>
  draft.exercises.find((each) => each.exercise === exercise)?.sets ?? [];

describe("a plan that changes while it is lifted", () => {
  it("leaves what is ticked, and asks for what is new in open sets", () => {
    const draft = touch(begun(lineOf("Back squat")), 0, 0, done);
    const after = withPlanNow(draft, entryOf(lineOf("Back squat", lighter)));
    expect(setsOf(after, "Back squat")[0]).toEqual(setsOf(draft, "Back squat")[0]);
    expect(setsOf(after, "Back squat").map(({ suggested }) => suggested.load)).toEqual(
      [100, 82.5, 82.5].map(fromKg),
    );
    expect(after.news).toEqual([{ exercise: "Back squat", kind: "changed" }]);
  });

  it("takes sets away that are open, and none that is done or written", () => {
    const draft = touch(touch(begun(lineOf("Back squat", { sets: 4 })), 0, 0, done), 0, 3, { load: "90" });
    const after = withPlanNow(draft, entryOf(lineOf("Back squat", { sets: 2 })));
    expect(setsOf(after, "Back squat").map(({ ticked, load }) => ({ ticked, load }))).toEqual([
      { ticked: true, load: "100" },
      { ticked: false, load: "" },
      { ticked: false, load: "90" },
    ]);
  });

  it("puts a new exercise where the plan has it, and keeps what was done of one that is gone", () => {
    const draft = touch(begun(lineOf("Back squat"), lineOf("Deadlift"), lineOf("Plank")), 1, 0, done);
    const after = withPlanNow(draft, entryOf(lineOf("Back squat"), lineOf("Step-up"), lineOf("Plank")));
    expect(after.exercises.map(({ exercise, sets }) => [exercise, sets.length])).toEqual([
      ["Back squat", 3],
      ["Step-up", 3],
      ["Deadlift", 1],
      ["Plank", 3],
    ]);
    expect(after.news).toEqual([
      { exercise: "Deadlift", kind: "removed" },
      { exercise: "Step-up", kind: "added" },
    ]);
  });

  it("leaves what the athlete swapped", () => {
    const draft = withSwapped(begun(lineOf("Back squat")), 0, { exercise: "Front squat", previous: null });
    const after = withPlanNow(draft, entryOf(lineOf("Back squat", lighter)));
    expect(after.exercises).toEqual(draft.exercises);
  });

  it("says nothing where a maximum moved and the plan did not, nor twice of one change", () => {
    const draft = begun(lineOf("Back squat"));
    expect(withPlanNow(draft, entryOf(lineOf("Back squat", { loadGrams: fromKg(102.5) })))).toBe(draft);
    const changed = entryOf(lineOf("Back squat", lighter));
    const after = withPlanNow(draft, changed);
    expect(withPlanNow(after, changed)).toBe(after);
  });

  it("drops nothing that was ticked or typed, whatever becomes of the plan", () => {
    const plan = fc.uniqueArray(
      fc
        .record({
          exercise: fc.constantFrom("Back squat", "Deadlift", "Plank", "Step-up"),
          sets: fc.integer({ min: 1, max: 5 }),
          reps: fc.integer({ min: 1, max: 9 }),
          warmUp: fc.boolean(),
        })
        .map(({ exercise, ...change }) => lineOf(exercise, change)),
      { maxLength: 6, selector: ({ exercise, warmUp }) => `${exercise} ${warmUp}` },
    );
    const touches = fc.array(fc.tuple(fc.nat(5), fc.nat(9), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(plan, touches, fc.array(plan, { minLength: 1, maxLength: 3 }), (first, said, changes) => {
        const draft = said.reduce(
          (all, [exercise, at, ticks]) => touch(all, exercise, at, ticks ? done : { reps: "4" }),
          begun(...first),
        );
        const after = changes.reduce((all, lifts) => withPlanNow(all, entryOf(...lifts)), draft);
        const held = (all: LiftDraft) =>
          all.exercises
            .flatMap(({ exercise, sets }) =>
              sets.map(({ id, load, reps, ticked }) => ({ exercise, id, load, reps, ticked })),
            )
            .filter(({ reps }) => reps !== "")
            .toSorted((a, b) => a.id.localeCompare(b.id));
        expect(held(after)).toEqual(held(draft));
      }),
    );
  });
});
