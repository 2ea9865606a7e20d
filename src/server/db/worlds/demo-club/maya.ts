import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { checkIns, heavySquats, historyDays, intervals, repeated, upperBody, withWarmUp } from "./pattern";

const keyIntervals = {
  slot: "am",
  type: "run-vo2max",
  title: "Intervals 6 × 3 min",
  minutes: 70,
  km: 12,
  rpe: 8,
  key: true,
  steps: withWarmUp(intervals(6, 180, 120, {}, "3:52/km"), 18, 14),
} as const;

const heavyLegs = {
  slot: "pm",
  at: "18:30",
  type: "strength-heavy-lower",
  title: "Heavy legs",
  minutes: 60,
  rpe: 7,
  lifts: heavySquats,
} as const;

const week = {
  0: [{ slot: "am", type: "run-strides", title: "Easy + strides", minutes: 55, km: 10, rpe: 3 }],
  1: [keyIntervals, heavyLegs],
  2: [
    { slot: "am", type: "run-recovery", title: "Recovery", minutes: 35, km: 6, rpe: 2 },
    { slot: "pm", type: "strength-upper", title: "Upper body", minutes: 45, rpe: 4, lifts: upperBody },
  ],
  4: [
    {
      slot: "am",
      type: "run-long",
      title: "Long run, last 8 km at marathon pace",
      minutes: 130,
      km: 26,
      rpe: 6,
    },
  ],
  5: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 55, km: 10, rpe: 3 }],
  6: [
    { slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8, rpe: 3 },
    { slot: "pm", type: "mobility", title: "Mobility", minutes: 20, rpe: 1 },
  ],
} as const;

/** This week heavy legs stand on the evening before the key intervals; in all others, on the evening after. */
const thisWeek = repeated({ pattern: week }).map((session) =>
  session.day === 1 && session.type === "strength-heavy-lower" ? { ...session, day: 0 } : session,
);

export const maya: WorldAthlete = {
  key: "demo-maya",
  timeZone: "Europe/Vienna" as TimeZone,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "female",
  age: 34,
  thresholds: { "resting-hr": 48, "max-hr": 188, lthr: 170, "threshold-pace": 245 },
  oneRm: { "Back squat": 120, "Romanian deadlift": 115, "Bench press": 60, "Barbell row": 62.5 },
  races: [
    {
      name: "Vienna City Marathon",
      day: 33,
      kind: "race-marathon",
      km: 42.195,
      priority: "A",
      goal: "Under 3:10",
    },
  ],
  availability: [
    { dayOfPattern: 3, slot: "am", maxMinutes: 0 },
    { dayOfPattern: 3, slot: "pm", maxMinutes: 0 },
  ],
  blocks: [
    {
      name: "Build",
      phase: "build",
      startWeek: -8,
      weeks: 4,
      runFocus: "threshold",
      liftFocus: "max-strength",
      weeklyTarget: 2450,
    },
    {
      name: "Specific",
      phase: "specific",
      startWeek: -1,
      weeks: 4,
      runFocus: "race-pace",
      liftFocus: "maintain",
      weeklyTarget: 2550,
    },
  ],
  sessions: thisWeek,
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("maya")), (day) =>
    day > -4 && day !== -2 ? { sleepQuality: 2, sleepHours: 6, energy: 3 } : {},
  ),
};
