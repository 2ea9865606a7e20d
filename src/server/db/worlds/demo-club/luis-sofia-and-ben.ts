import { type CalendarDate, daysBetween, endOfMonth, plusMonths } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import { seededRandom, seedOf } from "../random";
import type { WorldAthlete, WorldSession } from "../world";
import { heavyLegs, upperBody } from "./lift-programmes";
import {
  checkIns,
  historyDays,
  intervals,
  type Pattern,
  planDays,
  repeated,
  scaled,
  strides,
  withWarmUp,
} from "./pattern";

const luisWeek: Pattern = {
  0: [strides(55, 10.5)],
  1: [
    {
      slot: "am",
      type: "run-tempo",
      title: "Tempo 30 min",
      minutes: 65,
      km: 13,
      rpe: 8,
      steps: withWarmUp(intervals(1, 1800, 60, {}, "4:05/km"), 18, 16),
    },
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 50,
      rpe: 7,
      lifts: heavyLegs,
    },
  ],
  2: [{ slot: "am", type: "run-recovery", title: "Recovery", minutes: 40, km: 7, rpe: 2 }],
  4: [{ slot: "am", type: "run-long", title: "Long run", minutes: 115, km: 22.8, rpe: 5, avgHr: 148 }],
  5: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 50, km: 9.5, rpe: 3 }],
};

/** Kilometres of this calendar month, the one before it, and so on: the last two are records, each by a good tenth. */
const luisMonths = [300, 268, 240, 238, 235, 232, 230];

/** Makes the months what they are; the long runs stay as they are. */
function inMonths(today: CalendarDate, sessions: readonly WorldSession[]): WorldSession[] {
  const ends = luisMonths.map((_, back) => daysBetween(today, endOfMonth(plusMonths(today, -back))));
  const monthOf = (day: number) => ends.findLastIndex((end) => day <= end);
  const byMonth = Map.groupBy(sessions, ({ day }) => monthOf(day));
  const factorOf = (month: number): number => {
    const all = byMonth.get(month) ?? [];
    const km = (some: readonly WorldSession[]) => some.reduce((total, one) => total + (one.km ?? 0), 0);
    const long = km(all.filter(({ type }) => type === "run-long"));
    return ((luisMonths[month] ?? 0) - long) / (km(all) - long);
  };
  const firstFull = monthOf(-historyDays) - 1;
  return sessions.map((session) => {
    if (session.km === undefined || session.type === "run-long") return session;
    const month = Math.max(0, Math.min(firstFull, monthOf(session.day)));
    return scaled(session, factorOf(month));
  });
}

/** The next long run is 30 km; the longest of the last 30 days is 24. */
export const luis: WorldAthlete = {
  key: "demo-luis",
  timeZone: "America/Mexico_City" as TimeZone,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "male",
  age: 29,
  thresholds: { "resting-hr": 47, "max-hr": 191, "threshold-pace": 240 },
  oneRm: { "Back squat": 125, "Romanian deadlift": 120 },
  races: [{ name: "Maratón de la Ciudad", day: 70, kind: "race-marathon", km: 42.195, priority: "A" }],
  season: {
    run: [
      { name: "Base", phase: "base", startWeek: -6, weeks: 5, focus: "endurance" },
      { name: "Build", phase: "build", startWeek: -1, weeks: 5, focus: "threshold" },
    ],
    lift: [{ name: "Max strength", startWeek: -6, weeks: 10, focus: "max-strength" }],
    weeks: [
      { startWeek: -6, targets: Array(5).fill(2150) },
      { startWeek: -1, targets: Array(5).fill(2250) },
    ],
  },
  // The month is planned to its end.
  sessions: (today) =>
    inMonths(
      today,
      repeated({
        today,
        pattern: luisWeek,
        to: Math.max(planDays, daysBetween(today, endOfMonth(today))),
      }).map((session) =>
        session.day === 4 && session.type === "run-long"
          ? { ...session, km: 30, minutes: 150, rpe: 4, title: "Long run 30 km" }
          : session,
      ),
    ),
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("luis"))),
};

const sofiasWeek: Pattern = {
  0: [{ slot: "am", type: "run-easy", title: "Easy", minutes: 45, km: 8.5, rpe: 3 }],
  1: [
    {
      slot: "am",
      type: "run-track-anaerobic",
      title: "Track 8 × 300 m",
      minutes: 70,
      km: 10.5,
      rpe: 8,
      key: true,
      zones: [0.68, 0.04, 0.28],
      steps: withWarmUp(intervals(8, 52, 150, { mode: "walk" }, "race pace"), 22, 17),
    },
    {
      slot: "pm",
      at: "18:30",
      type: "strength-heavy-lower",
      title: "Heavy legs and jumps",
      minutes: 50,
      rpe: 6,
      lifts: (week, lighter) => [
        { exercise: "Box jump", sets: 4, reps: 4, rpe: 6, restSec: 90 },
        ...heavyLegs(week, lighter).slice(0, 2),
      ],
    },
  ],
  2: [{ slot: "am", type: "run-recovery", title: "Recovery", minutes: 35, km: 6, rpe: 2 }],
  3: [strides(50, 10)],
  5: [strides(40, 7.5)],
  6: [{ slot: "am", type: "run-long", title: "Long run", minutes: 85, km: 16, rpe: 4 }],
};

/** Ten hill sprints of 12 s with 30 s between: that is conditioning, not speed. */
const sofiasHills = {
  day: 5,
  slot: "am",
  type: "run-hill-sprint",
  title: "Hill sprints 10 × 12 s",
  minutes: 45,
  km: 7.5,
  rpe: 6,
  steps: withWarmUp(intervals(10, 12, 30, { mode: "walk" }, "as fast as you can"), 20, 15),
} as const;

const earlierHills = [-23, -16, -9, -2].map((day) => ({
  ...sofiasHills,
  day,
  title: "Hill sprints 8 × 10 s",
  steps: withWarmUp(intervals(8, 10, 110, { mode: "walk" }, "as fast as you can"), 20, 12),
}));

export const sofia: WorldAthlete = {
  key: "demo-sofia",
  timeZone: "Europe/Vienna" as TimeZone,
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "female",
  age: 24,
  thresholds: { "resting-hr": 50, "max-hr": 196, "threshold-pace": 225 },
  oneRm: { "Back squat": 85, "Romanian deadlift": 85 },
  races: [{ name: "City track championships, 1500 m", day: 42, kind: "race-short", km: 1.5, priority: "A" }],
  season: {
    run: [
      { name: "Speed", phase: "build", startWeek: -4, weeks: 5, focus: "speed" },
      { name: "Specific", phase: "specific", startWeek: 1, weeks: 5, focus: "race-pace" },
    ],
    lift: [{ name: "Power", startWeek: -4, weeks: 10, focus: "power" }],
    weeks: [
      { startWeek: -4, targets: Array(5).fill(1600) },
      { startWeek: 1, targets: Array(5).fill(1600) },
    ],
  },
  sessions: (today) => [
    ...repeated({
      today,
      pattern: sofiasWeek,
      except: (day) => day === 5 || earlierHills.some((hills) => hills.day === day),
    }),
    ...earlierHills,
    sofiasHills,
  ],
  checkIns: checkIns(-historyDays, 0, seededRandom(seedOf("sofia"))),
};

const bensWeek: Pattern = {
  0: [strides(40, 7)],
  2: [
    { slot: "am", type: "run-tempo", title: "Tempo 20 min", minutes: 50, km: 9.5, rpe: 8 },
    {
      slot: "pm",
      type: "strength-heavy-lower",
      title: "Heavy legs",
      minutes: 45,
      rpe: 6,
      lifts: heavyLegs,
    },
  ],
  5: [{ slot: "am", type: "run-long", title: "Long run", minutes: 80, km: 14, rpe: 5 }],
  6: [{ slot: "pm", type: "strength-upper", title: "Upper body", minutes: 40, rpe: 5, lifts: upperBody }],
};

/** Five of the last seven sessions have no log. */
const withoutLastFive = (sessions: readonly WorldSession[]): WorldSession[] => {
  const last = sessions.filter(({ day }) => day < 0).slice(-5);
  return sessions.map((session) =>
    last.includes(session) ? { ...session, outcome: "unlogged" as const } : session,
  );
};

export const ben: WorldAthlete = {
  key: "demo-ben",
  timeZone: "Europe/London" as TimeZone,
  units: { distance: "mi", mass: "kg", hourCycle: "h23" },
  priority: "balanced",
  runExperience: "intermediate",
  liftExperience: "intermediate",
  sex: "male",
  age: 41,
  thresholds: { "resting-hr": 54, "max-hr": 180, "threshold-pace": 282 },
  oneRm: { "Back squat": 105, "Romanian deadlift": 105, "Bench press": 75, "Barbell row": 70 },
  races: [{ name: "London 10,000", day: 49, kind: "race-10k", km: 10, priority: "A" }],
  season: {
    run: [
      { name: "Build", phase: "build", startWeek: -4, weeks: 6, focus: "threshold" },
      { name: "Specific", phase: "specific", startWeek: 2, weeks: 4, focus: "race-pace" },
    ],
    lift: [
      { name: "Hypertrophy", startWeek: -4, weeks: 6, focus: "hypertrophy" },
      { name: "Maintain", startWeek: 2, weeks: 4, focus: "maintain" },
    ],
    weeks: [
      { startWeek: -4, targets: Array(6).fill(1350) },
      { startWeek: 2, targets: Array(4).fill(1350) },
    ],
  },
  sessions: (today) => withoutLastFive(repeated({ today, pattern: bensWeek })),
  checkIns: checkIns(-historyDays, -10, seededRandom(seedOf("ben"))),
};
