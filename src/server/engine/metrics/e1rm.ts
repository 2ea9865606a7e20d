import type { SnapSession } from "../snapshot-session";
import type { TimelineSet } from "../timeline";
import { mean } from "./metric";

/** Above this many effective repetitions nothing is estimated: the error grows with each one. */
export const mostShownReps = 12;
/** Trends take sets up to this many effective repetitions (settled: longer sets make plateaus that are none). */
export const mostTrendReps = 10;
/** A set farther from failure says too little about the maximum. */
const mostTrendRir = 4;

/** One-repetition maximum in kg from a set to failure: w(1 + r/30), and w itself for one repetition (Epley). */
export const epley = (kg: number, reps: number): number => (reps === 1 ? kg : kg * (1 + reps / 30));

/** The same by 36w / (37 − r) (Brzycki); `null` from 37 repetitions, where the formula ends. */
export const brzycki = (kg: number, reps: number): number | null =>
  reps >= 37 ? null : (36 * kg) / (37 - reps);

export type E1RmFormula = "epley" | "brzycki";

/**
 * Estimated one-repetition maximum in kg. `rir` are the repetitions left: a set of 5 with 2 left counts as 7. `null`
 * for no repetition, and above 12 effective ones. Formulas are not mixed within a lift: they differ by kilograms.
 */
export function e1Rm(kg: number, reps: number, rir = 0, formula: E1RmFormula = "epley"): number | null {
  const effective = reps + Math.max(0, rir);
  if (reps < 1 || kg <= 0 || effective > mostShownReps) return null;
  return formula === "epley" ? epley(kg, effective) : brzycki(kg, effective);
}

/** Repetitions left in a set: 0 to failure, as told, or 10 − RPE from RPE 5 up; `null` when the set does not say. */
export function rirOf(set: Pick<TimelineSet, "toFailure" | "rir" | "rpe">): number | null {
  if (set.toFailure === true) return 0;
  return set.rir ?? (set.rpe != null && set.rpe >= 5 ? 10 - set.rpe : null);
}

/** The best estimate of one day for one lift, in kg by Epley. */
export interface E1RmSample {
  readonly day: number;
  readonly kg: number;
  /** The set says how near to failure it was; a single without a word on effort counts as a test. */
  readonly effortKnown: boolean;
}

/**
 * Top set of each day for each leg lift with a weight, by exercise id, ascending by day: up to 10 effective
 * repetitions and at most 4 left. Where no set of a day tells its effort, repetitions alone are taken and marked.
 * `sessions` are what was done in the days that matter, sorted by start.
 */
export function e1RmSamples(sessions: readonly SnapSession[]): ReadonlyMap<string, readonly E1RmSample[]> {
  const byLift = new Map<string, E1RmSample[]>();
  for (const session of sessions) {
    if (session.sets.legs.length > 0) addSamples(byLift, session);
  }
  return byLift;
}

function addSamples(byLift: Map<string, E1RmSample[]>, { day, sets }: SnapSession): void {
  for (const { exercise, reps, rir, kg } of sets.legs) {
    if (kg === null || (rir !== null && rir > mostTrendRir) || reps + (rir ?? 0) > mostTrendReps) continue;
    const value = e1Rm(kg, reps, rir ?? 0);
    if (value === null) continue;
    const samples = byLift.get(exercise.id) ?? [];
    if (samples.length === 0) byLift.set(exercise.id, samples);
    const sample = { day, kg: value, effortKnown: rir !== null || reps === 1 };
    const last = samples.at(-1);
    if (last?.day !== day) samples.push(sample);
    else if (isBetter(sample, last)) samples[samples.length - 1] = sample;
  }
}

const isBetter = (sample: E1RmSample, than: E1RmSample) =>
  sample.effortKnown === than.effortKnown ? sample.kg > than.kg : sample.effortKnown;

/** Change in kg a day by least squares over samples of different days; `null` below two days. */
export function e1RmSlope(samples: readonly E1RmSample[]): number | null {
  const days = mean(samples.map(({ day }) => day));
  const kg = mean(samples.map((sample) => sample.kg));
  let [over, under] = [0, 0];
  for (const sample of samples) {
    over += (sample.day - days) * (sample.kg - kg);
    under += (sample.day - days) ** 2;
  }
  return under === 0 || samples.length < 2 ? null : over / under;
}

/** A lift that does not rise: since when, how far it is below its best, and what that rests on. */
export interface Stall {
  readonly days: number;
  readonly samples: readonly E1RmSample[];
  readonly effortKnown: boolean;
}

/**
 * The longest stretch up to the last of the samples over which the lift did not rise: at least three samples over at
 * least `leastDays` days with a slope of at most 0; `null` without one. Samples of one lift, ascending. Where some
 * tell their effort, only those count: a set with effort beside one without looks like a change of strength.
 */
export function stallOf(samples: readonly E1RmSample[], leastDays: number): Stall | null {
  const known = samples.filter(({ effortKnown }) => effortKnown);
  const effortKnown = known.length >= fewestSamples;
  const used = effortKnown ? known : samples;
  const last = used.at(-1);
  if (!last) return null;
  for (let from = 0; from <= used.length - fewestSamples; from += 1) {
    const days = last.day - (used[from]?.day ?? last.day);
    if (days < leastDays) return null;
    const stretch = used.slice(from);
    if ((e1RmSlope(stretch) ?? 1) <= flat) return { days, samples: stretch, effortKnown };
  }
  return null;
}

export const fewestSamples = 3;
/** Rounding of decimal fractions is no rise. */
const flat = 1e-9;
