import fc from "fast-check";
import FitParser from "fit-file-parser";
import { describe, expect, it } from "vitest";
import { instant } from "@/lib/dates/time-zone";
import type { RunStep } from "@/lib/domain/session";
import { plannedSession } from "@/lib/domain/testing/planned-session";
import type { AthleteLimits } from "@/lib/session-text/aim";
import { readLiftText } from "@/lib/session-text/lift-text";
import { readRunText } from "@/lib/session-text/run-text";
import { randomLift } from "@/lib/session-text/testing/random-lift";
import { randomRun } from "@/lib/session-text/testing/random-run";
import { grams } from "@/lib/units/mass";
import { findExercise } from "@/server/engine/exercises";
import {
  exerciseOfSubtype,
  exercisesOfSubtypes,
  subtypeOfExercise,
} from "@/server/import/parsers/fit-reader/exercise-subtypes";
import { exerciseCategories } from "@/server/import/parsers/fit-reader/profile";
import { liftWorkout } from "./lift-workout";
import { runWorkout } from "./run-workout";
import { mostWatchSteps, stepCount, type WatchSession } from "./workout-steps";
import { writeWorkout } from "./write-workout";

const limits: AthleteLimits = { thresholdPace: 240, lthr: 170, maxHr: 190 };
const textOptions = { unit: "km", limits } as const;

interface ReadStep {
  readonly message_index: { readonly value: number };
  readonly [field: string]: unknown;
}
interface Read {
  readonly messages: {
    readonly workout: readonly [Record<string, unknown>];
    readonly workout_step: readonly ReadStep[];
  };
}

/** A file as a decoder has it that others wrote; it refuses a wrong checksum. */
async function readBack(session: WatchSession) {
  const bytes = writeWorkout({ session, serial: 7, madeAt: instant("2026-03-17T13:00:00Z") });
  const parser = new FitParser({ force: false, mode: "list" });
  const read = (await parser.parseAsync(bytes.slice().buffer as never)) as unknown as Read;
  const { workout_step: steps, workout } = read.messages;
  expect(steps.map((step) => step.message_index.value)).toEqual(steps.map((_, index) => index));
  return { workout: workout[0], steps: steps.map(({ message_index: _, ...step }) => step) };
}

/** How much of a run a watch leads through, repeats worked out, in seconds and in metres. */
function ledThrough(steps: readonly Record<string, unknown>[]) {
  const done: Record<string, unknown>[] = [];
  for (const step of steps) {
    if (step.duration_type !== "repeat_until_steps_cmplt") done.push(step);
    else {
      const length = done.length - startOf(steps, done, Number(step.duration_value));
      const group = done.slice(done.length - length);
      for (let time = 1; time < Number(step.target_value); time += 1) done.push(...group);
    }
  }
  const sum = (type: string, scale: number) =>
    done
      .filter((step) => step.duration_type === type)
      .reduce((total, step) => total + Number(step.duration_value) / scale, 0);
  return { seconds: sum("time", 1000), metres: sum("distance", 100) };
}

/** Where the first step of a group stands among those that were done: groups of one level alone follow each other. */
function startOf(
  steps: readonly Record<string, unknown>[],
  done: readonly Record<string, unknown>[],
  first: number,
): number {
  const group = steps.slice(first).findIndex((step) => step.duration_type === "repeat_until_steps_cmplt");
  return done.length - group;
}

const withoutNesting = ({ items }: WatchSession) =>
  items.flatMap((item) =>
    "times" in item && item.items.some((inner) => "times" in inner)
      ? Array.from({ length: item.times }, () => item.items).flat()
      : [item],
  );

const asked = (steps: readonly RunStep[]) => ({
  seconds: steps.reduce((sum, step) => sum + (step.seconds ?? 0) * step.repeat * (step.sets ?? 1), 0),
  metres: steps.reduce((sum, step) => sum + (step.metres ?? 0) * step.repeat * (step.sets ?? 1), 0),
});

describe("a run for a watch", () => {
  const run = (text: string, change = {}) =>
    runWorkout(
      plannedSession("Threshold", { steps: readRunText(text, textOptions).steps, ...change }),
      limits,
    );

  it("has its steps, repeats and aims", async () => {
    const { workout, steps } = await readBack(
      run("15 min easy\n6x 800 m @ 3:52-3:58/km, 90 s jog\n5 min @ HR 150\n10 min easy", {
        notes: "Even laps",
      }),
    );
    expect(workout).toMatchObject({ sport: "running", num_valid_steps: 6, wkt_name: "Threshold" });
    expect(steps).toMatchObject([
      {
        wkt_step_name: "easy",
        duration_type: "time",
        duration_value: 900_000,
        intensity: "warmup",
        target_type: "heart_rate",
        custom_target_value_high: 262,
        notes: "Even laps",
      },
      {
        duration_type: "distance",
        duration_value: 80_000,
        target_type: "speed",
        custom_target_value_low: 4202,
        custom_target_value_high: 4310,
      },
      { duration_type: "time", duration_value: 90_000, target_type: "open", intensity: "rest" },
      { duration_type: "repeat_until_steps_cmplt", duration_value: 1, target_value: 6 },
      { target_type: "heart_rate", custom_target_value_low: 245, custom_target_value_high: 255 },
      { intensity: "cooldown" },
    ]);
  });

  it("without steps is one of its length, and on a treadmill says so", async () => {
    const plain = await readBack(runWorkout(plannedSession("Easy", { terrain: "treadmill" }), limits));
    expect(plain.workout).toMatchObject({ sport: "running", sub_sport: "treadmill" });
    expect(plain.steps).toMatchObject([{ duration_type: "distance", duration_value: 1_200_000 }]);
    const timed = await readBack(runWorkout(plannedSession("Easy", { distance: null }), limits));
    expect(timed.steps).toMatchObject([{ duration_type: "time", duration_value: 3_600_000 }]);
  });

  it("aims at nothing that is not known of the athlete", async () => {
    const { steps } = readRunText("10 min easy\n5 min @ tempo\n8x 20 s @ sprint, 2 min walk", textOptions);
    const unknown = { thresholdPace: null, lthr: null, maxHr: null };
    const read = await readBack(runWorkout(plannedSession("Fast", { steps }), unknown));
    expect(new Set(read.steps.flatMap((step) => step.target_type ?? []))).toEqual(new Set(["open"]));
  });

  it("leads through what was asked, whatever that is, in steps that a watch takes where it can be said so", async () => {
    const property = fc.asyncProperty(randomRun(textOptions), async (steps) => {
      fc.pre(steps.length > 0);
      const session = runWorkout(plannedSession("Any", { steps }), limits);
      const read = await readBack(session);
      const isFlat = session.items.every(
        (item) => !("times" in item) || item.items.every((inner) => !("times" in inner)),
      );
      // Repeats inside of repeats are left where writing them out takes more steps than a watch has.
      expect(isFlat || stepCount(withoutNesting(session)) > mostWatchSteps).toBe(true);
      if (!isFlat) return;
      expect(ledThrough(read.steps)).toEqual(asked(steps));
    });
    await fc.assert(property, { numRuns: 80 });
  });
});

describe("a lift for a watch", () => {
  const numbersOf = (name: string) => subtypeOfExercise(findExercise(name)?.id ?? "");
  const lift = (text: string, loadKg: number | null = null) => {
    const { lifts } = readLiftText(text, { unit: "kg" });
    const resolved = lifts.map((line) => ({
      ...line,
      loadGrams: line.load.kind === "mass" ? line.load.mass : loadKg === null ? null : grams(loadKg * 1000),
    }));
    return liftWorkout({ title: "Heavy legs", notes: "", lifts: resolved }, { unit: "kg", numbersOf });
  };

  it("has its exercises with weights and repetitions, and the rest between the sets", async () => {
    const { workout, steps } = await readBack(lift("Back squat 5x3 102.5kg r 3 min\nPlank 3x45s r 60 s"));
    expect(workout).toMatchObject({ sport: "training", sub_sport: "strength_training", num_valid_steps: 6 });
    expect(steps).toMatchObject([
      { wkt_step_name: "Back squat", duration_type: "reps", duration_value: 3, exercise_weight: 102.5 },
      { intensity: "rest", duration_type: "time", duration_value: 180_000 },
      { duration_type: "repeat_until_steps_cmplt", duration_value: 0, target_value: 5 },
      { wkt_step_name: "Plank", duration_type: "time", duration_value: 45_000 },
      { intensity: "rest" },
      { duration_type: "repeat_until_steps_cmplt", duration_value: 3, target_value: 3 },
    ]);
    const exercise = exerciseOfSubtype(
      exerciseCategories[Number(subtypeOfExercise("back-squat")?.category)] ?? null,
      Number(subtypeOfExercise("back-squat")?.subtype),
    );
    expect(exercise).toBe("back-squat");
  });

  it("does a superset in turn, and ends by hand what has no number", async () => {
    const { steps } = await readBack(
      lift("A1 Bench press 3x8 60kg\nA2 Barbell row 3x8 50kg r 90 s\nPush-up 2xamrap"),
    );
    expect(steps.map((step) => step.wkt_step_name ?? step.duration_type)).toEqual([
      "Bench press",
      "Barbell row",
      "Rest",
      "repeat_until_steps_cmplt",
      "Push-up",
      "Rest",
      "repeat_until_steps_cmplt",
    ]);
    expect(steps[4]).toMatchObject({ duration_type: "open" });
  });

  it("names what no watch knows by its own name", async () => {
    const { steps } = await readBack(lift("Moon lunge 2x5 20kg"));
    expect(steps[0]).toMatchObject({ wkt_step_name: "Moon lunge", exercise_weight: 20 });
  });

  it("is written whatever was planned, every set of it", async () => {
    const property = fc.asyncProperty(randomLift, async (lifts) => {
      const resolved = lifts.map((line) => ({ ...line, loadGrams: null }));
      const session = liftWorkout({ title: "Any", notes: "", lifts: resolved }, { unit: "lb", numbersOf });
      expect((await readBack(session)).steps).toHaveLength(stepCount(session.items));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it("finds back every exercise that the reader knows", () => {
    for (const id of exercisesOfSubtypes) {
      const { category, subtype } = subtypeOfExercise(id) ?? { category: -1, subtype: -1 };
      expect(exerciseOfSubtype(exerciseCategories[category] ?? null, subtype)).toBe(id);
    }
  });
});
