import type { Snapshot } from "../snapshot";
import { perLog } from "../window";
import {
  type Coverage,
  coverageOf,
  type LoadColumn,
  lastDaysOf,
  loadColumnOf,
  metricOf,
} from "./load-column";
import type { Metric } from "./metric";

/**
 * How the last seven days compare with the last weeks, one value a day. Three definitions that must never be mixed;
 * each is stored under its name.
 */
export interface RatioColumns {
  /** AU of the seven days that end on the day, over what is known of them; NaN before seven days. */
  readonly week: Float64Array;
  /** Days of those seven whose load is not known. */
  readonly unknown: Float64Array;
  /** Mean of 7 days over the mean of the 28 that hold them (Gabbett 2016): at most 4. NaN where it cannot be said. */
  readonly coupled: Float64Array;
  /** Mean of 7 days over the mean of the 21 before them (Windt & Gabbett 2019). NaN where it cannot be said. */
  readonly uncoupled: Float64Array;
  /** Exponentially weighted means of 7 and 28 days in AU, λ = 2/(N+1), begun with the first known day (Williams 2017). */
  readonly acute: Float64Array;
  readonly chronic: Float64Array;
  /** `acute` over `chronic`; NaN where the latter is 0. It means little before 28 days. */
  readonly ewma: Float64Array;
}

/** Days of history that the ratios look at. */
export const ratioDays = 28;

const acuteShare = 2 / 8;
const chronicShare = 2 / 29;

export const newRatioColumns = (days: number): RatioColumns => ({
  week: new Float64Array(days),
  unknown: new Float64Array(days),
  coupled: new Float64Array(days),
  uncoupled: new Float64Array(days),
  acute: new Float64Array(days),
  chronic: new Float64Array(days),
  ewma: new Float64Array(days),
});

/**
 * Fills the rolling ratios from index `from` on. Each sum is taken anew over its own days in the same order, and the
 * longer ones are sums of weeks, so that nothing drifts and a later start gives the same bits. An unknown day is left
 * out of its mean; above one a week nothing is said.
 */
export function fillRollingRatios(loads: Float64Array, columns: RatioColumns, from = 0): void {
  const { week, unknown, coupled, uncoupled } = columns;
  const days = loads.length;
  for (let index = from; index < Math.min(6, days); index += 1) week[index] = Number.NaN;
  for (let index = Math.max(from, 6); index < days; index += 1) {
    const total =
      at(loads, index) +
      at(loads, index - 1) +
      at(loads, index - 2) +
      at(loads, index - 3) +
      at(loads, index - 4) +
      at(loads, index - 5) +
      at(loads, index - 6);
    if (!Number.isNaN(total)) {
      week[index] = total;
      unknown[index] = 0;
    } else {
      knownWeek(loads, columns, index);
    }
  }
  for (let index = from; index < Math.min(27, days); index += 1) {
    coupled[index] = Number.NaN;
    uncoupled[index] = Number.NaN;
  }
  for (let index = Math.max(from, 27); index < days; index += 1) {
    const acute = at(week, index);
    const before = at(week, index - 7) + at(week, index - 14) + at(week, index - 21);
    const lately = at(unknown, index);
    const earlier = at(unknown, index - 7) + at(unknown, index - 14) + at(unknown, index - 21);
    const isKnown = lately <= 1 && lately + earlier <= 4;
    const mean = acute / (7 - lately);
    const all = (acute + before) / (28 - lately - earlier);
    const previous = before / (21 - earlier);
    coupled[index] = isKnown && all > 0 ? mean / all : Number.NaN;
    uncoupled[index] = isKnown && previous > 0 ? mean / previous : Number.NaN;
  }
}

/** Means before the first day: none. */
const noMeans = { acute: Number.NaN, chronic: Number.NaN };

/**
 * Fills the exponentially weighted ratio from index `from` on. An unknown day carries yesterday's state; `seed` is
 * the state before index 0.
 */
export function fillWeightedRatio(
  loads: Float64Array,
  columns: RatioColumns,
  from = 0,
  seed = noMeans,
): void {
  const { acute, chronic, ewma } = columns;
  let fast = from > 0 ? at(acute, from - 1) : seed.acute;
  let slow = from > 0 ? at(chronic, from - 1) : seed.chronic;
  for (let index = from; index < loads.length; index += 1) {
    const load = at(loads, index);
    if (!Number.isNaN(load)) {
      const isFirst = Number.isNaN(fast);
      fast = isFirst ? load : acuteShare * load + (1 - acuteShare) * fast;
      slow = isFirst ? load : chronicShare * load + (1 - chronicShare) * slow;
    }
    acute[index] = fast;
    chronic[index] = slow;
    ewma[index] = slow > 0 ? fast / slow : Number.NaN;
  }
}

export interface Ratios extends LoadColumn {
  readonly columns: RatioColumns;
  /** Weighted means before the first of the days. */
  readonly seed: typeof noMeans;
}

/** The ratios of the last days of the log; the weighted means begin with what the days before them come to. */
export const ratiosOf = perLog(wholeOf, (before, after, { fromDay }): Ratios => {
  const column = lastDaysOf(loadColumnOf(after));
  const { firstDay, loads } = column;
  if (firstDay !== before.firstDay || loads.length !== before.loads.length || fromDay < firstDay) {
    return wholeOf(after);
  }
  const { week, unknown, coupled, uncoupled, acute, chronic, ewma } = before.columns;
  const columns = {
    week: week.slice(),
    unknown: unknown.slice(),
    coupled: coupled.slice(),
    uncoupled: uncoupled.slice(),
    acute: acute.slice(),
    chronic: chronic.slice(),
    ewma: ewma.slice(),
  };
  fillRollingRatios(loads, columns, fromDay - firstDay);
  fillWeightedRatio(loads, columns, fromDay - firstDay, before.seed);
  return { ...column, columns, seed: before.seed };
});

function wholeOf(snapshot: Snapshot): Ratios {
  const all = loadColumnOf(snapshot);
  const column = lastDaysOf(all);
  const columns = newRatioColumns(column.loads.length);
  const seed = meansAfter(all.loads.subarray(0, all.loads.length - column.loads.length));
  fillRollingRatios(column.loads, columns);
  fillWeightedRatio(column.loads, columns, 0, seed);
  return { ...column, columns, seed };
}

function meansAfter(loads: Float64Array): typeof noMeans {
  let { acute, chronic } = noMeans;
  for (let index = 0; index < loads.length; index += 1) {
    const load = at(loads, index);
    if (Number.isNaN(load)) continue;
    acute = !Number.isNaN(acute) ? acuteShare * load + (1 - acuteShare) * acute : load;
    chronic = !Number.isNaN(chronic) ? chronicShare * load + (1 - chronicShare) * chronic : load;
  }
  return { acute, chronic };
}

export interface RatiosOfDay {
  readonly coverage: Coverage;
  readonly coupled: Metric<number>;
  readonly uncoupled: Metric<number>;
  readonly ewma: Metric<number>;
}

/** The ratios as of a day's end. No values before 28 days on record, nor with more than one unknown day a week. */
export function ratiosOn(snapshot: Snapshot, day: number): RatiosOfDay {
  const { firstDay, columns } = ratiosOf(snapshot);
  const coverage = coverageOf(snapshot, day, ratioDays);
  const of = (column: Float64Array) => metricOf(column[day - firstDay] ?? Number.NaN, coverage);
  return {
    coverage,
    coupled: of(columns.coupled),
    uncoupled: of(columns.uncoupled),
    ewma: of(columns.ewma),
  };
}

function knownWeek(loads: Float64Array, { week, unknown }: RatioColumns, index: number): void {
  let [total, missing] = [0, 0];
  for (let back = 0; back < 7; back += 1) {
    const load = at(loads, index - back);
    if (!Number.isNaN(load)) total += load;
    else missing += 1;
  }
  week[index] = total;
  unknown[index] = missing;
}

/** Indices are inside by construction; the assertion costs nothing where a fallback would. */
const at = (column: Float64Array, index: number): number => column[index] as number;
