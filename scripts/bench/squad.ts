import { plusDays } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import { type Pattern, repeated } from "@/server/db/worlds/demo-club/pattern";
import { insertWorld, worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import type { WorldAthlete, WorldSession } from "@/server/db/worlds/world";

const coach = "squad-coach";
const athletesOfSquad = 60;
const weeksOfSeason = 40;
const weeksDone = 12;
const sessionsOfYear = 440;

export const squadCoachId = worldUserId(coach);
/** One of sixty with a season of forty weeks and fourteen sessions in each. */
export const squadAthleteId = (number: number) => worldAthleteId(`squad-${number}`);
/** Somebody with 440 sessions in a calendar year. */
export const yearAthleteId = worldAthleteId("squad-year");

const easy = { slot: "am", type: "run-easy", title: "Easy", minutes: 40, km: 7, rpe: 3 } as const;
const upper = { slot: "pm", type: "strength-upper", title: "Upper body", minutes: 45, rpe: 5 } as const;
const core = { slot: "pm", type: "strength-core", title: "Core", minutes: 20, rpe: 3 } as const;
const walk = { slot: "pm", type: "walk", title: "Walk", minutes: 40, rpe: 2 } as const;
const legs = { slot: "pm", type: "strength-heavy-lower", title: "Heavy legs", minutes: 55, rpe: 7 } as const;
const tempo = { ...easy, type: "run-tempo", title: "Tempo 25 min", minutes: 60, km: 11, rpe: 8 } as const;
const intervals = {
  ...easy,
  type: "run-vo2max",
  title: "Intervals 5 × 1000 m",
  minutes: 60,
  rpe: 9,
} as const;
const long = { ...easy, type: "run-long", title: "Long run", minutes: 110, km: 20, rpe: 5 } as const;

/** A run every morning and something else every evening. */
const week: Pattern = {
  0: [easy, upper],
  1: [intervals, core],
  2: [easy, legs],
  3: [easy, walk],
  4: [tempo, upper],
  5: [easy, core],
  6: [long, walk],
};

const lastDay = (weeksOfSeason - weeksDone) * 7 - 2;

const seasoned: Omit<WorldAthlete, "key" | "sessions"> = {
  timeZone: "Europe/Vienna" as TimeZone,
  priority: "balanced",
  runExperience: "experienced",
  liftExperience: "intermediate",
  sex: "female",
  age: 31,
  thresholds: { "max-hr": 188, "resting-hr": 50, "threshold-pace": 250 },
  races: [{ name: "City Marathon", day: lastDay, kind: "race-marathon", km: 42.195, priority: "A" }],
  season: {
    run: Array.from({ length: weeksOfSeason / 4 }, (_, index) => ({
      name: `Block ${index + 1}`,
      startWeek: index * 4 - weeksDone,
      weeks: 4,
      phase: (["base", "build", "specific"] as const)[index % 3] ?? "base",
      focus: (["endurance", "threshold", "race-pace"] as const)[index % 3] ?? "endurance",
    })),
    lift: Array.from({ length: weeksOfSeason / 8 }, (_, index) => ({
      name: `Strength ${index + 1}`,
      startWeek: index * 8 - weeksDone,
      weeks: 8,
      focus: index % 2 === 0 ? ("max-strength" as const) : ("maintain" as const),
    })),
    weeks: [{ startWeek: -weeksDone, targets: Array(weeksOfSeason).fill(2600) }],
  },
};

const squadAthlete = (key: string): WorldAthlete => ({
  ...seasoned,
  key,
  sessions: (today) => repeated({ today, pattern: week, from: -weeksDone * 7 - 1, to: lastDay }),
});

/** The sessions of a year stand as evenly as they can: one a day, and two on every fifth. */
const yearAthlete: WorldAthlete = {
  ...seasoned,
  key: "squad-year",
  sessions: (today) => {
    const firstDay = dayOfYear(today);
    const days = new Set<number>();
    return Array.from({ length: sessionsOfYear }, (_, index): WorldSession => {
      const day = Math.floor((index * 365) / sessionsOfYear) - firstDay;
      const isSecond = days.has(day);
      days.add(day);
      return { ...(isSecond ? upper : index % 7 === 5 ? long : easy), day };
    });
  },
};

/** Days of the year that passed before this one. */
function dayOfYear(today: Parameters<typeof plusDays>[0]): number {
  let days = 0;
  while (plusDays(today, -days - 1).slice(0, 4) === today.slice(0, 4)) days += 1;
  return days;
}

/** Writes a coach with sixty athletes who train fourteen times a week, and one who has a year of 440 sessions. */
export async function insertSquad(url: string, now: Instant): Promise<void> {
  const keys = Array.from({ length: athletesOfSquad }, (_, index) => `squad-${index + 1}`);
  const athletes = [...keys.map(squadAthlete), yearAthlete];
  const people = [...athletes.map(({ key }) => key), coach].map((key) => ({
    key,
    name: key.replace("squad-", "Squad "),
    email: `${key}@example.org`,
  }));
  await insertWorld(url, { now, people, athletes, coach });
}
