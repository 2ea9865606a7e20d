import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { parseTimeZone } from "@/lib/dates/time-zone";
import { startOfWeek, weekStarts } from "@/lib/dates/week";
import { priorities } from "@/lib/domain/athlete";
import { loadingPatterns, planModels, strengthStarts } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { TimelineSession } from "../timeline";
import { randomOf } from "./random-history";
import { randomLog, withLog } from "./random-log";

/*
 * What a coach types into the form for somebody real: the goal mostly fits what was trained, and sometimes asks for
 * more than there is. One in ten is filled in without care.
 */

export interface PlanCase {
  readonly input: GeneratorInput;
  /** What was done before, where there is a log; else the input tells it. */
  readonly log: TimelineSession[] | null;
}

/** One wish and what it rests on. Equal for equal seeds; every second athlete has a log. */
export function planCase(seed: number): PlanCase {
  const wished = coachInput(seed);
  const input = seed % 10 === 0 ? careless(wished, diceOf(seed + 1_000_003)) : wished;
  if (seed % 2 === 0) return { input, log: null };
  const log = randomLog(input, seed);
  return { input: withLog(input, log), log };
}

/** Anything that the form takes. */
const careless = (input: GeneratorInput, dice: Dice): GeneratorInput => ({
  ...input,
  weeks: dice.whole(2, 30),
  priority: dice.one(priorities),
  model: dice.one(planModels),
  loading: dice.one(loadingPatterns),
  strengthStart: dice.one(strengthStarts),
  runsPerWeek: dice.whole(2, 6),
  liftsPerWeek: dice.whole(0, 5),
  recent: { ...input.recent, weeklyKm: dice.whole(0, 90) },
});

const today = dayNumber("2026-03-17" as CalendarDate);
const zone = parseTimeZone("Europe/Vienna");
if (!zone.ok) throw new Error("zone");
const timeZone = zone.value;

type Free = GeneratorInput["athlete"]["availability"];
type Goal = "strength" | Extract<GeneratorInput["goal"], { kind: "race" }>["race"]["kind"];
type Experience = GeneratorInput["athlete"]["runExperience"];

/** Numbers of one case, drawn from one seed: so a case is named by its seed alone. */
interface Dice {
  /** A number from the first up to the second. */
  between(least: number, most: number): number;
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  one<T>(values: readonly T[]): T;
}

function diceOf(seed: number): Dice {
  const random = randomOf(seed);
  const between = (least: number, most: number) => least + random() * (most - least);
  const whole = (least: number, most: number) => Math.floor(between(least, most + 1));
  return {
    between,
    whole,
    chance: (share) => random() < share,
    one: (values) => values[whole(0, values.length - 1)] as (typeof values)[number],
  };
}

/** Kilometres of a usual week from and to, and seconds for an easy kilometre, by experience. */
const runners: Readonly<Record<Experience, readonly [number, number, number, number]>> = {
  novice: [8, 35, 360, 480],
  intermediate: [20, 65, 310, 420],
  experienced: [35, 115, 250, 360],
};

/** Kilometres a week from which people enter for a race. */
const entered: Readonly<Record<Goal, number>> = {
  strength: 6,
  "race-short": 10,
  "race-5k": 8,
  "race-10k": 15,
  "race-half": 22,
  "race-marathon": 35,
  "race-ultra": 45,
};
const usualWeeks: Readonly<Record<Goal, number>> = {
  strength: 10,
  "race-short": 10,
  "race-5k": 10,
  "race-10k": 12,
  "race-half": 14,
  "race-marathon": 16,
  "race-ultra": 20,
};
const goals = Object.keys(entered) as Goal[];

/** Half days of somebody real: all free, before and after work, evenings and weekends, or a week of its own. */
function freeOf(dice: Dice): Free {
  const half = (weekday: number, slot: "am" | "pm", maxMinutes: number) => ({ weekday, slot, maxMinutes });
  const days = [1, 2, 3, 4, 5];
  const kind = dice.whole(1, 10);
  if (kind <= 4) return [];
  if (kind <= 6) {
    const early = dice.one([45, 60, 75, 90]);
    return days.flatMap((day) => [half(day, "am", early), half(day, "pm", 90)]);
  }
  if (kind <= 8) {
    const late = dice.one([60, 75, 90, 120]);
    return days.flatMap((day) => [half(day, "am", 0), half(day, "pm", late)]);
  }
  return [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    (["am", "pm"] as const).map((slot) =>
      half(day, slot, dice.one(day > 5 ? [60, 120, 180, 240] : [0, 45, 60, 75, 90, 120])),
    ),
  );
}

function goalOf(dice: Dice, weeklyKm: number): Goal {
  // One in twelve enters for what is too far.
  const isBold = dice.chance(1 / 12);
  const fits = goals.filter((goal) => isBold || weeklyKm >= entered[goal]);
  return dice.one(fits.filter((goal) => goal !== "strength" || dice.chance(0.5)).concat(fits.slice(0, 1)));
}

function coachInput(seed: number): GeneratorInput {
  const dice = diceOf(seed);
  const runExperience = dice.one(["novice", "intermediate", "intermediate", "experienced"] as const);
  const liftExperience = dice.one(["novice", "intermediate", "intermediate", "experienced"] as const);
  const [least, most, fast, slow] = runners[runExperience];
  const weeklyKm = dice.whole(least, most);
  const goal = goalOf(dice, weeklyKm);
  const isFar = goal === "race-marathon" || goal === "race-ultra";
  const strength = goal === "strength" || (!isFar && dice.chance(0.12));
  const priority = strength
    ? dice.one(["strength-first", "strength-first", "balanced"] as const)
    : dice.chance(0.3)
      ? ("balanced" as const)
      : ("run-first" as const);
  const recentRuns = Math.max(1, Math.min(6, Math.round(weeklyKm / dice.between(6, 13))));
  const recentLifts = strength ? dice.whole(1, 4) : dice.one([0, 0, 1, 1, 2, 2, 2, 3]);
  const heavyLifting = dice.chance(0.7);
  const leastLifts = heavyLifting || strength ? 2 : 0;
  const liftsPerWeek = Math.max(leastLifts, Math.min(strength ? 4 : 3, recentLifts + dice.whole(-1, 1)));
  const runsPerWeek = Math.max(
    2,
    Math.min(priority === "strength-first" ? 3 : 6, recentRuns + dice.whole(-1, 1)),
  );
  const weekStart = dice.one(["monday", "monday", "monday", ...weekStarts] as const);
  const weeks = Math.max(4, usualWeeks[goal] + (dice.chance(0.7) ? dice.whole(-3, 3) : dice.whole(-10, 6)));
  const date = dateOf(dice, weekStart, weeks);
  return {
    goal:
      goal === "strength"
        ? { kind: "strength", date }
        : { kind: "race", race: { kind: goal, date, km: null } },
    otherRaces: racesOf(dice, goal, date, weeks),
    weeks,
    transitionWeeks: dice.one([0, 1, 1, 1, 2, 3]),
    priority,
    model: modelOf(dice, runExperience),
    loading:
      runExperience === "novice"
        ? "2:1"
        : dice.one(loadingPatterns.filter((one) => one !== "4:1" || runExperience === "experienced")),
    strengthStart: recentLifts < 1 ? "anatomical-adaptation" : dice.one(strengthStarts),
    runsPerWeek,
    liftsPerWeek,
    practices: {
      hillSprints: dice.chance(0.6),
      monthlyMileage: dice.chance(0.15),
      heat: dice.chance(0.15),
      crossTraining: dice.chance(0.2),
      heavyLifting,
    },
    recent: {
      weeklyKm,
      longestRunKm: Math.round(Math.min(weeklyKm, (weeklyKm / recentRuns) * dice.between(1.1, 2)) * 2) / 2,
      runsPerWeek: recentRuns,
      liftsPerWeek: recentLifts,
      hardRunsPerWeek: recentRuns >= 3 ? dice.whole(0, 1) : 0,
      weeklyAu: null,
      loadingWeeks: dice.whole(0, 3),
      recordMonthKm: dice.chance(0.5) ? Math.round(weeklyKm * 4.3 * dice.between(0.95, 1.3)) : null,
    },
    today: dateFromDayNumber(today),
    athlete: {
      runExperience,
      liftExperience,
      birthYear: dice.chance(0.8) ? dice.whole(1955, 2006) : null,
      sex: dice.one(["female", "male", null] as const),
      timeZone,
      weekStart,
      slotTimes: {
        am: clockTime(dice.one(["06:30", "07:00", "08:00"])),
        pm: clockTime(dice.one(["17:30", "18:00", "19:00"])),
      },
      easyPace: dice.whole(fast, slow),
      availability: freeOf(dice),
      camps: campsOf(dice, date, weeks),
    },
  };
}

/** Races are mostly on weekends; the plan begins with the next week or a little later. */
function dateOf(dice: Dice, weekStart: GeneratorInput["athlete"]["weekStart"], weeks: number): CalendarDate {
  const next = dayNumber(startOfWeek(dateFromDayNumber(today + 6), weekStart));
  const goalWeek = next + 7 * (weeks - 1 + dice.one([0, 0, 0, 1, 3]));
  const wanted = dice.one([6, 7, 7, 7, dice.whole(1, 7)]);
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => goalWeek + offset);
  const day = days.find((one) => ((one + 3) % 7) + 1 === wanted) ?? goalWeek + 6;
  return dateFromDayNumber(day);
}

function modelOf(dice: Dice, experience: Experience): GeneratorInput["model"] {
  const models = planModels.filter((model) => model !== "block" || experience === "experienced");
  return dice.chance(0.4) ? "linear" : dice.one(models);
}

/** Now and then a camp of a week or so. */
function campsOf(dice: Dice, date: CalendarDate, weeks: number): GeneratorInput["athlete"]["camps"] {
  if (!dice.chance(0.1)) return [];
  const from = dayNumber(date) - 7 * dice.whole(3, Math.max(4, weeks - 2)) - dice.whole(0, 6);
  return [{ from: dateFromDayNumber(from), to: dateFromDayNumber(from + dice.whole(5, 13)) }];
}

/** Now and then a shorter race on the way, mostly with room round it. */
function racesOf(dice: Dice, goal: Goal, date: CalendarDate, weeks: number): GeneratorInput["otherRaces"] {
  if (goal === "strength" || weeks < 7 || !dice.chance(0.3)) return [];
  const all = ["race-5k", "race-10k", "race-half"] as const;
  const shorter = all.filter((_, index) => index === 0 || index < goals.indexOf(goal) - 1);
  const weeksBefore = dice.chance(0.85) ? dice.whole(3, weeks - 2) : dice.whole(1, weeks - 1);
  return [
    {
      kind: dice.one(shorter),
      date: dateFromDayNumber(dayNumber(date) - 7 * weeksBefore),
      km: null,
      priority: dice.one(["B", "C"] as const),
    },
  ];
}
