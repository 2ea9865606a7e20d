import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { checkIns, heavySquats, historyDays, intervals, repeated, withWarmUp } from "./pattern";

const vienna = "Europe/Vienna" as TimeZone;

/** Every week like the one before: seven and more without a lighter one. */
const tomsWeek = {
  0: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 50, km: 8.5, rpe: 3 }],
  1: [
    {
      slot: "am",
      type: "run-tempo",
      title: "Tempo 2 × 15 min",
      minutes: 65,
      km: 12,
      rpe: 7,
      steps: withWarmUp(intervals(2, 900, 180, {}, "4:40/km"), 15, 14),
    },
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 50,
      rpe: 7,
      lifts: heavySquats,
    },
  ],
  3: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 7.5, rpe: 3 }],
  4: [{ slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 105, km: 18, rpe: 5 }],
  6: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 55, km: 10, rpe: 4 }],
} as const;

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
  blocks: [
    {
      name: "Threshold",
      phase: "build",
      startWeek: -7,
      weeks: 7,
      runFocus: "threshold",
      liftFocus: "max-strength",
      weeklyTarget: 2150,
    },
    {
      name: "Race pace",
      phase: "specific",
      startWeek: 0,
      weeks: 4,
      runFocus: "race-pace",
      liftFocus: "maintain",
      weeklyTarget: 2150,
    },
  ],
  sessions: repeated({ pattern: tomsWeek }),
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("tom")), (day) =>
    day > -14 && day % 3 !== 0 ? { soreness: 2 } : {},
  ),
};

const circuits = [
  { exercise: "Goblet squat", sets: 3, reps: 15, kg: 16, restSec: 45 },
  { exercise: "Push-up", sets: 3, reps: 15, rpe: 7, restSec: 45 },
  { exercise: "Kettlebell swing", sets: 3, reps: 20, kg: 16, restSec: 45 },
];

/** Much the same run on every day of the last weeks, with circuits beside: a routine. */
const hannahsWeek = {
  0: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 52, km: 9.6, rpe: 5 }],
  1: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 50, km: 9.2, rpe: 5 }],
  2: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 55, km: 10.1, rpe: 5 }],
  3: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 50, km: 9.3, rpe: 5 }],
  4: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 54, km: 10, rpe: 5 }],
  5: [{ slot: "am", type: "strength-circuit", title: "Circuits", minutes: 40, rpe: 6, lifts: circuits }],
} as const;

const hannahsOldWeek = {
  0: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8, rpe: 4 }],
  1: [{ slot: "am", type: "run-tempo", title: "Tempo 20 min", minutes: 50, km: 9.6, rpe: 7 }],
  2: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 40, km: 7, rpe: 4 }],
  4: [{ slot: "am", type: "run-long", title: "Long run", minutes: 85, km: 15, rpe: 5 }],
  5: [{ slot: "am", type: "strength-circuit", title: "Circuits", minutes: 40, rpe: 6, lifts: circuits }],
} as const;

export const hannah: WorldAthlete = {
  key: "demo-hannah",
  timeZone: vienna,
  priority: "run-first",
  runExperience: "intermediate",
  liftExperience: "intermediate",
  sex: "female",
  age: 36,
  thresholds: { "resting-hr": 55, "max-hr": 184, "threshold-pace": 292 },
  races: [{ name: "Graz Half Marathon", day: 91, kind: "race-half", km: 21.0975, priority: "A" }],
  blocks: [
    {
      name: "Winter base",
      phase: "base",
      startWeek: -9,
      weeks: 6,
      runFocus: "endurance",
      liftFocus: "maintain",
      weeklyTarget: 1450,
    },
    {
      name: "Base",
      phase: "base",
      startWeek: -3,
      weeks: 6,
      runFocus: "endurance",
      liftFocus: "maintain",
      weeklyTarget: 1550,
    },
  ],
  sessions: [
    ...repeated({ pattern: hannahsOldWeek, to: -29 }),
    ...repeated({ pattern: hannahsWeek, from: -28 }),
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("hannah"))),
};
