import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { estimatedMax } from "@/lib/domain/estimated-max";
import { type CompletedSet, setKinds } from "@/lib/domain/session";
import { newId, type SetId } from "@/lib/ids";
import { grams } from "@/lib/units/mass";
import { exerciseFinder } from "@/server/engine/exercises";
import { bestOfDays } from "@/server/services/progress/lift-maxima";

const date = calendarDate("2026-03-17");
const squat = (said: Partial<CompletedSet>): CompletedSet => ({
  id: newId<SetId>(),
  exercise: "Back squat",
  exerciseIndex: 0,
  setIndex: 0,
  kind: "working",
  reps: 3,
  load: grams(102_500),
  rpe: null,
  ...said,
});

describe("the maximum that a lift's sets stand for", () => {
  it("is what progress shows of that day, whatever was lifted", () => {
    const set = fc.record({
      kind: fc.constantFrom(...setKinds),
      reps: fc.integer({ min: 1, max: 15 }),
      load: fc.integer({ min: 1, max: 400 }).map((kg) => grams(kg * 500)),
      rpe: fc.constantFrom(null, 5, 6, 7, 8, 8.5, 9, 10),
    });
    fc.assert(
      fc.property(fc.array(set, { maxLength: 8 }), (rows) => {
        const sets = rows.map(squat);
        const working = sets.filter(({ kind }) => kind !== "warm-up");
        const stored = working.map(({ exercise, reps, rpe, kind, load }) => ({
          ...{ date, exercise, reps, rpe, toFailure: kind === "failure" },
          load: load ?? grams(0),
        }));
        const shown = [...bestOfDays(stored, exerciseFinder([])).values()][0]?.[0] ?? null;
        expect(estimatedMax(sets)?.kg ?? null).toEqual(shown?.kg ?? null);
      }),
    );
  });

  it("has no error at a single, and more with every repetition", () => {
    const errors = [1, 2, 4, 6, 8].map((reps) => estimatedMax([squat({ reps, rpe: 10 })])?.errorKg ?? -1);
    expect(errors[0]).toBe(0);
    expect(errors.slice(1, 4).every((error) => error > 0)).toBe(true);
  });

  it("is left open by warm-ups, long sets and body weight", () => {
    for (const said of [{ kind: "warm-up" as const }, { reps: 11 }, { load: null }, { reps: 8, rpe: 6 }]) {
      expect(estimatedMax([squat(said)])).toBeNull();
    }
  });
});
