import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { heavyLegs, shortHeavyLegs } from "./lift-programmes";
import {
  checkIns,
  historyDays,
  intervals,
  ordinary,
  type Pattern,
  repeated,
  strides,
  withWarmUp,
} from "./pattern";

const vienna = "Europe/Vienna" as TimeZone;

const tomsWeek: Pattern = {
  0: [strides(50, 8.5)],
  1: [
    {
      slot: "am",
      type: "run-tempo",
      title: "Tempo 2 × 15 min",
      minutes: 65,
      km: 12,
      rpe: 8,
      steps: withWarmUp(intervals(2, 900, 180, {}, "4:40/km"), 15, 14),
    },
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 50,
      rpe: 7,
      lifts: heavyLegs,
    },
  ],
  3: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 7.5, rpe: 3 }],
  4: [
    { slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 105, km: 18, rpe: 5 },
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs, short",
      minutes: 35,
      rpe: 6,
      lifts: shortHeavyLegs,
    },
  ],
  6: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 55, km: 10, rpe: 4 }],
};

/** Seven weeks that load, and none among them that is lighter. */
export const tom: WorldAthlete = {
  key: "demo-tom",
  timeZone: vienna,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "male",
  age: 52,
  thresholds: { "resting-hr": 52, "max-hr": 172, "threshold-pace": 278 },
  oneRm: { "Back squat": 110, "Romanian deadlift": 110 },
  races: [
    {
      name: "Wachau Half Marathon",
      day: 56,
      kind: "race-half",
      km: 21.0975,
      priority: "A",
      goal: "Under 1:40",
    },
  ],
  season: {
    run: [
      { name: "Threshold", phase: "build", startWeek: -7, weeks: 7, focus: "threshold" },
      { name: "Race pace", phase: "specific", startWeek: 0, weeks: 4, focus: "race-pace" },
    ],
    lift: [
      { name: "Max strength", startWeek: -7, weeks: 7, focus: "max-strength" },
      { name: "Maintain", startWeek: 0, weeks: 4, focus: "maintain" },
    ],
    weeks: [
      { startWeek: -7, targets: Array(7).fill(2150) },
      { startWeek: 0, targets: Array(4).fill(2150) },
    ],
  },
  sessions: (today) =>
    repeated({
      today,
      pattern: tomsWeek,
      isLighter: (week) => week <= -8 && (week + 8) % 3 === 0,
    }),
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("tom")), (day) =>
    day > -14 ? { ...ordinary, ...(day % 3 === 0 ? {} : { soreness: 3 }) } : {},
  ),
};

const circuits = [
  { exercise: "Goblet squat", sets: 3, reps: 15, kg: 16, restSec: 45 },
  { exercise: "Push-up", sets: 3, reps: 15, rpe: 7, restSec: 45 },
  { exercise: "Plank", sets: 3, reps: 1, rpe: 7, restSec: 45 },
];

/** The same effort every day: neither easy nor hard, and a little of everything in it. */
const steady = (minutes: number, km: number) =>
  ({
    slot: "am",
    type: "run-steady",
    title: "Steady",
    minutes,
    km,
    rpe: 5,
    zones: [0.6, 0.31, 0.09],
  }) as const;

const squatsAndCircuits = {
  slot: "am",
  type: "strength-heavy-lower",
  title: "Squats and circuits",
  minutes: 45,
  rpe: 6,
  lifts: (week: number, lighter: boolean) => [...shortHeavyLegs(week, lighter), ...circuits],
} as const;

/** Much the same run on every day of the last weeks, with circuits beside: a routine. */
const hannahsWeek: Pattern = {
  0: [steady(52, 9.6)],
  1: [steady(50, 9.2)],
  2: [steady(55, 10.1)],
  3: [steady(50, 9.3)],
  4: [steady(54, 10)],
  5: [squatsAndCircuits],
};

const hannahsOldWeek: Pattern = {
  0: [strides(60, 11)],
  1: [
    {
      slot: "am",
      type: "run-tempo",
      title: "Tempo 25 min",
      minutes: 55,
      km: 10.3,
      rpe: 8,
      zones: [0.55, 0.1, 0.35],
    },
  ],
  2: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 50, km: 9, rpe: 4, zones: [0.9, 0.1, 0] }],
  4: [
    {
      slot: "am",
      type: "run-long",
      title: "Long run",
      minutes: 100,
      km: 18,
      rpe: 5,
      zones: [0.85, 0.15, 0],
    },
  ],
  5: [squatsAndCircuits],
};

const routineFrom = -28;

export const hannah: WorldAthlete = {
  key: "demo-hannah",
  timeZone: vienna,
  priority: "run-first",
  runExperience: "intermediate",
  liftExperience: "intermediate",
  sex: "female",
  age: 36,
  thresholds: { "resting-hr": 55, "max-hr": 184, "threshold-pace": 292 },
  oneRm: { "Back squat": 75, "Romanian deadlift": 75 },
  races: [{ name: "Graz Half Marathon", day: 91, kind: "race-half", km: 21.0975, priority: "A" }],
  season: {
    run: [
      { name: "Winter base", phase: "base", startWeek: -9, weeks: 6, focus: "endurance" },
      { name: "Base", phase: "base", startWeek: -3, weeks: 6, focus: "endurance" },
    ],
    lift: [{ name: "Maintain", startWeek: -9, weeks: 12, focus: "maintain" }],
    weeks: [
      { startWeek: -9, targets: Array(6).fill(1450) },
      { startWeek: -3, targets: Array(6).fill(1550) },
    ],
  },
  sessions: (today) => {
    const isLighter = (week: number) => week === 1 || (week <= -4 && (week + 4) % 4 === 0);
    const scale = () => 1;
    return [
      ...repeated({ today, pattern: hannahsOldWeek, to: routineFrom - 1, isLighter }),
      ...repeated({ today, pattern: hannahsWeek, from: routineFrom, isLighter, scale }),
    ];
  },
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("hannah"))),
};
