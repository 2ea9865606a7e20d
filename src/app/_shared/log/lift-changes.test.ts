import { describe, expect, it } from "vitest";
import type { SetId } from "@/lib/ids";
import { fromKg } from "@/lib/units/mass";
import { goesOnAtOnce, nextOpen, withLeftOut, withSwapped } from "./lift-changes";
import { deviationsOf } from "./lift-deviations";
import type { ExerciseDraft, LiftDraft, SetDraft } from "./lift-draft";

const set = (id: string, ticked = false): SetDraft => ({
  id: id as SetId,
  kind: "working",
  load: "",
  reps: "",
  rpe: "",
  suggested: { load: fromKg(100), reps: 5, rpe: null },
  ticked,
});

const exercise = (name: string, label: string | undefined, ids: readonly string[]): ExerciseDraft => ({
  exercise: name,
  plan: {
    exercise: name,
    sets: ids.length,
    reps: 5,
    load: { kind: "open" },
    toFailure: false,
    restSeconds: null,
    note: "",
    ...(label ? { label } : {}),
  },
  planLoad: fromKg(100),
  previous: null,
  sets: ids.map((id) => set(id)),
});

const lift = (exercises: readonly ExerciseDraft[]): LiftDraft => ({
  id: "lift" as never,
  plannedId: null,
  type: "strength-moderate-lower",
  title: "Lift",
  startedAt: "2026-03-17T17:30:00.000Z" as never,
  unit: "kg",
  exercises,
  rest: null,
  rpe: null,
  feel: null,
  note: "",
});

const press = exercise("Press", "B1", ["p1", "p2", "p3"]);
const row = exercise("Row", "B2", ["r1", "r2"]);
const squat = exercise("Squat", "A", ["s1"]);

describe("exercises in turn", () => {
  it("are done one set each, round by round, and the longer one to its end", () => {
    const order: string[] = [];
    let draft = lift([squat, press, row]);
    for (let next = nextOpen(draft, null); next; next = nextOpen(draft, next.id)) {
      order.push(next.id);
      const ticked = (each: SetDraft) => (each.id === next?.id ? { ...each, ticked: true } : each);
      draft = lift(draft.exercises.map((one) => ({ ...one, sets: one.sets.map(ticked) })));
    }
    expect(order).toEqual(["s1", "p1", "r1", "p2", "r2", "p3"]);
  });

  it("go on without a pause inside a round", () => {
    const draft = lift([squat, press, row]);
    expect(["s1", "p1", "r1", "p3"].map((id) => goesOnAtOnce(draft, id))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it("are also those that the athlete puts together", () => {
    const draft = lift([{ ...squat, withNext: true }, exercise("Plank", undefined, ["k1"])]);
    expect(goesOnAtOnce(draft, "s1")).toBe(true);
  });
});

describe("off the plan", () => {
  it("a swap takes the open sets along, with what was lifted last time; what is ticked stays what it was", () => {
    const begun = lift([{ ...press, sets: [set("p1", true), set("p2")] }]);
    const last = {
      id: "x" as SetId,
      exercise: "Dip",
      exerciseIndex: 0,
      setIndex: 0,
      kind: "working" as const,
    };
    const previous = {
      exercise: "Dip",
      date: "2026-03-10" as never,
      sets: [{ ...last, reps: 8, load: fromKg(20), rpe: null }],
    };
    const { exercises } = withSwapped(begun, 0, { exercise: "Dip", previous });
    expect(exercises.map(({ exercise: name, sets }) => [name, sets.map(({ id }) => id)])).toEqual([
      ["Press", ["p1"]],
      ["Dip", ["p2"]],
    ]);
    expect(exercises[1]?.sets[0]?.suggested.load).toBe(fromKg(20));
    expect(deviationsOf({ exercises })).toEqual([{ kind: "swapped", exercise: "Press", to: "Dip" }]);
  });

  it("swapped twice it is still instead of the first, and swapped back it is no deviation", () => {
    const to = (name: string) => ({ exercise: name, previous: null });
    const twice = withSwapped(withSwapped(lift([press]), 0, to("Dip")), 0, to("Push-up"));
    expect(deviationsOf(twice)).toEqual([{ kind: "swapped", exercise: "Press", to: "Push-up" }]);
    expect(deviationsOf(withSwapped(twice, 0, to("Press")))).toEqual([]);
  });

  it("what is left out is not next any more, and says why", () => {
    const draft = withLeftOut(lift([press, squat]), 0, "pain");
    expect(nextOpen(draft, null)?.id).toBe("s1");
    expect(deviationsOf(draft)).toEqual([{ kind: "left-out", exercise: "Press", reason: "pain" }]);
    expect(deviationsOf(withLeftOut(draft, 0, null))).toEqual([]);
  });
});
