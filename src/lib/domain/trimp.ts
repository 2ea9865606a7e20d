/** Beats a minute at rest and at most. */
export interface HeartRateLimits {
  readonly restingHr: number;
  readonly maxHr: number;
}

/** Whose pair of factors is taken. Where the sex is not known that of men serves. */
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

/** Seconds at each heart rate, from the lowest one on: a recording without its order. */
export interface HeartRateSeconds {
  /** Beats a minute of the first entry. */
  readonly from: number;
  readonly seconds: readonly number[];
}

/** Banister's training impulse of a recording, each heart rate for itself. `null` without sensible limits. */
export function recordedTrimp(
  { from, seconds }: HeartRateSeconds,
  limits: { readonly restingHr: number | null; readonly maxHr: number | null },
  sex: TrimpSex,
): number | null {
  const { restingHr, maxHr } = limits;
  if (restingHr === null || maxHr === null || maxHr <= restingHr) return null;
  return seconds.reduce(
    (total, each, index) => total + banisterTrimp(each / 60, from + index, { restingHr, maxHr }, sex),
    0,
  );
}
