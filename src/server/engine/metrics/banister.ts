import type { Snapshot } from "../snapshot";
import { isRace } from "../taxonomy";
import { perLog, within } from "../window";
import { fatigueDecay, fitnessDecay } from "./fitness";
import { loadColumnOf } from "./load-column";

/**
 * Banister's impulse-response model: p = p0 + k1·g − k2·h, where every load adds to g and h and both fade, g with τ1
 * and h with τ2 (days). A projection to look at: its parameters are ill-conditioned, and no rule rests on it.
 */
export interface BanisterParameters {
  readonly p0: number;
  readonly k1: number;
  readonly k2: number;
  readonly tau1: number;
  readonly tau2: number;
}

/** Impulses in AU: the undamped sums, not the weighted means of `fitness.ts`. */
export interface Impulses {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

/** A performance in any one unit in which more is better, on the day at `index` of the loads. */
export interface PerformanceTest {
  readonly index: number;
  readonly performance: number;
}

/** Fewer tests than this cannot tell five parameters from chance (Clarke & Skiba 2013). */
export const fewestTests = 8;

/** Fills both impulses from index `from` on; an unknown day (NaN) carries the state. */
export function fillImpulses(
  loads: Float64Array,
  { g, h }: Impulses,
  from = 0,
  decay1 = fitnessDecay,
  decay2 = fatigueDecay,
): void {
  let slow = from > 0 ? (g[from - 1] as number) : 0;
  let fast = from > 0 ? (h[from - 1] as number) : 0;
  for (let index = from; index < loads.length; index += 1) {
    const load = loads[index] as number;
    if (!Number.isNaN(load)) {
      slow = slow * decay1 + load;
      fast = fast * decay2 + load;
    }
    g[index] = slow;
    h[index] = fast;
  }
}

/** Performance that the model gives for a day, in the unit of its tests. */
export const performanceOf = ({ p0, k1, k2 }: BanisterParameters, g: number, h: number): number =>
  p0 + k1 * g - k2 * h;

/**
 * Days before an event within which a load costs more than it brings (t_n), and at which it brings most (t_g). `null`
 * where fatigue never outweighs fitness.
 */
export function influenceDays({ k1, k2, tau1, tau2 }: BanisterParameters): {
  readonly negativeUntil: number | null;
  readonly bestAt: number | null;
} {
  const span = (tau1 * tau2) / (tau1 - tau2);
  const days = (ratio: number) => (ratio > 1 ? span * Math.log(ratio) : null);
  return { negativeUntil: days(k2 / k1), bestAt: days((k2 * tau1) / (k1 * tau2)) };
}

export type BanisterFit =
  | { readonly ok: true; readonly parameters: BanisterParameters; readonly r2: number }
  | { readonly ok: false; readonly reason: "too-few-tests" | "no-fit"; readonly have: number };

const slowTaus = [25, 30, 35, 42, 50, 60];
const fastTaus = [4, 7, 10, 14, 18, 22];

/**
 * The parameters that come nearest to the tests, by least squares over a grid of time constants that is then made
 * finer. Refused below eight tests, and where no model with fitness that helps and fatigue that costs fits.
 */
export function fitBanister(loads: Float64Array, tests: readonly PerformanceTest[]): BanisterFit {
  const have = tests.length;
  if (have < fewestTests) return { ok: false, reason: "too-few-tests", have };
  let best: Tried | null = null;
  for (const tau1 of slowTaus)
    for (const tau2 of fastTaus) best = better(best, tryTaus(loads, tests, tau1, tau2));
  for (const step of [3, 1, 0.3, 0.1]) {
    const around: Tried | null = best;
    if (around === null) break;
    for (const a of [-step, 0, step]) {
      for (const b of [-step, 0, step]) {
        best = better(best, tryTaus(loads, tests, around.parameters.tau1 + a, around.parameters.tau2 + b));
      }
    }
  }
  if (best === null) return { ok: false, reason: "no-fit", have };
  const middle = tests.reduce((total, { performance }) => total + performance, 0) / have;
  const spread = tests.reduce((total, { performance }) => total + (performance - middle) ** 2, 0);
  return { ok: true, parameters: best.parameters, r2: spread === 0 ? 0 : 1 - best.error / spread };
}

/** Tests and loads older than this leave no trace in either impulse. */
const daysBack = 400;
/** Speeds over other distances are made comparable by Riegel's exponent, at 5 km. */
const riegel = 0.06;
const comparedKm = 5;

/** The fit to the athlete's own time trials and races with time and distance, in km/h over 5 km. */
export const banisterOf = perLog(fitOf, (_, after) => fitOf(after));

function fitOf(snapshot: Snapshot): BanisterFit {
  const { firstDay, loads } = loadColumnOf(snapshot);
  const from = Math.max(0, loads.length - daysBack);
  return fitBanister(loads.subarray(from), testsOf(snapshot, firstDay + from));
}

function testsOf(snapshot: Snapshot, fromDay: number): PerformanceTest[] {
  return within(snapshot.log, fromDay, snapshot.now.day).flatMap((session) => {
    const { type, distanceKm, durationMin, day } = session;
    if (type !== "run-time-trial" && !isRace(type)) return [];
    if (distanceKm === null || distanceKm <= 0 || durationMin === null || durationMin <= 0) return [];
    const speed = (distanceKm / durationMin) * 60;
    return [{ index: day - fromDay, performance: speed * (distanceKm / comparedKm) ** riegel }];
  });
}

interface Tried {
  readonly parameters: BanisterParameters;
  readonly error: number;
}

const better = (a: Tried | null, b: Tried | null): Tried | null =>
  a === null || (b !== null && b.error < a.error) ? b : a;

function tryTaus(
  loads: Float64Array,
  tests: readonly PerformanceTest[],
  tau1: number,
  tau2: number,
): Tried | null {
  if (tau2 < 1 || tau1 < tau2 + 2) return null;
  const impulses = { g: new Float64Array(loads.length), h: new Float64Array(loads.length) };
  fillImpulses(loads, impulses, 0, Math.exp(-1 / tau1), Math.exp(-1 / tau2));
  const rows = tests.map(({ index, performance }) => ({
    x: [1, impulses.g[index] ?? 0, -(impulses.h[index] ?? 0)] as const,
    y: performance,
  }));
  const solution = leastSquares(rows);
  if (solution === null) return null;
  const [p0, k1, k2] = solution;
  if (k1 <= 0 || k2 <= 0) return null;
  const parameters = { p0, k1, k2, tau1, tau2 };
  const error = rows.reduce((total, { x, y }) => total + (p0 + k1 * x[1] + k2 * x[2] - y) ** 2, 0);
  return { parameters, error };
}

type Three = readonly [number, number, number];

/** Three unknowns by the normal equations and Cramer's rule, columns scaled; `null` where the tests do not tell them apart. */
function leastSquares(rows: readonly { readonly x: Three; readonly y: number }[]): Three | null {
  const scale = [0, 1, 2].map((column) =>
    Math.max(...rows.map(({ x }) => Math.abs(x[column as 0 | 1 | 2]))),
  ) as unknown as Three;
  if (scale.some((size) => size === 0)) return null;
  const scaled = rows.map(({ x, y }) => ({
    x: [x[0] / scale[0], x[1] / scale[1], x[2] / scale[2]] as const,
    y,
  }));
  const product = (a: 0 | 1 | 2, b: 0 | 1 | 2) => scaled.reduce((total, { x }) => total + x[a] * x[b], 0);
  const target = (a: 0 | 1 | 2) => scaled.reduce((total, { x, y }) => total + x[a] * y, 0);
  const columns = ([0, 1, 2] as const).map((a) => [product(0, a), product(1, a), product(2, a)] as const);
  const right = [target(0), target(1), target(2)] as const;
  const [first, second, third] = columns as unknown as readonly [Three, Three, Three];
  const whole = determinant(first, second, third);
  if (Math.abs(whole) < 1e-12) return null;
  return [
    determinant(right, second, third) / whole / scale[0],
    determinant(first, right, third) / whole / scale[1],
    determinant(first, second, right) / whole / scale[2],
  ];
}

const determinant = (a: Three, b: Three, c: Three): number =>
  a[0] * (b[1] * c[2] - b[2] * c[1]) -
  b[0] * (a[1] * c[2] - a[2] * c[1]) +
  c[0] * (a[1] * b[2] - a[2] * b[1]);
