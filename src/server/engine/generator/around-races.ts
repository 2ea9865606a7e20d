import type { GeneratorInput } from "@/lib/schemas/generator";
import { type Course, isCareful, type PlannedRace, type RaceType, weekdayOfDay } from "./course";
import type { WeekPattern } from "./week-pattern";

export type RunRole = "long" | "quality" | "easy" | "opener";
export type LegRole = "legs" | "primer" | "upper";

/** Days after a race before quality running, heavy legs and a long run, as the rules have them. */
const windows: Readonly<Record<RaceType, { quality: number; legs: number; long: number; off: number }>> = {
  "race-short": { quality: 3, legs: 2, long: 4, off: 1 },
  "race-5k": { quality: 3, legs: 2, long: 4, off: 1 },
  "race-10k": { quality: 4, legs: 3, long: 6, off: 1 },
  "race-half": { quality: 7, legs: 5, long: 10, off: 2 },
  "race-marathon": { quality: 14, legs: 10, long: 14, off: 3 },
  "race-ultra": { quality: 21, legs: 15, long: 21, off: 4 },
};
/** A race that is run as training costs what a hard run costs. */
const asTraining = { quality: 2, legs: 2, long: 5, off: 1 };

function after(input: GeneratorInput, race: PlannedRace) {
  const plain = race.priority === "C" ? asTraining : windows[race.kind];
  const factor = race.priority !== "C" && isCareful(input) ? 1.25 : 1;
  return {
    quality: plain.quality * factor,
    legs: plain.legs * factor,
    long: plain.long * factor,
    off: plain.off,
  };
}

/** Days without training because of a race: the day itself, those after it, and a rest day that it took. */
export function isFree(course: Course, pattern: WeekPattern, day: number): boolean {
  if (!course.race && day >= course.goalDay - 1) return true;
  const tookRest = (raceDay: number) => pattern.restDays.includes(weekdayOfDay(raceDay));
  if (!course.race && tookRest(course.goalDay) && day === instead(pattern, course.goalDay)) return true;
  return course.races.some((race) => {
    if (day >= race.day && day <= race.day + windowOff(race)) return true;
    if (!tookRest(race.day)) return false;
    // After a race that took one of two rest days in a row, the next training day is free.
    const isNextRest = pattern.restDays.includes(weekdayOfDay(race.day + 1));
    return day === instead(pattern, race.day) || (isNextRest && day === race.day + 2);
  });
}

const windowOff = (race: PlannedRace) => (race.priority === "C" ? 1 : windows[race.kind].off);

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
      const least = race.priority === "A" ? (isLong ? 7 : 6) : 6;
      if (ahead < 3) return null;
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
