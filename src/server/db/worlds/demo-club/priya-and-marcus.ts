import { weekdayOf } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete } from "../world";
import { heavyLegs, moderateLegs, upperBody } from "./lift-programmes";
import {
  checkIns,
  historyDays,
  intervals,
  type Pattern,
  repeated,
  strides,
  weekOf,
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

const squats = {
  slot: "am",
  at: "07:45",
  type: "strength-heavy-lower",
  title: "Squat, heavy",
  minutes: 70,
  rpe: 8,
  lifts: heavyLegs,
} as const;
const deadlifts = { ...squats, title: "Squat and deadlift, heavy" } as const;
const volume = {
  slot: "pm",
  at: "17:45",
  type: "strength-moderate-lower",
  title: "Squat, volume",
  minutes: 60,
  rpe: 6,
  lifts: moderateLegs,
} as const;
const bench = {
  slot: "am",
  at: "07:45",
  type: "strength-upper",
  title: "Bench and row",
  minutes: 60,
  rpe: 6,
  lifts: upperBody,
} as const;

const apart = (minutes: number, km: number) =>
  ({ slot: "pm", type: "run-easy", title: "Easy jog", minutes, km, rpe: 3 }) as const;

/** A jog right before each leg session. */
const priyasWeek: Pattern = {
  1: [jog("06:30"), squats],
  3: [bench],
  4: [jog("06:30"), deadlifts],
  6: [jog("16:30"), volume],
};

/** Before these weeks the jogs were shorter, and on days of their own. */
const priyasOldWeek: Pattern = {
  0: [apart(60, 9)],
  1: [squats],
  2: [apart(65, 9.6)],
  3: [bench],
  4: [deadlifts],
  5: [apart(65, 9.6)],
  6: [volume],
};

/** From next week on the jogs are short, and in the evening. */
const priyasNextWeek: Pattern = {
  1: [squats, apart(40, 6)],
  3: [bench],
  4: [deadlifts, apart(40, 6)],
  6: [volume],
};

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
  season: {
    run: [
      { name: "Strength 1", phase: "build", startWeek: -6, weeks: 6, focus: "maintain" },
      { name: "Strength 2", phase: "build", startWeek: 0, weeks: 4, focus: "maintain" },
    ],
    lift: [{ name: "Max strength", startWeek: -6, weeks: 10, focus: "max-strength" }],
    weeks: [
      { startWeek: -6, targets: Array(6).fill(2550) },
      { startWeek: 0, targets: Array(4).fill(2550) },
    ],
  },
  // Her squat has not risen for six weeks.
  strength: (day) => 1.02 + Math.min(0, day + 42) * 0.0003 - Math.max(0, day + 42) * 0.0005,
  sessions: (today) => {
    // On a Sunday the week that begins tomorrow is the one of the story.
    const current = weekdayOf(today) === 7 ? 1 : 0;
    const isLighter = (week: number) =>
      week === current + 1 || (week <= current - 4 && (week - current) % 4 === 0);
    // Her lighter weeks take from the lifts alone.
    const scale = (day: number) => (isLighter(weekOf(today, day)) ? 1.5 : 1);
    const sunday = 7 * (current + 1) - weekdayOf(today);
    return [
      ...repeated({ today, pattern: priyasOldWeek, to: -22, isLighter, scale }),
      ...repeated({ today, pattern: priyasWeek, from: -21, to: sunday, isLighter, scale }),
      ...repeated({ today, pattern: priyasNextWeek, from: sunday + 1, isLighter, scale: () => 1 }),
    ];
  },
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("priya"))),
};

/** Hard days together: threshold in the morning, heavy legs in the evening, and easy days between. */
const marcusWeek: Pattern = {
  1: [
    {
      slot: "am",
      type: "run-tempo",
      title: "Threshold 4 × 7 min",
      minutes: 55,
      km: 11,
      rpe: 8,
      key: true,
      steps: withWarmUp(intervals(4, 420, 90, {}, "4:10/km"), 12, 9),
    },
    {
      slot: "pm",
      at: "18:00",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 60,
      rpe: 7,
      lifts: heavyLegs,
    },
  ],
  2: [strides(32, 5.5)],
  4: [{ slot: "am", at: "08:00", type: "run-long", title: "Long run", minutes: 82, km: 15.5, rpe: 5 }],
  5: [{ slot: "pm", type: "strength-upper", title: "Upper body", minutes: 45, rpe: 5, lifts: upperBody }],
};

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
  season: {
    run: [
      { name: "Base", phase: "base", startWeek: -6, weeks: 6, focus: "vo2max" },
      { name: "Build", phase: "build", startWeek: 0, weeks: 4, focus: "vo2max" },
    ],
    lift: [{ name: "Max strength", startWeek: -6, weeks: 10, focus: "max-strength" }],
    weeks: [
      { startWeek: -6, targets: Array(6).fill(1900) },
      { startWeek: 0, targets: Array(4).fill(1900) },
    ],
  },
  sessions: (today) => repeated({ today, pattern: marcusWeek }),
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("marcus"))),
};
