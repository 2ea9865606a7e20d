import { fatigueDecay, fitnessDecay, fitnessOf, stateAt, warmUpDays } from "../metrics/fitness";
import { coverageOf, isCovered, lastLoggedDay, plannedLoads } from "../metrics/load-column";
import type { Snapshot } from "../snapshot";

/** Fitness and form of days gone and days to come, as far as the plan goes. Days are numbers (`dayNumber`). */
export interface FitnessAhead {
  /** Fitness load at the end of the day, in AU a day; `null` where nothing is known. */
  readonly fitnessOn: (day: number) => number | null;
  /** Form on the morning of the day, in percent of fitness; `null` where nothing is known. */
  readonly formPctOn: (day: number) => number | null;
}

/**
 * What was done, and after it the plan of the snapshot up to `toDay`. Before 42 days on record it says nothing: the
 * beginning of a log looks like a rise.
 */
export function fitnessWithPlan(snapshot: Snapshot, toDay: number): FitnessAhead | null {
  const last = lastLoggedDay(snapshot);
  if (!isCovered(coverageOf(snapshot, last, warmUpDays))) return null;
  const past = fitnessOf(snapshot);
  const index = last - past.firstDay;
  const ahead = statesAfter(
    {
      ctl: past.columns.ctl[index] ?? 0,
      atl: past.columns.atl[index] ?? 0,
      ctlShare: past.share.ctl[index] ?? 0,
      atlShare: past.share.atl[index] ?? 0,
    },
    plannedLoads(snapshot, last + 1, toDay),
  );
  const stateOn = (day: number): { readonly ctl: number; readonly atl: number } | null => {
    if (day > last) return ahead[day - last - 1] ?? null;
    const state = day < past.firstDay + warmUpDays - 1 ? null : stateAt(past, day - past.firstDay);
    return state && Number.isFinite(state.ctl) ? state : null;
  };
  return {
    fitnessOn: (day) => stateOn(day)?.ctl ?? null,
    formPctOn: (day) => {
      const state = stateOn(day - 1);
      return state && state.ctl > 0 ? ((state.ctl - state.atl) / state.ctl) * 100 : null;
    },
  };
}

interface Sums {
  readonly ctl: number;
  readonly atl: number;
  readonly ctlShare: number;
  readonly atlShare: number;
}

/** As weighted means of the days on record; a day whose load is not known carries the state. */
function statesAfter(from: Sums, loads: Float64Array): { readonly ctl: number; readonly atl: number }[] {
  let { ctl, atl, ctlShare, atlShare } = from;
  return Array.from(loads, (load) => {
    if (!Number.isNaN(load)) {
      ctl = ctl * fitnessDecay + load * (1 - fitnessDecay);
      atl = atl * fatigueDecay + load * (1 - fatigueDecay);
      ctlShare = ctlShare * fitnessDecay + (1 - fitnessDecay);
      atlShare = atlShare * fatigueDecay + (1 - fatigueDecay);
    }
    return { ctl: ctl / ctlShare, atl: atl / atlShare };
  });
}
