import { invariant } from "../invariant";
import type { Unit } from "./unit";

type Measure = Unit<string>;

/** Both of the same unit: `plus(grams, metres)` does not compile. */
export function plus<M extends Measure>(a: M, b: NoInfer<M>): M {
  return (a + b) as M;
}

/** Both of the same unit; negative when `b` is larger. */
export function minus<M extends Measure>(a: M, b: NoInfer<M>): M {
  return (a - b) as M;
}

/** Scaled and rounded to a whole base unit, halves away from zero. */
export function times<M extends Measure>(a: M, factor: number): M {
  invariant(Number.isFinite(factor), `a factor of ${factor}`);
  return roundHalfAway(a * factor) as M;
}

/** 0 of the unit when the list is empty. */
export function sumOf<M extends Measure>(values: readonly M[]): M {
  let total = 0;
  for (const value of values) total += value;
  return total as M;
}

/**
 * Splits a whole amount by weights so that the parts add up to it exactly: what rounding leaves over goes to the
 * parts that lost most, the earlier one first. Weights are not negative and not all 0.
 */
export function split<M extends Measure>(total: M, weights: readonly number[]): M[] {
  invariant(Number.isInteger(total), `split needs a whole amount, got ${total}`);
  invariant(weights.length > 0 && weights.every((w) => Number.isFinite(w) && w >= 0), "weights below 0");
  const sum = weights.reduce((a, b) => a + b, 0);
  invariant(sum > 0, "weights that are all 0");
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .filter(({ index }) => (weights[index] ?? 0) > 0)
    .toSorted((a, b) => b.loss - a.loss || a.index - b.index);
  for (let given = 0; given < left; given++) {
    const index = byLoss[given % byLoss.length]?.index ?? 0;
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts as M[];
}

/** To the nearest whole number, halves away from zero, so that −a rounds to the opposite of a. Never −0. */
export function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}

/** To the nearest multiple of `step`, halves away from zero, without the dust of binary fractions. */
export function roundToStep(value: number, step: number): number {
  return Number((roundHalfAway(Number((value / step).toPrecision(14))) * step).toPrecision(14));
}
