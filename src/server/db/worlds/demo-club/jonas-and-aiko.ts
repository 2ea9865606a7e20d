import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { checkIns, historyDays, intervals, moderateSquats, repeated, withWarmUp } from "./pattern";

const jonasWeek = {
  0: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 50, km: 8.8, rpe: 3 }],
  1: [
    {
      slot: "am",
      type: "run-cruise",
      title: "Threshold 3 × 8 min",
      minutes: 65,
      km: 12,
      rpe: 7,
      key: true,
      steps: withWarmUp(intervals(3, 480, 120, {}, "4:20/km"), 18, 17),
    },
  ],
  2: [
    {
      slot: "pm",
      type: "strength-moderate-lower",
      title: "Legs, moderate",
      minutes: 45,
      rpe: 6,
      lifts: moderateSquats,
    },
  ],
  3: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8, rpe: 3 }],
  5: [{ slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 95, km: 17, rpe: 5 }],
} as const;

const ill = (day: number) => day >= -10 && day <= -2;

/** Nine days without training because of a flu, one short jog yesterday, and a full week planned. */
export const jonas: WorldAthlete = {
  key: "demo-jonas",
  timeZone: "Europe/Vienna" as TimeZone,
  priority: "run-first",
  runExperience: "intermediate",
  liftExperience: "intermediate",
  sex: "male",
  age: 38,
  thresholds: { "resting-hr": 51, "max-hr": 184, "threshold-pace": 258 },
  oneRm: { "Back squat": 115, "Hip thrust": 130 },
  blocks: [
    {
      name: "Base 1",
      phase: "base",
      startWeek: -6,
      weeks: 4,
      runFocus: "endurance",
      liftFocus: "anatomical-adaptation",
      weeklyTarget: 1650,
    },
    {
      name: "Base 2",
      phase: "base",
      startWeek: -2,
      weeks: 5,
      runFocus: "threshold",
      liftFocus: "maintain",
      weeklyTarget: 1650,
    },
  ],
  sessions: [
    ...repeated({ pattern: jonasWeek, to: -2 }).map((session) =>
      ill(session.day) ? { ...session, outcome: { skipped: "ill" } as const } : session,
    ),
    { day: -1, slot: "am", type: "run-easy", title: "First jog back", minutes: 30, km: 5.2, rpe: 3 },
    ...repeated({ pattern: jonasWeek, from: 0, scale: () => 0.94 }),
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("jonas")), (day) =>
    day >= -10 && day <= -4 ? { energy: 2, sleepQuality: 2, symptoms: ["fever", "aches"], note: "Flu" } : {},
  ),
};

/** Hot baths towards a hot marathon: five in seven days, one on the evening before intervals. */
const aikosWeek = {
  0: [
    { slot: "am", type: "run-easy", title: "Easy", minutes: 50, km: 9.5, rpe: 3 },
    { slot: "pm", at: "20:00", type: "heat-passive", title: "Hot bath", minutes: 35, rpe: 2 },
  ],
  1: [{ slot: "am", type: "run-steady", title: "Steady", minutes: 60, km: 12, rpe: 4 }],
  3: [
    {
      slot: "am",
      at: "07:30",
      type: "run-vo2max",
      title: "Intervals 5 × 4 min",
      minutes: 70,
      km: 13,
      rpe: 8,
      key: true,
      steps: withWarmUp(intervals(5, 240, 150, {}, "3:40/km"), 18, 19),
    },
  ],
  4: [{ slot: "am", type: "run-recovery", title: "Recovery", minutes: 35, km: 6, rpe: 2 }],
  6: [{ slot: "am", type: "run-long", title: "Long run", minutes: 140, km: 28, rpe: 5 }],
} as const;

const bath = (day: number) =>
  ({ day, slot: "pm", at: "20:00", type: "heat-passive", title: "Hot bath", minutes: 35, rpe: 1 }) as const;

export const aiko: WorldAthlete = {
  key: "demo-aiko",
  timeZone: "Asia/Tokyo" as TimeZone,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "novice",
  sex: "female",
  age: 31,
  thresholds: { "resting-hr": 46, "max-hr": 190, "threshold-pace": 232 },
  races: [
    {
      name: "Okinawa Marathon",
      day: 21,
      kind: "race-marathon",
      km: 42.195,
      priority: "A",
      goal: "Under 2:58",
    },
  ],
  blocks: [
    {
      name: "Marathon specific",
      phase: "specific",
      startWeek: -4,
      weeks: 5,
      runFocus: "race-pace",
      liftFocus: "off",
      weeklyTarget: 2100,
    },
    {
      name: "Taper",
      phase: "taper",
      startWeek: 1,
      weeks: 2,
      runFocus: "race-pace",
      liftFocus: "off",
      weeklyTarget: 1300,
    },
  ],
  sessions: [
    ...repeated({ pattern: aikosWeek, to: 6, except: (day) => day < 0 && day > -7 }).filter(
      (session) => session.type !== "heat-passive",
    ),
    ...repeated({ pattern: aikosWeek, from: -6, to: -1 }).filter(
      (session) => session.type !== "heat-passive",
    ),
    ...repeated({ pattern: aikosWeek, from: 7, scale: () => 0.75 }).filter(
      (session) => session.type !== "heat-passive",
    ),
    ...[-28, -26, -24, -22, -21, -19, -17, -15, -14, -12, -10, -8, -6, -5, -3, -2, -1, 2].map(bath),
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("aiko"))),
};
