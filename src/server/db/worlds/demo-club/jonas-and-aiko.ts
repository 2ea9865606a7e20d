import { weekdayOf } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { heavyLegs, shortHeavyLegs } from "./lift-programmes";
import {
  checkIns,
  historyDays,
  intervals,
  type Pattern,
  repeated,
  scaled,
  strides,
  withWarmUp,
} from "./pattern";

const jonasWeek: Pattern = {
  0: [strides(50, 8.8)],
  1: [
    {
      slot: "am",
      type: "run-cruise",
      title: "Threshold 3 × 8 min",
      minutes: 65,
      km: 12,
      rpe: 8,
      key: true,
      steps: withWarmUp(intervals(3, 480, 120, {}, "4:20/km"), 18, 17),
    },
    {
      slot: "pm",
      at: "18:00",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 45,
      rpe: 6,
      lifts: heavyLegs,
    },
  ],
  3: [strides(45, 8)],
  5: [{ slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 95, km: 17, rpe: 5 }],
};

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
  shows: ["illness-pain"],
  season: {
    run: [
      { name: "Base 1", phase: "base", startWeek: -6, weeks: 4, focus: "endurance" },
      { name: "Base 2", phase: "base", startWeek: -2, weeks: 5, focus: "threshold" },
    ],
    lift: [
      { name: "Anatomical adaptation", startWeek: -6, weeks: 4, focus: "anatomical-adaptation" },
      { name: "Maintain", startWeek: -2, weeks: 5, focus: "maintain" },
    ],
    weeks: [
      { startWeek: -6, targets: Array(4).fill(1650) },
      { startWeek: -2, targets: Array(5).fill(1650) },
    ],
  },
  sessions: (today) => {
    const sunday = 7 - weekdayOf(today);
    // The week that he comes back to is planned as if nothing had been; what is left of a few days is no week.
    const lastFull = sunday < 5 ? sunday + 7 : sunday;
    return [
      ...repeated({ today, pattern: jonasWeek, to: -2 }).map((session) =>
        ill(session.day) ? { ...session, outcome: { skipped: "ill" } as const } : session,
      ),
      { day: -1, slot: "am", type: "run-easy", title: "First jog back", minutes: 30, km: 5.2, rpe: 3 },
      ...repeated({ today, pattern: jonasWeek, from: 0, scale: (day) => (day <= lastFull ? 0.93 : 0.72) }),
    ];
  },
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("jonas")), (day) =>
    day >= -10 && day <= -4 ? { energy: 2, sleepQuality: 2, symptoms: ["fever", "aches"], note: "Flu" } : {},
  ),
};

/** Marathon training without the baths; two short heavy lifts a week hold her strength. */
const aikosWeek: Pattern = {
  0: [strides(60, 11)],
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
    {
      slot: "pm",
      at: "18:00",
      type: "strength-heavy-lower",
      title: "Heavy legs, short",
      minutes: 30,
      rpe: 6,
      lifts: shortHeavyLegs,
    },
  ],
  4: [strides(50, 9)],
  6: [{ slot: "am", type: "run-long", title: "Long run", minutes: 140, km: 28, rpe: 5 }],
};

const raceDay = 21;

/** Less from week to week towards the race. */
const aikosTaper = (day: number) => (day < 7 ? 0.82 : 0.66);

const bath = (day: number) =>
  ({
    day,
    slot: "pm",
    at: "20:00",
    type: "heat-passive",
    title: "Hot bath",
    minutes: day < 0 ? 35 : 30,
    rpe: 1,
  }) as const;

/** Five in the last seven days, and the next one on the evening before intervals. */
const baths = [-28, -25, -22, -18, -15, -11, -8, -6, -4, -3, -2, -1, 2].map(bath);

export const aiko: WorldAthlete = {
  key: "demo-aiko",
  timeZone: "Asia/Tokyo" as TimeZone,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "female",
  age: 31,
  thresholds: { "resting-hr": 46, "max-hr": 190, "threshold-pace": 232 },
  oneRm: { "Back squat": 75, "Romanian deadlift": 75 },
  races: [
    {
      name: "Okinawa Marathon",
      day: raceDay,
      kind: "race-marathon",
      km: 42.195,
      priority: "A",
      goal: "Under 2:58",
    },
  ],
  availability: [{ dayOfPattern: 2, slot: "am", maxMinutes: 0 }],
  season: {
    run: [
      { name: "Marathon specific", phase: "specific", startWeek: -4, weeks: 5, focus: "race-pace" },
      { name: "Taper", phase: "taper", startWeek: 1, weeks: 2, focus: "race-pace" },
    ],
    lift: [{ name: "Maintain", startWeek: -4, weeks: 7, focus: "maintain" }],
    weeks: [
      { startWeek: -4, targets: Array(5).fill(2100) },
      { startWeek: 1, targets: Array(2).fill(1300) },
    ],
  },
  sessions: (today) => [
    ...repeated({
      today,
      pattern: aikosWeek,
      isLighter: (week) => week <= -2 && (week + 2) % 4 === 0,
    }).flatMap((session) => {
      if (session.day < 0) return [session];
      // No heavy legs in the ten days before the race.
      if (session.type === "strength-heavy-lower") return session.day < raceDay - 10 ? [session] : [];
      return [scaled(session, aikosTaper(session.day), session.type === "run-vo2max")];
    }),
    ...baths,
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("aiko"))),
};
