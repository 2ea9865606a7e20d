import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findExercise } from "@/server/engine/exercises";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import { exercisesOfSubtypes } from "@/server/import/parsers/fit-reader/exercise-subtypes";
import { exerciseCategories } from "@/server/import/parsers/fit-reader/profile";

const idOf = (name: string) => findExercise(name)?.id;
const names = (text: string) => text.split(",").map((name) => name.trim());

describe("names of exercises", () => {
  it("in a diary of the Strong app are all known", () => {
    const bytes = readFileSync(new URL("../../import/samples/strong-charts__strong.csv", import.meta.url));
    const parsed = parseActivityFile(bytes, "strong.csv", { massUnit: "kg" });
    if (!parsed.ok) throw new Error(parsed.reason.message);
    const used = new Set(parsed.value.activities.flatMap(({ sets }) => sets.map(({ exercise }) => exercise)));
    expect(used.size).toBeGreaterThan(60);
    expect([...used].filter((name) => !findExercise(name))).toEqual([]);
  });

  it("in a diary of Hevy or Liftosaur are known", () => {
    const used = names(`Squat (Barbell), Pause Squat (Barbell), Squat (Smith Machine), Squat (Bodyweight),
      Leg Press Horizontal (Machine), Hack Squat (Machine), Belt Squat (Machine), Bulgarian Split Squat,
      Reverse Lunge (Dumbbell), Walking Lunge (Dumbbell), Curtsy Lunge (Dumbbell), Lateral Squat, Dumbbell Step Up,
      Romanian Deadlift (Dumbbell), Single Leg Romanian Deadlift (Dumbbell), Deadlift (Trap bar), Sumo Deadlift,
      Straight Leg Deadlift, Hip Thrust (Barbell), Hip Thrust (Machine), Single Leg Glute Bridge,
      Nordic Hamstrings Curls, Glute Ham Raise, Good Morning (Barbell), Back Extension (Hyperextension),
      Lying Leg Curl (Machine), Single Leg Extensions, Hip Abduction (Machine), Hip Adduction (Machine),
      Standing Calf Raise (Machine), Single Leg Standing Calf Raise, Calf Press (Machine), Tibialis Raise,
      Box Jump, Lateral Box Jump, Jump Squat, Jumping Lunge, Burpee, Ball Slams, Wall Ball, Kettlebell Swing,
      Power Clean, Hang Clean, Push Press, Thruster (Barbell), Landmine Squat and Press, Turkish Get Up,
      Bench Press (Dumbbell), Floor Press (Barbell), Chest Fly (Machine), Cable Fly Crossovers, Triceps Dip,
      Shoulder Press (Dumbbell), Front Raise (Dumbbell), Rear Delt Reverse Fly (Machine), Triceps Rope Pushdown,
      Pull Up (Weighted), Chin Up, Straight Arm Lat Pulldown (Cable), Seated Cable Row - V Grip (Cable),
      Chest Supported Incline Row (Dumbbell), Upright Row (Barbell), Hammer Curl (Dumbbell), Lateral Raise,
      Copenhagen Plank, Russian Twist (Weighted), Leg Raise Parallel Bars, Toes to Bar, Hollow Rock, Bird Dog,
      Clamshell, Lateral Band Walks, Farmers Walk, Sled Push, Overhead Press, Seated Row, Superman`);
    expect(used.filter((name) => !findExercise(name))).toEqual([]);
  });

  it("that a watch gives its exercises are known", () => {
    const used =
      names(`Barbell Back Squat, Barbell Front Squat, Body Weight Squat, Dumbbell Squat, Weighted Step Up,
      Barbell Deadlift, Barbell Straight Leg Deadlift, Trap Bar Deadlift, Barbell Lunge, Dumbbell Lunge,
      Barbell Bulgarian Split Squat, Barbell Hip Thrust On Floor, Barbell Hip Thrust With Bench, Single Leg Hip Raise,
      Weighted Leg Curl, Standing Barbell Calf Raise, Donkey Calf Raise, Body Weight Jump Squat,
      Alternating Jump Lunge, Barbell Power Clean, Barbell Snatch, Bent Over Row With Barbell, Overhead Barbell Press,
      Overhead Dumbbell Press, Dumbbell Lateral Raise, Standing Dumbbell Biceps Curl, Dumbbell Lying Triceps Extension,
      Triceps Pressdown, Superman From Floor, Mountain Climber, Seated Cable Row`);
    expect(used.filter((name) => !findExercise(name))).toEqual([]);
  });

  it("that a FIT file has for kinds of lifts are known; what is no lift is not guessed", () => {
    const noLifts =
      names(`cardio, warm_up, run, bike, cardio_sensors, move, pose, banded_exercises, elliptical,
      floor_climb, indoor_bike, indoor_row, ladder, sandbag, sledge_hammer, stair_stepper, suspension, tire,
      run_indoor, bike_outdoor, -`);
    const unknown = exerciseCategories.filter((name) => !findExercise(name.replaceAll("_", " ")));
    expect(unknown.toSorted()).toEqual([...noLifts, "-"].toSorted());
  });

  it("that a FIT file gives by number are known", () => {
    expect(exercisesOfSubtypes.size).toBeGreaterThan(100);
    expect([...exercisesOfSubtypes].filter((id) => idOf(id) !== id)).toEqual([]);
  });

  it.each([
    ["hip_raise", "glute-bridge"],
    ["plyo", "box-jump"],
    ["flye", "chest-fly"],
    ["Barbell Front Squat", "front-squat"],
    ["Standing Barbell Calf Raise", "calf-raise"],
    ["Squat (Bodyweight)", "bodyweight-squat"],
    ["Overhead Press (Dumbbell)", "dumbbell-shoulder-press"],
    ["Overhead Press (Barbell)", "overhead-press"],
  ])("%s is %s", (name, id) => expect(idOf(name)).toBe(id));

  it.each(["Barbell", "Standing", "Dumbbell (Cable)", "unknown"])("%s alone is no exercise", (name) =>
    expect(idOf(name)).toBeUndefined(),
  );
});
