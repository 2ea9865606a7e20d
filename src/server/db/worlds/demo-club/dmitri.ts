import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete, WorldSession } from "../world";
import { shortHeavyLegs } from "./lift-programmes";
import {
  checkIns,
  historyDays,
  intervals,
  ordinary,
  type Pattern,
  repeated,
  scaled,
  withWarmUp,
} from "./pattern";

const easyTrail = {
  slot: "am",
  type: "run-easy",
  title: "Easy on trails",
  minutes: 60,
  km: 9.5,
  rpe: 3,
} as const;
const steadyTrail = {
  slot: "am",
  type: "run-steady",
  title: "Steady",
  minutes: 65,
  km: 11,
  rpe: 4,
} as const;

const veryEasy = { ...easyTrail, rpe: 2 } as const;

const dmitrisWeek: Pattern = {
  0: [easyTrail],
  1: [
    {
      slot: "am",
      type: "run-hill-repeats",
      title: "Hill repeats 8 × 3 min",
      minutes: 80,
      km: 11,
      rpe: 8,
      zones: [0.55, 0.08, 0.37],
      steps: withWarmUp(intervals(8, 180, 180), 20, 15),
    },
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs, short",
      minutes: 35,
      rpe: 6,
      lifts: shortHeavyLegs,
    },
  ],
  3: [steadyTrail],
  6: [{ slot: "am", type: "run-long", title: "Long trail run", minutes: 145, km: 22, rpe: 5 }],
};

/** The easy kilometres of autumn: many, and none of them fast. */
const dmitrisAutumn: Pattern = {
  0: [veryEasy],
  1: [{ ...veryEasy, minutes: 75, km: 12 }],
  3: [veryEasy],
  4: [
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs, short",
      minutes: 30,
      rpe: 5,
      lifts: shortHeavyLegs,
    },
  ],
  5: [veryEasy],
  6: [{ slot: "am", type: "run-long", title: "Long trail run", minutes: 145, km: 22, rpe: 3 }],
};

const winterFrom = -84;
const riseFrom = -27;
/** The runs of a week against the pattern's, and its long run in km: from a quiet winter up within four weeks. */
const dmitrisRise = [
  { share: 0.55, longKm: 18 },
  { share: 0.62, longKm: 20 },
  { share: 0.7, longKm: 21.4 },
  { share: 1.35, longKm: 23.4 },
] as const;
const winterWeeks = (week: number) => week === 1 || (week <= -5 && (week + 5) % 4 === 0);
const winter = { share: 0.3, longKm: 13 };
const ahead = { share: 0.62, longKm: 20 };

function dmitrisRun(session: WorldSession): WorldSession {
  const { day, type } = session;
  const { share, longKm } =
    day < riseFrom ? winter : (dmitrisRise[Math.floor((day - riseFrom) / 7)] ?? ahead);
  if (type === "run-long") return scaled(session, longKm / 22);
  return type.startsWith("run-") ? scaled(session, share) : session;
}

/** The same pace takes more beats than it took. */
const withPulse = (session: WorldSession): WorldSession =>
  session.type === "run-easy" || session.type === "run-steady"
    ? { ...session, avgHr: (session.type === "run-steady" ? 141 : 135) + (session.day < -13 ? 0 : 7) }
    : session;

/** Load that has risen for four weeks, feelings and pulse that have gone the other way. */
export const dmitri: WorldAthlete = {
  key: "demo-dmitri",
  timeZone: "Europe/Vienna" as TimeZone,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "male",
  age: 45,
  thresholds: { "resting-hr": 49, "max-hr": 178, "threshold-pace": 270 },
  oneRm: { "Back squat": 110, "Romanian deadlift": 110 },
  races: [{ name: "80 km trail", day: 63, kind: "race-ultra", km: 80, priority: "A" }],
  // What his signs rest on, so that his coach sees them together.
  shows: ["illness-pain", "heart-rate-variability", "resting-heart-rate"],
  season: {
    run: [
      { name: "Build", phase: "build", startWeek: -4, weeks: 5, focus: "endurance" },
      { name: "Specific", phase: "specific", startWeek: 1, weeks: 4, focus: "endurance" },
    ],
    lift: [{ name: "Maintain", startWeek: -4, weeks: 9, focus: "maintain" }],
    weeks: [
      { startWeek: -4, targets: Array(5).fill(2400) },
      { startWeek: 1, targets: Array(4).fill(2400) },
    ],
  },
  sessions: (today) =>
    [
      ...repeated({ today, pattern: dmitrisAutumn, to: winterFrom - 1 }),
      ...repeated({
        today,
        pattern: dmitrisWeek,
        from: winterFrom,
        isLighter: winterWeeks,
        scale: () => 1,
      }).map(dmitrisRun),
    ].map(withPulse),
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("dmitri")), (day) =>
    day > -5
      ? { ...ordinary, energy: 2, soreness: 3, mood: 3, sleepQuality: 2, restingHr: 55 }
      : { restingHr: day > -11 ? 55 : 48 + (((day % 3) + 3) % 3) },
  ),
};
