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

const jog = (at: string) =>
  ({
    slot: at < "12:00" ? "am" : "pm",
    at,
    type: "run-easy",
    title: "Easy jog",
    minutes: 75,
    km: 11,
    rpe: 3,
  }) as const;

/** A jog right before each leg session. Before these weeks the jogs were shorter, and on days of their own. */
const priyasWeek = {
  1: [
    jog("06:30"),
    {
      slot: "am",
      at: "07:45",
      type: "strength-heavy-lower",
      title: "Squat, heavy",
      minutes: 75,
      rpe: 8,
      lifts: heavySquats,
    },
  ],
  3: [
    {
      slot: "am",
      at: "07:45",
      type: "strength-upper",
      title: "Bench and row",
      minutes: 60,
      rpe: 6,
      lifts: upperBody,
    },
  ],
  4: [
    jog("06:30"),
    {
      slot: "am",
      at: "07:45",
      type: "strength-heavy-lower",
      title: "Squat and deadlift, heavy",
      minutes: 75,
      rpe: 8,
      lifts: heavySquats,
    },
  ],
  6: [
    jog("16:30"),
    {
      slot: "pm",
      at: "17:45",
      type: "strength-moderate-lower",
      title: "Squat, volume",
      minutes: 60,
      rpe: 6,
      lifts: moderateSquats,
    },
  ],
} as const;

const priyasOldWeek = {
  0: [{ slot: "am", type: "run-easy", title: "Easy jog", minutes: 60, km: 9, rpe: 3 }],
  1: [
    {
      slot: "am",
      at: "07:45",
      type: "strength-heavy-lower",
      title: "Squat, heavy",
      minutes: 75,
      rpe: 8,
      lifts: heavySquats,
    },
  ],
  2: [{ slot: "pm", type: "run-easy", title: "Easy jog", minutes: 70, km: 10.4, rpe: 3 }],
  3: [
    {
      slot: "am",
      at: "07:45",
      type: "strength-upper",
      title: "Bench and row",
      minutes: 60,
      rpe: 6,
      lifts: upperBody,
    },
  ],
  4: [
    {
      slot: "am",
      at: "07:45",
      type: "strength-heavy-lower",
      title: "Squat and deadlift, heavy",
      minutes: 75,
      rpe: 8,
      lifts: heavySquats,
    },
  ],
  5: [{ slot: "pm", type: "run-easy", title: "Easy jog", minutes: 70, km: 10.4, rpe: 3 }],
  6: [
    {
      slot: "pm",
      at: "17:45",
      type: "strength-moderate-lower",
      title: "Squat, volume",
      minutes: 60,
      rpe: 6,
      lifts: moderateSquats,
    },
  ],
} as const;

export const priya: WorldAthlete = {
  key: "demo-priya",
  timeZone: "Europe/Vienna" as TimeZone,
  priority: "strength-first",
  runExperience: "intermediate",
  liftExperience: "experienced",
  sex: "female",
  age: 27,
  thresholds: { "resting-hr": 56, "max-hr": 192 },
  oneRm: {
    "Back squat": 117.5,
    "Romanian deadlift": 120,
    "Hip thrust": 140,
    "Bench press": 62.5,
    "Barbell row": 65,
  },
  races: [
    {
      name: "Regional powerlifting meet",
      day: 63,
      kind: "strength-meet",
      priority: "A",
      goal: "Total of 330 kg",
    },
  ],
  blocks: [
    {
      name: "Strength 1",
      phase: "build",
      startWeek: -6,
      weeks: 6,
      runFocus: "maintain",
      liftFocus: "max-strength",
      weeklyTarget: 2550,
    },
    {
      name: "Strength 2",
      phase: "build",
      startWeek: 0,
      weeks: 4,
      runFocus: "maintain",
      liftFocus: "max-strength",
      weeklyTarget: 2550,
    },
  ],
  sessions: [
    ...repeated({ pattern: priyasOldWeek, to: -4 }),
    ...repeated({ pattern: priyasWeek, from: -3, to: 6 }),
    ...repeated({ pattern: { ...priyasOldWeek, 0: [], 3: [] }, from: 7 }),
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("priya"))),
};

/** Hard days together: intervals in the morning, heavy legs in the evening, and easy days between. */
const marcusWeek = {
  0: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8, rpe: 3 }],
  1: [
    {
      slot: "am",
      type: "run-vo2max",
      title: "Intervals 5 × 3 min",
      minutes: 60,
      km: 11,
      rpe: 8,
      key: true,
      steps: withWarmUp(intervals(5, 180, 150, {}, "4:05/km"), 15, 12),
    },
    {
      slot: "pm",
      at: "18:00",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 60,
      rpe: 7,
      lifts: heavySquats,
    },
  ],
  2: [{ slot: "am", type: "run-recovery", title: "Recovery", minutes: 30, km: 5, rpe: 2 }],
  4: [{ slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 100, km: 18, rpe: 5 }],
  5: [{ slot: "pm", type: "strength-upper", title: "Upper body", minutes: 45, rpe: 5, lifts: upperBody }],
} as const;

export const marcus: WorldAthlete = {
  key: "demo-marcus",
  timeZone: "America/New_York" as TimeZone,
  units: { distance: "mi", mass: "lb", hourCycle: "h12" },
  priority: "balanced",
  runExperience: "experienced",
  liftExperience: "experienced",
  sex: "male",
  age: 33,
  thresholds: { "resting-hr": 50, "max-hr": 187, "threshold-pace": 252 },
  oneRm: { "Back squat": 152.5, "Romanian deadlift": 150, "Bench press": 100, "Barbell row": 90 },
  races: [{ name: "Brooklyn Half", day: 77, kind: "race-half", km: 21.0975, priority: "A" }],
  blocks: [
    {
      name: "Base",
      phase: "base",
      startWeek: -6,
      weeks: 6,
      runFocus: "vo2max",
      liftFocus: "max-strength",
      weeklyTarget: 1900,
    },
    {
      name: "Build",
      phase: "build",
      startWeek: 0,
      weeks: 4,
      runFocus: "vo2max",
      liftFocus: "max-strength",
      weeklyTarget: 1900,
    },
  ],
  // A lighter week three weeks ago.
  sessions: repeated({
    pattern: marcusWeek,
    scale: (day) => (day < -14 && day >= -21 ? 0.6 : day < 0 ? 1 : 0.95),
  }),
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("marcus"))),
};
