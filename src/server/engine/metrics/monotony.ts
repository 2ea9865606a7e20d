import { type DayLoad, estimatedShare } from "./daily-load";
import { type Metric, mean, populationSd, sum } from "./metric";

/** Seven equal days have no deviation at all; the ratio is capped where its meaning ends. */
export const mostMonotony = 10;

/**
 * Mean of seven daily loads over their population standard deviation (Foster 1998, who does not say which
 * deviation; the sample deviation gives values × 0.926). `null` unless all seven are known and one is above 0.
 */
export function monotonyOf(loads: readonly (number | null)[]): number | null {
  const known = loads.filter((load) => load !== null);
  if (known.length !== 7 || loads.length !== 7 || sum(known) === 0) return null;
  const deviation = populationSd(known);
  return deviation === 0 ? mostMonotony : Math.min(mostMonotony, mean(known) / deviation);
}

/** Weekly load × monotony, in AU. Seven days without load have strain 0; `null` when a day is not known. */
export function strainOf(loads: readonly (number | null)[]): number | null {
  const known = loads.filter((load) => load !== null);
  if (known.length !== 7 || loads.length !== 7) return null;
  const total = sum(known);
  return total === 0 ? 0 : total * (monotonyOf(loads) ?? 0);
}

export const monotony = (week: readonly DayLoad[]): Metric<number> => overWeek(week, monotonyOf);
export const strain = (week: readonly DayLoad[]): Metric<number> => overWeek(week, strainOf);

function overWeek(
  week: readonly DayLoad[],
  of: (loads: readonly (number | null)[]) => number | null,
): Metric<number> {
  const value = of(week.map((day) => day.value));
  const coverage = week.length === 0 ? 0 : week.filter((day) => day.value !== null).length / 7;
  if (value === null) return { value, status: "not-enough-data", coverage };
  return { value, status: estimatedShare(week) > 0 ? "estimated" : "ok", coverage };
}
