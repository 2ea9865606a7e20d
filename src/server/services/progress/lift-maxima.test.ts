import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, dayNumber, plusDays } from "@/lib/dates/calendar-date";
import { grams } from "@/lib/units/mass";
import type { HeaviestSet } from "@/server/db/queries/progress";
import { findExercise } from "@/server/engine/exercises";
import { e1RmSamples } from "@/server/engine/metrics/e1rm";
import { takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline } from "@/server/engine/timeline";
import { bestOfDays, bestOfMonths, changeOf, withMedians } from "./lift-maxima";

const start = calendarDate("2025-01-06");
const set = (days: number, kg: number, over: Partial<HeaviestSet> = {}): HeaviestSet => ({
  date: plusDays(start, days),
  exercise: "Back squat",
  reps: 5,
  rpe: 8,
  toFailure: false,
  load: grams(kg * 1000),
  ...over,
});
const daysOf = (sets: readonly HeaviestSet[]) => bestOfDays(sets, findExercise).get("Back squat") ?? [];

describe("estimated maxima", () => {
  it("are the engine's own for every leg lift", () => {
    const sets = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 60 }),
        exercise: fc.constantFrom("Back squat", "Deadlift", "squat (barbell)"),
        reps: fc.integer({ min: 1, max: 12 }),
        rpe: fc.option(fc.integer({ min: 5, max: 10 })),
        kg: fc.integer({ min: 20, max: 200 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(sets, (all) => {
        const byDay = Map.groupBy(all, ({ day }) => day);
        const timeline: Timeline = {
          athlete: {
            priority: "balanced",
            runExperience: "intermediate",
            liftExperience: "intermediate",
            timeZone: "Europe/Vienna" as never,
            weekStart: "monday",
          },
          asOf: `${plusDays(start, 90)}T12:00`,
          sessions: [...byDay].map(([day, of]) => ({
            id: String(day),
            status: "completed",
            type: "strength-heavy-lower",
            start: `${plusDays(start, day)}T18:00`,
            durationMin: 60,
            sets: of.map(({ exercise, reps, rpe, kg }) => ({ exercise, reps, rpe, loadKg: kg })),
          })),
        };
        const theirs = e1RmSamples(takeSnapshot(timeline).logLifts);
        const ours = bestOfDays(
          all.filter(({ reps }) => reps <= 10).map(({ day, kg, ...rest }) => set(day, kg, rest)),
          findExercise,
        );
        for (const [name, days] of ours) {
          const samples = theirs.get(findExercise(name)?.id ?? "") ?? [];
          expect(days.map(({ date, kg, effortKnown }) => [dayNumber(date), kg, effortKnown])).toEqual(
            samples.map(({ day, kg, effortKnown }) => [day, kg, effortKnown]),
          );
        }
        expect(ours.size).toBe([...theirs.values()].filter((samples) => samples.length > 0).length);
      }),
    );
  });

  it("prefer a set that tells its effort to a heavier one that does not", () => {
    expect(daysOf([set(0, 120, { rpe: null }), set(0, 100)])).toMatchObject([
      { kg: 100 * (1 + 7 / 30), effortKnown: true },
    ]);
  });

  it("take the median of the 28 days that end on a day", () => {
    const lines = withMedians(daysOf([set(0, 100), set(14, 130), set(27, 110), set(28, 100)]));
    const kg = (weight: number) => weight * (1 + 7 / 30);
    expect(lines.map(({ medianKg }) => medianKg)).toEqual(
      [kg(100), kg(115), kg(110), kg(110)].map((v) => expect.closeTo(v, 9)),
    );
  });

  it("compare with what lies about eight weeks back, and with nothing older", () => {
    const lines = (days: number[]) =>
      withMedians(daysOf(days.map((day, index) => set(day, 100 + index * 3))));
    expect(changeOf(lines([0, 56]))).toBeCloseTo(3 * (1 + 7 / 30), 9);
    expect(changeOf(lines([0, 55]))).toBeNull();
    expect(changeOf(lines([0, 85]))).toBeNull();
    expect(changeOf([])).toBeNull();
  });

  it("are off by more the longer the set, and by most where it tells no effort", () => {
    const error = (over: Partial<HeaviestSet>) => daysOf([set(0, 120, over)])[0]?.errorKg;
    expect(error({ reps: 1, rpe: 10 })).toBe(0);
    expect(error({ reps: 5, rpe: 10 })).toBeCloseTo(4, 9);
    expect(error({ reps: 10, rpe: 10 })).toBeCloseTo(6, 9);
    expect(error({ reps: 5, rpe: null })).toBeCloseTo(8, 9);
    const lines = withMedians(daysOf([set(0, 120, { rpe: 10 }), set(14, 120, { rpe: null })]));
    expect(lines.map(({ bandKg }) => bandKg)).toEqual([4, 6].map((kg) => expect.closeTo(kg, 9)));
  });

  it("tell a month by its best day", () => {
    expect(bestOfMonths(daysOf([set(0, 100), set(10, 110), set(40, 90)])).map(({ date }) => date)).toEqual([
      "2025-01-16",
      "2025-02-15",
    ]);
  });
});
