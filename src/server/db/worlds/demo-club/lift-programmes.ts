import type { WorldLift } from "../world";
import type { LiftProgramme } from "./pattern";

/** Sets, repetitions and percent of the one-repetition maximum. */
type Scheme = readonly [sets: number, reps: number, pct: number];

const strength: readonly Scheme[] = [
  [4, 5, 80],
  [4, 5, 82],
  [4, 4, 84],
  [5, 3, 85],
  [4, 4, 85],
  [5, 3, 86],
  [4, 3, 87],
  [5, 4, 83],
];

/** Fewer sets, a little less load. */
const lighterScheme: Scheme = [3, 4, 80];

function schemeOf(week: number, lighter: boolean, from = 0): Scheme {
  if (lighter) return lighterScheme;
  const { length } = strength;
  return strength[(((week + from) % length) + length) % length] ?? lighterScheme;
}

const main = (exercise: string, [sets, reps, pct]: Scheme, restSec: number): WorldLift => ({
  exercise,
  sets,
  reps,
  pct,
  restSec,
});

/** Heavy squats and hinges; sets, repetitions and load change from week to week. */
export const heavyLegs: LiftProgramme = (week, lighter) => {
  const squat = schemeOf(week, lighter);
  const hinge = schemeOf(week, lighter, 2);
  return [
    main("Back squat", squat, 180),
    main("Romanian deadlift", [Math.min(4, hinge[0]), hinge[1] + 1, hinge[2] - 4], 150),
    { exercise: "Standing calf raise", sets: lighter ? 2 : 3, reps: 10, kg: 60, restSec: 90 },
    { exercise: "Plank", sets: 3, reps: 1, rpe: 7, restSec: 60 },
  ];
};

/** The shorter heavy lift of a week of running. */
export const shortHeavyLegs: LiftProgramme = (week, lighter) => {
  const [sets, reps, pct] = schemeOf(week, lighter, 4);
  return [
    main("Back squat", [Math.min(3, sets), reps, pct], 180),
    main("Romanian deadlift", [2, reps + 1, pct - 4], 150),
  ];
};

/** More repetitions at less load. */
export const moderateLegs: LiftProgramme = (week, lighter) => {
  const step = ((week % 4) + 4) % 4;
  return [
    main("Back squat", lighter ? [2, 6, 68] : [4, 8 - step, 68 + 2 * step], 120),
    { exercise: "Split squat", sets: lighter ? 2 : 3, reps: 8, kg: 20 + 2 * step, restSec: 90 },
    main("Hip thrust", lighter ? [2, 8, 64] : [3, 8, 66 + 2 * step], 90),
  ];
};

export const upperBody: LiftProgramme = (week, lighter) => {
  const step = ((week % 4) + 4) % 4;
  return [
    main("Bench press", lighter ? [2, 6, 70] : [4, 7 - step, 73 + 2 * step], 120),
    main("Barbell row", lighter ? [2, 8, 66] : [4, 8, 69 + step], 120),
    { exercise: "Pull-up", sets: lighter ? 2 : 3, reps: 6 + step, rpe: 8, restSec: 90 },
  ];
};
