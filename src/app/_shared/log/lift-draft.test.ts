import { describe, expect, it } from "vitest";
import { instant } from "@/lib/dates/time-zone";
import type { LogEntry, PreviousSets, ResolvedLift } from "@/lib/domain/log";
import type { CompletedSet } from "@/lib/domain/session";
import type { SetId } from "@/lib/ids";
import { seconds } from "@/lib/units/duration";
import { fromKg, fromLb } from "@/lib/units/mass";
import { nextOpen, withoutSet, withSet } from "./lift-changes";
import {
  addedExercise,
  allTicked,
  doneSets,
  type LiftDraft,
  massText,
  newLift,
  nextSet,
  plannedExercise,
  readSet,
  tonnageOf,
} from "./lift-draft";

const squat: ResolvedLift = {
  exercise: "Back squat",
  sets: 3,
  reps: 3,
  load: { kind: "pct-1rm", fraction: 0.85 },
  toFailure: false,
  restSeconds: seconds(180),
  note: "",
  loadGrams: fromKg(102.5),
};

const set = (change: Partial<CompletedSet>): CompletedSet => ({
  id: "0190a0a0-0000-7000-8000-000000000001" as SetId,
  exercise: "Back squat",
  exerciseIndex: 0,
  setIndex: 0,
  kind: "working",
  reps: 3,
  load: fromKg(100),
  rpe: 8,
  ...change,
});

const lastTime: PreviousSets = {
  exercise: "Back squat",
  date: "2026-03-10" as PreviousSets["date"],
  sets: [set({ kind: "warm-up", load: fromKg(60) }), set({}), set({ load: fromKg(97.5), reps: 4 })],
};

const entry: LogEntry = { planned: null, log: null, lifts: [squat], previous: [lastTime] };
const now = instant("2026-03-17T17:30:00.000Z");
const lift = (change: Partial<LiftDraft> = {}): LiftDraft => ({ ...newLift(entry, now, "kg"), ...change });

describe("prefilling a lift", () => {
  it("takes the plan first, one row a prescribed set", () => {
    const { sets } = plannedExercise(squat, lastTime);
    expect(sets.map(({ suggested }) => suggested)).toEqual(
      Array(3).fill({ load: fromKg(102.5), reps: 3, rpe: null }),
    );
    expect(sets.every(({ ticked, load, reps }) => !ticked && load === "" && reps === "")).toBe(true);
  });

  it("takes the load of last time's same working set where the plan leaves it open", () => {
    const byEffort: ResolvedLift = { ...squat, load: { kind: "rpe", rpe: 8 }, loadGrams: null };
    const { sets } = plannedExercise(byEffort, lastTime);
    expect(sets.map(({ suggested }) => suggested.load)).toEqual([fromKg(100), fromKg(97.5), fromKg(97.5)]);
    expect(sets[0]?.suggested.rpe).toBe(8);
  });

  it("suggests no load for body weight, and nothing where nothing is known", () => {
    const pullUps: ResolvedLift = { ...squat, load: { kind: "bodyweight" }, loadGrams: null };
    expect(plannedExercise(pullUps, lastTime).sets[0]?.suggested.load).toBeNull();
    expect(addedExercise("Nordic curl", null).sets).toHaveLength(3);
    expect(readSet(addedExercise("Nordic curl", null).sets[0] as never, "kg")).toMatchObject({
      ok: false,
      field: "reps",
    });
  });

  it("offers as many sets as last time for an exercise that was added, without its warm-ups", () => {
    expect(addedExercise("Back squat", lastTime).sets.map(({ suggested }) => suggested.reps)).toEqual([3, 4]);
  });

  it("marks sets to failure as such", () => {
    expect(plannedExercise({ ...squat, toFailure: true }, null).sets[0]?.kind).toBe("failure");
  });
});

describe("reading a row", () => {
  const row = () => plannedExercise(squat, null).sets[0] as ReturnType<typeof nextSet>;

  it("takes what is suggested where nothing is typed, but never an effort", () => {
    const rated = { ...row(), suggested: { ...row().suggested, rpe: 8 } };
    expect(readSet(rated, "kg")).toEqual({ ok: true, load: fromKg(102.5), reps: 3, rpe: null });
  });

  it("reads weights in the unit of the lift, with either decimal mark", () => {
    expect(readSet({ ...row(), load: "97,5", rpe: "8,5" }, "kg")).toEqual({
      ok: true,
      load: fromKg(97.5),
      reps: 3,
      rpe: 8.5,
    });
    expect(readSet({ ...row(), load: "225" }, "lb")).toMatchObject({ load: fromLb(225) });
  });

  it.each([
    [{ reps: "three" }, "reps"],
    [{ reps: "2.5" }, "reps"],
    [{ load: "heavy" }, "load"],
    [{ load: "-5" }, "load"],
    [{ rpe: "11" }, "rpe"],
  ] as const)("refuses %j and names the field", (typed, field) => {
    expect(readSet({ ...row(), ...typed }, "kg")).toMatchObject({ ok: false, field });
  });

  it("keeps a stored weight to the gram when its text is not touched", () => {
    const stored = fromLb(225.5);
    const kept = { ...row(), load: massText(stored, "lb"), suggested: { load: stored, reps: 3, rpe: null } };
    expect(readSet(kept, "lb")).toMatchObject({ load: stored });
  });
});

describe("what a lift comes to", () => {
  it("sends only what is ticked, with its place", () => {
    const draft = lift();
    const second = draft.exercises[0]?.sets[1]?.id as string;
    expect(doneSets(withSet(draft, second, { ticked: true, reps: "2" }))).toEqual([
      expect.objectContaining({ exerciseIndex: 0, setIndex: 1, reps: 2, load: fromKg(102.5) }),
    ]);
  });

  it("counts working sets and what they moved, without warm-ups", () => {
    const sets = [...lastTime.sets, set({ load: null, reps: 10 })];
    expect(tonnageOf(sets)).toEqual({ sets: 3, grams: 100_000 * 3 + 97_500 * 4 });
  });

  it("ticks everything that was prescribed at once", () => {
    expect(doneSets(allTicked(lift()))).toHaveLength(3);
  });

  it("adds a set like the one before", () => {
    const draft = lift();
    const exercise = draft.exercises[0] as LiftDraft["exercises"][number];
    const typed = { ...exercise, sets: exercise.sets.map((each) => ({ ...each, load: "90" })) };
    expect(nextSet(typed, "kg").suggested).toEqual({ load: fromKg(90), reps: 3, rpe: null });
  });
});

describe("where to go next", () => {
  it("is the next set that is not ticked, then the first that was left out", () => {
    const draft = lift();
    const ids = draft.exercises[0]?.sets.map(({ id }) => id as string) ?? [];
    const last = withSet(draft, ids[2] as string, { ticked: true });
    expect(nextOpen(last, ids[0] as string)?.number).toBe(2);
    expect(nextOpen(last, ids[2] as string)?.number).toBe(1);
    expect(nextOpen(allTicked(draft), null)).toBeNull();
  });

  it("drops an added exercise with its last set, and keeps a planned one", () => {
    const only = { ...addedExercise("Plank", null), sets: addedExercise("Plank", null).sets.slice(0, 1) };
    const draft = lift({ exercises: [...lift().exercises, only] });
    expect(withoutSet(draft, only.sets[0]?.id as string).exercises).toHaveLength(1);
  });
});
