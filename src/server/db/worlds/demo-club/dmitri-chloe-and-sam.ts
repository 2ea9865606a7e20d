import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import {
  checkIns,
  heavySquats,
  historyDays,
  intervals,
  moderateSquats,
  repeated,
  upperBody,
  withWarmUp,
} from "./pattern";

const vienna = "Europe/Vienna" as TimeZone;

const dmitrisWeek = {
  0: [{ slot: "am", type: "run-easy", title: "Easy on trails", minutes: 60, km: 9.5, rpe: 3 }],
  1: [
    {
      slot: "am",
      type: "run-hill-repeats",
      title: "Hill repeats 6 × 2 min",
      minutes: 70,
      km: 10,
      rpe: 8,
      steps: withWarmUp(intervals(6, 120, 150), 20, 18),
    },
  ],
  3: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 65, km: 11, rpe: 4 }],
  4: [
    {
      slot: "pm",
      type: "strength-moderate-lower",
      title: "Legs, moderate",
      minutes: 45,
      rpe: 6,
      lifts: moderateSquats,
    },
  ],
  6: [{ slot: "am", type: "run-long", title: "Long trail run", minutes: 145, km: 22, rpe: 5 }],
} as const;

/** Load that has risen for four weeks, feelings and pulse that have gone the other way. */
export const dmitri: WorldAthlete = {
  key: "demo-dmitri",
  timeZone: vienna,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "male",
  age: 45,
  thresholds: { "resting-hr": 49, "max-hr": 178, "threshold-pace": 270 },
  oneRm: { "Back squat": 110, "Hip thrust": 120 },
  races: [{ name: "80 km trail", day: 63, kind: "race-ultra", km: 80, priority: "A" }],
  blocks: [
    {
      name: "Build",
      phase: "build",
      startWeek: -4,
      weeks: 5,
      runFocus: "endurance",
      liftFocus: "maintain",
      weeklyTarget: 2400,
    },
    {
      name: "Specific",
      phase: "specific",
      startWeek: 1,
      weeks: 4,
      runFocus: "endurance",
      liftFocus: "maintain",
      weeklyTarget: 2400,
    },
  ],
  sessions: repeated({
    pattern: dmitrisWeek,
    scale: (day) => (day < -28 ? 0.72 : day < 0 ? 0.88 + Math.floor((28 + day) / 7) * 0.075 : 1.1),
  }).map((session) =>
    session.day < -7 || session.type === "strength-moderate-lower" ? session : { ...session, avgHr: 151 },
  ),
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("dmitri")), (day) =>
    day > -5
      ? { energy: 2, soreness: 2, mood: 2, sleepQuality: 2, restingHr: 55 }
      : { restingHr: day > -14 ? 52 : 49 },
  ),
};

const chloesWeek = {
  0: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8, rpe: 3 }],
  1: [
    {
      slot: "am",
      type: "run-tempo",
      title: "Tempo 25 min",
      minutes: 60,
      km: 11,
      rpe: 7,
      steps: withWarmUp(intervals(1, 1500, 60, {}, "4:35/km"), 18, 16),
    },
  ],
  2: [
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 55,
      rpe: 7,
      lifts: heavySquats,
    },
  ],
  3: [{ slot: "am", type: "run-recovery", title: "Recovery", minutes: 30, km: 5, rpe: 2 }],
  5: [{ slot: "am", type: "run-long", title: "Long run", minutes: 110, km: 20, rpe: 5 }],
} as const;

/** A half marathon in twelve days, heavy squats three days before it. */
export const chloe: WorldAthlete = {
  key: "demo-chloe",
  timeZone: vienna,
  priority: "run-first",
  runExperience: "intermediate",
  liftExperience: "experienced",
  sex: "female",
  age: 30,
  thresholds: { "max-hr": 189, "threshold-pace": 275 },
  oneRm: { "Back squat": 105, "Romanian deadlift": 100 },
  races: [
    {
      name: "Linz Half Marathon",
      day: 12,
      kind: "race-half",
      km: 21.0975,
      priority: "A",
      goal: "Under 1:42",
    },
  ],
  hides: ["sleep-energy-soreness", "stress-mood"],
  blocks: [
    {
      name: "Specific",
      phase: "specific",
      startWeek: -5,
      weeks: 6,
      runFocus: "race-pace",
      liftFocus: "maintain",
      weeklyTarget: 1700,
    },
    {
      name: "Race week",
      phase: "taper",
      startWeek: 1,
      weeks: 1,
      runFocus: "race-pace",
      liftFocus: "maintain",
      weeklyTarget: 800,
    },
  ],
  sessions: [
    ...repeated({ pattern: chloesWeek, to: 6 }),
    { day: 7, slot: "am", type: "run-easy", title: "Easy", minutes: 35, km: 6, rpe: 3 },
    {
      day: 9,
      slot: "am",
      type: "strength-heavy-lower",
      title: "Heavy squats 5 × 3",
      minutes: 50,
      rpe: 8,
      lifts: [{ exercise: "Back squat", sets: 5, reps: 3, pct: 90, restSec: 210 }],
    },
    { day: 10, slot: "am", type: "run-strides", title: "Easy + strides", minutes: 30, km: 5, rpe: 3 },
    {
      day: 12,
      slot: "am",
      at: "09:30",
      type: "race-half",
      title: "Linz Half Marathon",
      minutes: 102,
      km: 21.1,
      rpe: 9,
      key: true,
    },
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("chloe"))),
};

const samsWeek = {
  1: [{ slot: "pm", at: "17:30", type: "run-tempo", title: "Tempo 25 min", minutes: 55, km: 10.5, rpe: 7 }],
  2: [
    { slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8.5, rpe: 3 },
    {
      slot: "pm",
      type: "strength-moderate-lower",
      title: "Leg lift",
      minutes: 60,
      rpe: 6,
      lifts: moderateSquats,
    },
  ],
  4: [
    { slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 90, km: 16.5, rpe: 5 },
    { slot: "pm", type: "strength-upper", title: "Upper body", minutes: 45, rpe: 5, lifts: upperBody },
  ],
  5: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8, rpe: 3 }],
  6: [
    {
      slot: "am",
      type: "run-vo2max",
      title: "Intervals 5 × 1000 m",
      minutes: 60,
      km: 11,
      rpe: 8,
      steps: withWarmUp(intervals(5, 225, 150, {}, "3:45/km"), 15, 13),
    },
  ],
} as const;

/** Tempo a day and a half after intervals, and legs four hours after an easy run. */
export const sam: WorldAthlete = {
  key: "demo-sam",
  timeZone: vienna,
  priority: "balanced",
  runExperience: "intermediate",
  liftExperience: "intermediate",
  sex: "male",
  age: 40,
  thresholds: { "resting-hr": 50, "max-hr": 183, "threshold-pace": 248 },
  oneRm: { "Back squat": 130, "Romanian deadlift": 130, "Bench press": 85, "Barbell row": 80 },
  races: [
    { name: "Donauinsel 10 km", day: 48, kind: "race-10k", km: 10, priority: "B", goal: "Under 40 minutes" },
  ],
  blocks: [
    {
      name: "Build",
      phase: "build",
      startWeek: -3,
      weeks: 6,
      runFocus: "threshold",
      liftFocus: "max-strength",
      weeklyTarget: 1750,
    },
    {
      name: "Specific",
      phase: "specific",
      startWeek: 3,
      weeks: 4,
      runFocus: "race-pace",
      liftFocus: "maintain",
      weeklyTarget: 1750,
    },
  ],
  sessions: [
    ...repeated({ pattern: samsWeek, except: (day) => day === 1 || day === 2 }),
    {
      day: 0,
      slot: "pm",
      at: "17:30",
      type: "run-tempo",
      title: "Tempo 25 min",
      minutes: 55,
      km: 10.5,
      rpe: 7,
    },
    { day: 1, slot: "am", at: "07:00", type: "run-easy", title: "Easy", minutes: 60, km: 10.5, rpe: 3 },
    {
      day: 1,
      slot: "pm",
      at: "12:00",
      type: "strength-moderate-lower",
      title: "Leg lift",
      minutes: 60,
      rpe: 6,
      lifts: moderateSquats,
    },
    { day: 2, slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8.5, rpe: 3 },
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("sam"))),
};
