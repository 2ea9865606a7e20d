import { fitnessAhead, fitnessOf, warmUpDays } from "../metrics/fitness";
import { plannedLoads } from "../metrics/load-column";
import type { Snapshot } from "../snapshot";

/** Fitness load day by day, four weeks back and as far ahead as asked: what was done, and then the plan. */
export interface FitnessLine {
  readonly firstDay: number;
  /** AU a day, as weighted means of the days on record. */
  readonly means: Float64Array;
  /** Highest of the year that ends with the log, in AU a day. */
  readonly peak: number;
  /** From this day on the beginning of the record has faded. */
  readonly warmFrom: number;
}

const daysBack = 28;

/** `lastLogged` closes the log; the days after it up to `end` are as planned. */
export function fitnessLine(snapshot: Snapshot, lastLogged: number, end: number): FitnessLine {
  const fitness = fitnessOf(snapshot);
  const index = lastLogged - fitness.firstDay;
  let peak = 0;
  for (let day = Math.max(0, index - 364); day <= index; day += 1) {
    peak = Math.max(peak, fitness.columns.ctl[day] ?? 0);
  }
  return {
    firstDay: lastLogged - daysBack,
    means: fitnessAhead(fitness, index, daysBack, plannedLoads(snapshot, lastLogged + 1, end)),
    peak,
    warmFrom: fitness.firstDay + warmUpDays - 1,
  };
}

/** Fitness load at the end of a day, in AU a day; NaN where it cannot be said. */
export const fitnessOnDay = ({ firstDay, means }: FitnessLine, day: number): number =>
  means[day - firstDay] ?? Number.NaN;

/** Percent by which it rose in the seven days that end on the day; `null` where that cannot be said. */
export function risePctOn(line: FitnessLine, day: number): number | null {
  const [now, before] = [fitnessOnDay(line, day), fitnessOnDay(line, day - 7)];
  return before > 0 && !Number.isNaN(now) ? (now / before - 1) * 100 : null;
}
