import { weekdayOfDay, weekIndexOf } from "./course";
import type { Design } from "./design";
import type { WeekFrame } from "./phases";
import { tuningOf } from "./tuning";

/** Leg lifts that come so many days before a long run have to be light where it is hard. */
const clearDays = 2;

/**
 * Whether the long run of a week holds race pace and may last longer: every second loading week before the taper of a
 * marathon or an ultra, the last one included. It takes the place of the other run at race pace.
 */
export function isHardLong(design: Design, frame: WeekFrame): boolean {
  const { input, course, pattern, tuning } = design;
  const isFar = course.race?.kind === "race-marathon" || course.race?.kind === "race-ultra";
  if (!isFar || input.priority === "strength-first" || input.athlete.runExperience === "novice") return false;
  if (!frame.quality.includes("race-pace") || !frame.role.startsWith("load")) return false;
  const last = weekIndexOf(course, course.taperFrom - 1);
  if ((last - frame.index) % 2 !== 0 || !pattern.long) return false;
  const isRaceWeek = course.races.some(({ day }) => weekIndexOf(course, day) === frame.index);
  return !isRaceWeek && tuningOf(tuning, frame.index).quality >= 2 && isClearOfLegs(design, frame);
}

/** In the weeks that only keep strength the second leg lift is jumps, or moderate where nothing is heavy. */
function isClearOfLegs({ input, pattern }: Design, { liftPhase, startDay }: WeekFrame): boolean {
  const { long, legs } = pattern;
  if (!long) return false;
  const first = weekdayOfDay(startDay);
  const dayIn = (weekday: number) => (weekday - first + 7) % 7;
  return legs.every((place, index) => {
    const ahead = dayIn(long.weekday) - dayIn(place.weekday);
    if (ahead <= 0 || ahead > clearDays) return true;
    return (
      !input.practices.heavyLifting || (index > 0 && (liftPhase === "power" || liftPhase === "maintain"))
    );
  });
}
