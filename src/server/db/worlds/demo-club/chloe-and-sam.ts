import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { heavyLegs, moderateLegs, upperBody } from "./lift-programmes";
import { checkIns, historyDays, intervals, type Pattern, repeated, strides, withWarmUp } from "./pattern";

const vienna = "Europe/Vienna" as TimeZone;

const chloesWeek: Pattern = {
  0: [strides(45, 8)],
  1: [
    {
      slot: "am",
      type: "run-tempo",
      title: "Tempo 25 min",
      minutes: 60,
      km: 11,
      rpe: 8,
      steps: withWarmUp(intervals(1, 1500, 60, {}, "4:35/km"), 18, 16),
    },
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 55,
      rpe: 7,
      lifts: heavyLegs,
    },
  ],
  3: [{ slot: "am", type: "run-recovery", title: "Recovery", minutes: 30, km: 5, rpe: 2 }],
  5: [{ slot: "am", type: "run-long", title: "Long run", minutes: 110, km: 20, rpe: 5 }],
};

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
  season: {
    run: [
      { name: "Specific", phase: "specific", startWeek: -5, weeks: 6, focus: "race-pace" },
      { name: "Race week", phase: "taper", startWeek: 1, weeks: 1, focus: "race-pace" },
    ],
    lift: [{ name: "Maintain", startWeek: -5, weeks: 7, focus: "maintain" }],
    weeks: [
      { startWeek: -5, targets: Array(6).fill(1700) },
      { startWeek: 1, targets: Array(1).fill(800) },
    ],
  },
  sessions: (today) => [
    ...repeated({
      today,
      pattern: chloesWeek,
      to: 4,
      isLighter: (week) => week <= -3 && (week + 3) % 4 === 0,
      scale: (day) => (day < -1 ? 1 : 0.85),
    }),
    {
      day: 5,
      slot: "am",
      type: "run-tempo",
      title: "Race pace 2 × 5 min",
      minutes: 40,
      km: 7,
      rpe: 6,
      steps: withWarmUp(intervals(2, 300, 90, {}, "4:50/km"), 16, 11),
    },
    { day: 7, slot: "am", type: "run-easy", title: "Easy", minutes: 30, km: 5, rpe: 3 },
    { ...strides(45, 8), day: 8 },
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

const tempo = {
  slot: "pm",
  at: "17:30",
  type: "run-tempo",
  title: "Tempo 20 min",
  minutes: 42,
  km: 8.5,
  rpe: 8,
  steps: withWarmUp(intervals(1, 1200, 60, {}, "4:10/km"), 12, 9),
} as const;

const legLift = {
  slot: "pm",
  at: "18:00",
  type: "strength-heavy-lower",
  title: "Heavy legs",
  minutes: 55,
  rpe: 6,
  lifts: heavyLegs,
} as const;

const easyHalfHour = {
  slot: "am",
  at: "07:00",
  type: "run-easy",
  title: "Easy",
  minutes: 30,
  km: 5.5,
  rpe: 3,
} as const;

/** Intervals and heavy legs on one day, tempo three days later. */
const samsWeek: Pattern = {
  0: [easyHalfHour],
  2: [tempo],
  3: [{ slot: "pm", type: "strength-upper", title: "Upper body", minutes: 45, rpe: 5, lifts: upperBody }],
  4: [{ slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 60, km: 11, rpe: 4 }],
  6: [
    {
      slot: "am",
      type: "run-vo2max",
      title: "Intervals 5 × 1000 m",
      minutes: 45,
      km: 9,
      rpe: 8,
      steps: withWarmUp(intervals(5, 225, 120, {}, "3:45/km"), 10, 6),
    },
    legLift,
  ],
};

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
  season: {
    run: [
      { name: "Build", phase: "build", startWeek: -3, weeks: 6, focus: "threshold" },
      { name: "Specific", phase: "specific", startWeek: 3, weeks: 4, focus: "race-pace" },
    ],
    lift: [
      { name: "Max strength", startWeek: -3, weeks: 6, focus: "max-strength" },
      { name: "Maintain", startWeek: 3, weeks: 4, focus: "maintain" },
    ],
    weeks: [
      { startWeek: -3, targets: Array(6).fill(1750) },
      { startWeek: 3, targets: Array(4).fill(1750) },
    ],
  },
  sessions: (today) => [
    ...repeated({
      today,
      pattern: samsWeek,
      scale: () => 1,
      except: (day) => [-5, 0, 2, 3].includes(day),
    }).filter(({ day, type }) => !(day === -1 && type === "strength-heavy-lower")),
    { ...legLift, day: -5, minutes: 40, rpe: 5, lifts: heavyLegs(-1, false) },
    { ...tempo, day: 0 },
    { ...easyHalfHour, day: 1 },
    {
      ...legLift,
      day: 1,
      at: "11:30",
      type: "strength-moderate-lower",
      title: "Leg lift",
      minutes: 45,
      rpe: 5,
      lifts: moderateLegs(0, false),
    },
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("sam"))),
};
