import type { GeneratorInput } from "@/lib/schemas/generator";
import { type Course, isCareful, type PlannedRace, type RaceType, weekdayOfDay } from "./course";
import { careful, daysAfter, daysAfterTraining, daysBeforeRace } from "./recovery";
import type { WeekPattern } from "./week-pattern";

export type RunRole = "long" | "quality" | "easy" | "opener";
export type LegRole = "legs" | "primer" | "upper";

/** Days after a race on which nobody trains (practice). */
const daysOff: Readonly<Record<RaceType, number>> = {
  "race-short": 1,
  "race-5k": 1,
  "race-10k": 1,
  "race-half": 2,
  "race-marathon": 3,
  "race-ultra": 4,
};
const daysOffTraining = 1;

const daysOffAfter = ({ kind, priority }: PlannedRace) =>
  priority === "C" ? daysOffTraining : daysOff[kind];

function after(input: GeneratorInput, race: PlannedRace) {
  if (race.priority === "C") return { ...daysAfterTraining, off: daysOffAfter(race) };
  const { quality, legs, long } = daysAfter(race.kind);
  const factor = isCareful(input) ? careful.factor : 1;
  return {
    quality: quality * factor,
    legs: legs * factor,
    long: long * factor,
    off: daysOffAfter(race) * factor,
  };
}

/** Days without training because of a race: the day itself, those after it, and a rest day that it took. */
export function isFree(course: Course, pattern: WeekPattern, day: number): boolean {
  if (!course.race && day >= course.goalDay - 1) return true;
  const tookRest = (raceDay: number) => pattern.restDays.includes(weekdayOfDay(raceDay));
  if (!course.race && tookRest(course.goalDay) && day === instead(pattern, course.goalDay)) return true;
  return course.races.some((race) => {
    if (day >= race.day && day <= race.day + daysOffAfter(race)) return true;
    if (!tookRest(race.day)) return false;
    // After a race that took one of two rest days in a row, the next training day is free.
    const isNextRest = pattern.restDays.includes(weekdayOfDay(race.day + 1));
    return day === instead(pattern, race.day) || (isNextRest && day === race.day + 2);
  });
}

/** The rest day that stands in for one on which a race is run. */
const instead = ({ restDays }: WeekPattern, day: number) =>
  [day - 2, day - 3, day - 1].find((one) => !restDays.includes(weekdayOfDay(one))) ?? day - 2;

/** What becomes of a run near a race. */
export function runRoleOn(input: GeneratorInput, course: Course, role: RunRole, day: number): RunRole {
  let now = role;
  for (const race of course.races) {
    const ahead = race.day - day;
    if (ahead === 1 && race.priority === "A") return "opener";
    if (ahead > 0 && now === "quality" && ahead < 4) now = "easy";
    if (ahead > 0 && now === "long" && ahead <= (race.priority === "A" ? 7 : 4)) now = "easy";
    if (ahead < 0) {
      const { quality, long } = after(input, race);
      if (now === "quality" && -ahead < quality) now = "easy";
      if (now === "long" && -ahead < long) now = "easy";
    }
  }
  return now;
}

/** What becomes of a leg lift near a race or test; `null` where there is none. */
export function legRoleOn(input: GeneratorInput, course: Course, day: number): LegRole | null {
  let now: LegRole = "legs";
  const goals = course.race
    ? course.races
    : [...course.races, { day: course.goalDay, kind: "race-half" as const, km: 0, priority: "A" as const }];
  for (const race of goals) {
    const ahead = race.day - day;
    if (ahead === 0) return null;
    if (ahead > 0) {
      const isLong = race.kind === "race-half" || race.kind === "race-marathon" || race.kind === "race-ultra";
      // A day more, for a race in the morning after an evening; and one more before a long one that counts.
      const least = daysBeforeRace.legs + (race.priority === "A" && isLong ? 2 : 1);
      if (ahead < daysBeforeRace.primer) return null;
      if (ahead < least)
        now = race.priority === "A" && ahead <= 4 ? "primer" : now === "primer" ? now : "upper";
    } else {
      const { legs, off } = after(input, race);
      if (-ahead <= off) return null;
      if (-ahead < legs) now = "upper";
    }
  }
  return now;
}

/** Whether a race asks for so much that a novice has no other high intensity near it. */
export const isNearHardRace = ({ races }: Course, day: number) =>
  races.some(
    ({ kind, day: raceDay }) =>
      (kind === "race-short" || kind === "race-5k" || kind === "race-10k") && Math.abs(raceDay - day) <= 7,
  );
