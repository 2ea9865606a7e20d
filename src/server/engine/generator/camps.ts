import { dayNumber } from "@/lib/dates/calendar-date";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { type Course, weekIndexOf } from "./course";

/** Days of a week from which it is a week of a camp. */
const leastDays = 4;

/**
 * The weeks of the plan that are a camp's: for experienced runners, the first week of a camp that lasts longer. What
 * comes after a camp is a lighter week, so the next one is at least two weeks later.
 */
export function campWeeksOf({ athlete }: GeneratorInput, course: Course): readonly number[] {
  if (athlete.runExperience !== "experienced") return [];
  const weeks = athlete.camps.flatMap(({ from, to }) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    const inside = [weekIndexOf(course, first), weekIndexOf(course, first) + 1];
    const start = (week: number) => course.startDay + 7 * week;
    const daysIn = (week: number) => Math.min(last, start(week) + 6) - Math.max(first, start(week)) + 1;
    return inside.find((week) => daysIn(week) >= leastDays) ?? [];
  });
  return (
    [...new Set(weeks)]
      // Its lighter week has to end before the taper begins.
      .filter((week) => week >= 0 && course.startDay + 7 * (week + 2) <= course.taperFrom)
      .sort((a, b) => a - b)
      .filter((week, index, all) => index === 0 || week - (all[index - 1] ?? 0) > 2)
  );
}
