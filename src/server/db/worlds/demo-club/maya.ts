import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { heavyLegs, upperBody } from "./lift-programmes";
import { checkIns, historyDays, intervals, ordinary, repeated, strides, withWarmUp } from "./pattern";

const keyIntervals = {
  slot: "am",
  type: "run-vo2max",
  title: "Intervals 6 × 3 min",
  minutes: 70,
  km: 12,
  rpe: 8,
  key: true,
  terrain: "track",
  zones: [0.66, 0.06, 0.28],
  steps: withWarmUp(intervals(6, 180, 120, {}, "3:52/km"), 18, 14),
} as const;

const heavyEvening = {
  slot: "pm",
  at: "18:30",
  type: "strength-heavy-lower",
  title: "Heavy legs",
  minutes: 60,
  rpe: 7,
  lifts: heavyLegs,
} as const;

const week = {
  0: [strides(55, 10)],
  1: [keyIntervals, heavyEvening],
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
  5: [strides(55, 10)],
  6: [
    { slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8, rpe: 3 },
    { slot: "pm", type: "mobility", title: "Mobility", minutes: 20, rpe: 1 },
  ],
} as const;

/** This week heavy legs stand on the evening before the key intervals; in all others, on the evening after. */
const weeksAround = (today: CalendarDate) =>
  repeated({ today, pattern: week, scale: (_, of) => (of < -1 ? 1 : 0.93) }).map((session) =>
    session.day === 1 && session.type === "strength-heavy-lower" ? { ...session, day: 0 } : session,
  );

/** Short nights on three of the last four, and two mornings that feel like it. */
const shortNights = [
  { sleepHours: 6.25, sleepQuality: 3 },
  {},
  { sleepHours: 6.25, sleepQuality: 2, energy: 3 },
  { sleepHours: 6.25, sleepQuality: 2, energy: 3 },
];

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
  season: {
    run: [
      { name: "Base", phase: "base", startWeek: -9, weeks: 4, focus: "endurance" },
      { name: "Build", phase: "build", startWeek: -5, weeks: 4, focus: "threshold" },
      { name: "Specific", phase: "specific", startWeek: -1, weeks: 4, focus: "race-pace" },
      { name: "Taper", phase: "taper", startWeek: 3, weeks: 2, focus: "race-pace" },
      { name: "Recovery", phase: "transition", startWeek: 5, weeks: 1, focus: "recover" },
    ],
    lift: [
      { name: "Max strength", startWeek: -9, weeks: 8, focus: "max-strength" },
      { name: "Maintain", startWeek: -1, weeks: 4, focus: "maintain" },
      { name: "Primer", startWeek: 3, weeks: 2, focus: "primer" },
      { name: "Off", startWeek: 5, weeks: 1, focus: "off" },
    ],
    weeks: [
      {
        startWeek: -9,
        targets: [2400, 2450, 2450, 1500, 2450, 2500, 2550, 1500, 2550, 2550, 2550, 2300, 1700, 1200, 600],
        deload: [3, 7],
      },
    ],
  },
  sessions: weeksAround,
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("maya")), (day) =>
    day > -4 ? { ...ordinary, ...(shortNights[day + 3] ?? {}) } : {},
  ),
};
