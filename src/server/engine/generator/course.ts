import { type CalendarDate, dateFromDayNumber, dayNumber, weekdayOf } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import type { RacePriority } from "@/lib/domain/athlete";
import type { raceTypes } from "@/lib/domain/session-type";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { careful } from "./recovery";

export type RaceType = (typeof raceTypes)[number];

/** A race of the plan. Days count from 1970. */
export interface PlannedRace {
  readonly day: number;
  readonly kind: RaceType;
  readonly km: number;
  readonly priority: RacePriority;
}

/** Seven days before a race in which volume is a share of the peak weeks. */
export interface TaperWindow {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The days of a plan, counted back from its goal. */
export interface Course {
  readonly startDay: number;
  readonly goalDay: number;
  /** Index of the week that holds the goal. */
  readonly goalWeek: number;
  readonly weeks: number;
  readonly race: PlannedRace | null;
  readonly races: readonly PlannedRace[];
  readonly taper: readonly TaperWindow[];
  /** First day of the taper; the goal's day where there is none. */
  readonly taperFrom: number;
}

export const usualKm: Readonly<Record<RaceType, number>> = {
  "race-short": 3,
  "race-5k": 5,
  "race-10k": 10,
  "race-half": 21.1,
  "race-marathon": 42.2,
  "race-ultra": 50,
};

/** Share of the peak weeks, the race week first (Bosquet 2007, Smyth 2021). */
const taperShares: Readonly<Record<RaceType, readonly number[]>> = {
  "race-short": [0.52],
  "race-5k": [0.52],
  "race-10k": [0.52],
  "race-half": [0.48, 0.68],
  "race-marathon": [0.43, 0.62, 0.78],
  "race-ultra": [0.43, 0.62, 0.78],
};

/** A race so early in its calendar week is tapered for in the seven days before it. */
const leastDaysOfRaceWeek = 4;

export function courseOf(input: GeneratorInput): Course {
  const goalDate = input.goal.kind === "race" ? input.goal.race.date : input.goal.date;
  const goalDay = dayNumber(goalDate);
  const goalStart = dayNumber(startOfWeek(goalDate, input.athlete.weekStart));
  const startDay = goalStart - 7 * (input.weeks - 1);
  const race =
    input.goal.kind === "race" ? plannedRace({ ...input.goal.race, priority: "A" as const }) : null;
  const weeks = input.weeks + (race ? input.transitionWeeks : 0);
  const others = input.otherRaces
    .map(plannedRace)
    .filter(({ day }) => day >= startDay && day < goalDay)
    .sort((a, b) => a.day - b.day);
  const taper = race ? windowsOf(race, goalStart, startDay) : [];
  return {
    startDay,
    goalDay,
    goalWeek: input.weeks - 1,
    weeks,
    race,
    races: race ? [...others, race] : others,
    taper,
    taperFrom: taper.at(-1)?.from ?? goalDay,
  };
}

function plannedRace(race: {
  readonly kind: RaceType;
  readonly date: CalendarDate;
  readonly km: number | null;
  readonly priority: RacePriority;
}): PlannedRace {
  return {
    day: dayNumber(race.date),
    kind: race.kind,
    km: race.km ?? usualKm[race.kind],
    priority: race.priority,
  };
}

function windowsOf(race: PlannedRace, goalStart: number, startDay: number): TaperWindow[] {
  const raceWeekFrom = race.day - goalStart >= leastDaysOfRaceWeek ? goalStart : race.day - 7;
  return taperShares[race.kind]
    .map((share, back) => ({
      from: raceWeekFrom - 7 * back,
      to: back === 0 ? race.day - 1 : raceWeekFrom - 7 * back + 6,
      share,
    }))
    .filter(({ from }) => from >= startDay);
}

export const weekIndexOf = ({ startDay }: Course, day: number) => Math.floor((day - startDay) / 7);

/** 1 is Monday. */
export const weekdayOfDay = (day: number) => weekdayOf(dateFromDayNumber(day));

/** How many weeks of taper a race asks for. */
export const taperWeeksOf = (kind: RaceType) => taperShares[kind].length;

/** Older athletes and novices recover and grow more slowly. */
export const ageIn = ({ athlete, today }: GeneratorInput) =>
  athlete.birthYear === null ? null : Number(today.slice(0, 4)) - athlete.birthYear;

export const isCareful = (input: GeneratorInput) =>
  input.athlete.runExperience === "novice" || (ageIn(input) ?? 0) >= careful.from;
