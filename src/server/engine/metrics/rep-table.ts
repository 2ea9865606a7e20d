/**
 * Percent of the one-repetition maximum by repetitions to failure, from 1 (the table of Reactive Training Systems as
 * it is found in public). One RPE less counts as one repetition more. Two versions differ beyond 10, so it ends there.
 * It is a mean: at 70 % trained lifters did from 6 to 26 repetitions (Zourdos 2021).
 */
const pctByReps = [100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9] as const;

/** Percent of the maximum for a set of `reps` with `rir` left; halves lie between. `null` outside 1–10 effective. */
export function pctFor(reps: number, rir = 0): number | null {
  const effective = reps + rir;
  if (reps < 1 || effective > pctByReps.length) return null;
  const below = pctByReps[Math.floor(effective) - 1];
  const above = pctByReps[Math.ceil(effective) - 1];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (effective - Math.floor(effective));
}

/** Repetitions to failure at a percentage of the maximum, not rounded. `null` outside the table. */
export function repsAt(pct: number): number | null {
  const index = pctByReps.findIndex((each) => each <= pct);
  const here = pctByReps[index];
  if (here === undefined || pct > 100) return null;
  const before = pctByReps[index - 1];
  return before === undefined ? 1 : index + (before - pct) / (before - here);
}

/** Repetitions left in a set of `reps` at a percentage: never below 0; `null` where the table ends. */
export function rirFor(reps: number, pct: number): number | null {
  const most = repsAt(pct);
  return most === null ? null : Math.max(0, most - reps);
}
