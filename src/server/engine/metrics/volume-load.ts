import type { TimelineSet } from "../timeline";
import { rirOf } from "./e1rm";
import type { Metric } from "./metric";

/** A set counts as hard with at most this many repetitions left. */
export const mostRirOfHardSet = 4;

/**
 * Kilograms lifted: repetitions × weight over the working sets. `partial` where a set has no weight (body weight,
 * a band); no value when none has. To be compared within one exercise only.
 */
export function volumeLoad(sets: readonly TimelineSet[]): Metric<number> {
  const working = sets.filter(({ warmup }) => warmup !== true);
  const loaded = working.filter(({ loadKg }) => loadKg != null && loadKg > 0);
  const coverage = working.length === 0 ? 0 : loaded.length / working.length;
  if (loaded.length === 0) return { value: null, status: "not-enough-data", coverage };
  const value = loaded.reduce((total, { reps, loadKg }) => total + reps * (loadKg ?? 0), 0);
  return { value, status: coverage < 1 ? "partial" : "ok", coverage };
}

/**
 * Working sets with at most 4 repetitions left. `partial` where a set does not tell its effort; no value when none
 * does.
 */
export function hardSets(sets: readonly TimelineSet[]): Metric<number> {
  const rirs = sets.filter(({ warmup }) => warmup !== true).map(rirOf);
  const known = rirs.filter((rir) => rir !== null);
  const coverage = rirs.length === 0 ? 0 : known.length / rirs.length;
  if (known.length === 0) return { value: null, status: "not-enough-data", coverage };
  return {
    value: known.filter((rir) => rir <= mostRirOfHardSet).length,
    status: coverage < 1 ? "partial" : "ok",
    coverage,
  };
}
