import { sum } from "./metric";

/** Beats a minute at rest and at most. */
export interface HeartRateLimits {
  readonly restingHr: number;
  readonly maxHr: number;
}

/** Banister's pairs of factors. Where the sex is not known that of men serves. */
export type TrimpSex = "female" | "male" | null;

/**
 * Banister's training impulse of some minutes at one heart rate in beats a minute: minutes × x × 0.64·e^(1.92x) for
 * men, 0.86·e^(1.67x) for women, x being the share of the heart rate reserve. 0 at rest and below.
 */
export function banisterTrimp(
  minutes: number,
  hr: number,
  { restingHr, maxHr }: HeartRateLimits,
  sex: TrimpSex,
): number {
  const x = (hr - restingHr) / (maxHr - restingHr);
  if (x <= 0) return 0;
  const [a, b] = sex === "female" ? [0.86, 1.67] : [0.64, 1.92];
  return minutes * x * a * Math.exp(b * x);
}

/** Lower limits of Edwards' five zones as shares of the maximal heart rate; what lies below the first counts nothing. */
export const edwardsFrom = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Edwards' load in AU: minutes in the five zones from 50 % of the maximal heart rate on, times 1 to 5. */
export const edwardsTrimp = (minutes: readonly number[]): number =>
  sum(minutes.map((each, index) => each * (index + 1)));

/** Lucia's load in AU: minutes below the first threshold, between the two and above the second, times 1 to 3. */
export const luciaTrimp = (minutes: readonly number[]): number =>
  sum(minutes.map((each, index) => each * (index + 1)));
