import type { Snapshot } from "../snapshot";
import { perLog } from "../window";
import { coverageOf, type LoadColumn, lastDaysOf, loadColumnOf, metricOf } from "./load-column";
import type { Metric } from "./metric";

/**
 * What is left of a day's state on the next: e^(−1/42) and e^(−1/7), as GoldenCheetah defines them. Written out
 * because Math.exp may differ in its last bit from one engine to another.
 */
export const fitnessDecay = 0.9764716866522433;
export const fatigueDecay = 0.8668778997501816;
const fitnessGain = 1 - fitnessDecay;
const fatigueGain = 1 - fatigueDecay;

/** Days before a series that began with nothing says anything. */
export const warmUpDays = 42;

/** Fitness and fatigue at the end of a day, in AU a day. */
export interface FitnessState {
  readonly ctl: number;
  readonly atl: number;
}

export const noFitness: FitnessState = { ctl: 0, atl: 0 };

/** One value a day, in AU a day. */
export interface FitnessColumns {
  /** Fitness: the weighted mean load with a time constant of 42 days. */
  readonly ctl: Float64Array;
  /** Fatigue: the same with 7 days. */
  readonly atl: Float64Array;
  /** Form in the morning: yesterday's fitness less yesterday's fatigue. It is no readiness. */
  readonly form: Float64Array;
  /** How much fitness rose in seven days; NaN for the first seven. */
  readonly ramp: Float64Array;
}

export const newFitnessColumns = (days: number): FitnessColumns => ({
  ctl: new Float64Array(days),
  atl: new Float64Array(days),
  form: new Float64Array(days),
  ramp: new Float64Array(days),
});

/**
 * Fills the columns from index `from` on: X = X·e^(−1/τ) + load·(1 − e^(−1/τ)). An unknown day (NaN) carries the
 * state. `seed` is the state before index 0: the athlete's stated habit, or nothing.
 */
export function fillFitness(
  loads: Float64Array,
  columns: FitnessColumns,
  from = 0,
  seed: FitnessState = noFitness,
): void {
  const { ctl, atl, form, ramp } = columns;
  const days = loads.length;
  let { ctl: fitness, atl: fatigue } = from > 0 ? stateBefore(columns, from) : plain(seed);
  for (let index = from; index < days; index += 1) {
    const load = at(loads, index);
    form[index] = fitness - fatigue;
    if (!Number.isNaN(load)) {
      fitness = fitness * fitnessDecay + load * fitnessGain;
      fatigue = fatigue * fatigueDecay + load * fatigueGain;
    }
    ctl[index] = fitness;
    atl[index] = fatigue;
  }
  for (let index = from; index < Math.min(7, days); index += 1) ramp[index] = Number.NaN;
  for (let index = Math.max(from, 7); index < days; index += 1)
    ramp[index] = at(ctl, index) - at(ctl, index - 7);
}

/**
 * The same after an edit of the days `from` to `changedTo`, in columns that hold the values before it. Stops as soon
 * as the state is to the bit what it was: nothing after it can differ then. Answers the first index left as it was.
 */
export function refillFitness(
  loads: Float64Array,
  columns: FitnessColumns,
  from: number,
  changedTo: number,
  seed: FitnessState = noFitness,
): number {
  const { ctl, atl, form, ramp } = columns;
  const days = loads.length;
  let { ctl: fitness, atl: fatigue } = from > 0 ? stateBefore(columns, from) : plain(seed);
  let index = from;
  for (; index < days; index += 1) {
    const load = at(loads, index);
    form[index] = fitness - fatigue;
    if (!Number.isNaN(load)) {
      fitness = fitness * fitnessDecay + load * fitnessGain;
      fatigue = fatigue * fatigueDecay + load * fatigueGain;
    }
    const same = index > changedTo && fitness === at(ctl, index) && fatigue === at(atl, index);
    ctl[index] = fitness;
    atl[index] = fatigue;
    if (same) break;
  }
  // The ramp still looks at the seven days before.
  const end = Math.min(days, index + 8);
  for (let day = Math.max(from, 7); day < end; day += 1) ramp[day] = at(ctl, day) - at(ctl, day - 7);
  return Math.min(days, index + 1);
}

/** Fitness and fatigue with what they owe to having begun at nothing taken out. */
export interface Fitness extends LoadColumn {
  readonly columns: FitnessColumns;
  /** Share of `ctl` and `atl` that the days on record make up, 0–1: it grows to 1 as the beginning fades. */
  readonly share: { readonly ctl: Float64Array; readonly atl: Float64Array };
  /** State and share before the first of the days. */
  readonly seed: FitnessState;
  readonly seedShare: FitnessState;
}

/** Fitness, fatigue, form and ramp of the last days of the log; those before them count in the state they begin with. */
export const fitnessOf = perLog(wholeOf, (before, after, { fromDay, toDay }): Fitness => {
  const column = lastDaysOf(loadColumnOf(after));
  const { firstDay, loads } = column;
  if (firstDay !== before.firstDay || loads.length !== before.loads.length || fromDay < firstDay) {
    return wholeOf(after);
  }
  const { ctl, atl, form, ramp } = before.columns;
  const columns = { ctl: ctl.slice(), atl: atl.slice(), form: form.slice(), ramp: ramp.slice() };
  const [from, to] = [Math.max(0, fromDay - firstDay), toDay - firstDay];
  refillFitness(loads, columns, from, to, before.seed);
  return { ...before, ...column, columns, share: sharesAfter(before, loads, from, to) };
});

function wholeOf(snapshot: Snapshot): Fitness {
  const all = loadColumnOf(snapshot);
  const column = lastDaysOf(all);
  const columns = newFitnessColumns(column.loads.length);
  const earlier = all.loads.subarray(0, all.loads.length - column.loads.length);
  const [seed, seedShare] = [stateAfter(earlier), stateAfter(earlier, 1)];
  fillFitness(column.loads, columns, 0, seed);
  return { ...column, columns, seed, seedShare, share: sharesOf(column.loads, seedShare) };
}

/** State at the end of some days, with their loads or, for their share, with 1 in place of each that is known. */
function stateAfter(loads: Float64Array, instead?: number): FitnessState {
  let [ctl, atl] = [0, 0];
  for (let index = 0; index < loads.length; index += 1) {
    const load = at(loads, index);
    if (Number.isNaN(load)) continue;
    const counted = instead ?? load;
    ctl = ctl * fitnessDecay + counted * fitnessGain;
    atl = atl * fatigueDecay + counted * fatigueGain;
  }
  return { ctl, atl };
}

/** They change only where a day becomes known or ceases to be. */
function sharesAfter(before: Fitness, loads: Float64Array, from: number, to: number): Fitness["share"] {
  for (let index = from; index <= Math.min(to, loads.length - 1); index += 1) {
    if (Number.isNaN(at(loads, index)) !== Number.isNaN(at(before.loads, index))) {
      return sharesOf(loads, before.seedShare);
    }
  }
  return before.share;
}

/**
 * The weight of the days on record in each state: what a load of 1 on every known day would come to. A state divided
 * by it is the weighted mean of the days on record alone, so that even training shows neither a rise nor fatigue in
 * the first months.
 */
function sharesOf(loads: Float64Array, seed: FitnessState): Fitness["share"] {
  const ctl = new Float64Array(loads.length);
  const atl = new Float64Array(loads.length);
  let [fitness, fatigue] = [seed.ctl, seed.atl];
  for (let index = 0; index < loads.length; index += 1) {
    const load = at(loads, index);
    if (!Number.isNaN(load)) {
      fitness = fitness * fitnessDecay + fitnessGain;
      fatigue = fatigue * fatigueDecay + fatigueGain;
    }
    ctl[index] = fitness;
    atl[index] = fatigue;
  }
  return { ctl, atl };
}

/** State at the end of the day at `index`, as the weighted means of the days on record. */
export function stateAt({ columns, share }: Fitness, index: number): FitnessState {
  return { ctl: mean(columns.ctl, share.ctl, index), atl: mean(columns.atl, share.atl, index) };
}

/** Form on the morning after the day at `index`, in percent of fitness; NaN without fitness. */
export function formPctAfter(fitness: Fitness, index: number): number {
  const { ctl, atl } = stateAt(fitness, index);
  return ctl > 0 ? ((ctl - atl) / ctl) * 100 : Number.NaN;
}

/** Rise of fitness in the seven days that end at `index`, in percent of what it was before; NaN without fitness. */
export function rampPctAt(fitness: Fitness, index: number): number {
  const before = stateAt(fitness, index - 7).ctl;
  return before > 0 ? (stateAt(fitness, index).ctl / before - 1) * 100 : Number.NaN;
}

/**
 * Fitness after each of some days, the first of them `index - before`, on to what is planned: `ahead` are the loads of
 * the days after `index`, in AU. As weighted means of the days on record.
 */
export function fitnessAhead(
  { columns, share }: Fitness,
  index: number,
  before: number,
  ahead: Float64Array,
): Float64Array {
  const means = new Float64Array(before + 1 + ahead.length);
  for (let back = 0; back <= before; back += 1) {
    means[before - back] = mean(columns.ctl, share.ctl, index - back);
  }
  let [fitness, known] = [columns.ctl[index] ?? 0, share.ctl[index] ?? 0];
  for (let day = 0; day < ahead.length; day += 1) {
    const load = at(ahead, day);
    if (!Number.isNaN(load)) {
      fitness = fitness * fitnessDecay + load * fitnessGain;
      known = known * fitnessDecay + fitnessGain;
    }
    means[before + 1 + day] = fitness / known;
  }
  return means;
}

export interface FitnessOfDay {
  readonly ctl: Metric<number>;
  readonly atl: Metric<number>;
  /** This morning's, in AU a day and in percent of fitness. */
  readonly form: Metric<number>;
  readonly formPct: Metric<number>;
  readonly ramp: Metric<number>;
  readonly rampPct: Metric<number>;
}

/** Fitness as of a day's end, and the form of that morning. No values before 42 days on record. */
export function fitnessOn(snapshot: Snapshot, day: number): FitnessOfDay {
  const fitness = fitnessOf(snapshot);
  const index = day - fitness.firstDay;
  const coverage = coverageOf(snapshot, day, warmUpDays);
  const of = (value: number | undefined) => metricOf(value ?? Number.NaN, coverage);
  return {
    ctl: of(fitness.columns.ctl[index]),
    atl: of(fitness.columns.atl[index]),
    form: of(fitness.columns.form[index]),
    formPct: of(formPctAfter(fitness, index - 1)),
    ramp: of(fitness.columns.ramp[index]),
    rampPct: of(rampPctAt(fitness, index)),
  };
}

const mean = (column: Float64Array, share: Float64Array, index: number) =>
  (column[index] ?? Number.NaN) / (share[index] ?? 0);

const stateBefore = ({ ctl, atl }: FitnessColumns, index: number): FitnessState => ({
  ctl: at(ctl, index - 1),
  atl: at(atl, index - 1),
});

/**
 * The state as numbers and nothing else. An object whose fields have the names of columns may hold columns, as far as
 * V8 knows, and a sum that begins with such a field is boxed on every day: five times as slow.
 */
const plain = ({ ctl, atl }: FitnessState): FitnessState => ({ ctl: Number(ctl), atl: Number(atl) });

/** Indices are inside by construction; the assertion costs nothing where a fallback would. */
const at = (column: Float64Array, index: number): number => column[index] as number;
