import { mean } from "./metric";

/** Critical speed in m/s, and D′, the metres that can be run above it. */
export interface CriticalSpeed {
  readonly speed: number;
  readonly dPrime: number;
}

/** One effort: metres, and the seconds that they took. */
export type Effort = readonly [metres: number, seconds: number];

/**
 * The line distance = speed × time + D′ through 2–4 efforts of 2–15 minutes, by least squares (Kordi 2019: two are
 * as good as three). `null` with fewer, with equal times, and where the line makes no sense: a speed that is not
 * above 0, or a D′ below 0.
 */
export function criticalSpeed(efforts: readonly Effort[]): CriticalSpeed | null {
  if (efforts.length < 2) return null;
  const meanTime = mean(efforts.map(([, seconds]) => seconds));
  const meanDistance = mean(efforts.map(([metres]) => metres));
  let [spread, together] = [0, 0];
  for (const [metres, seconds] of efforts) {
    spread += (seconds - meanTime) ** 2;
    together += (seconds - meanTime) * (metres - meanDistance);
  }
  if (spread === 0) return null;
  const speed = together / spread;
  const dPrime = meanDistance - speed * meanTime;
  return speed > 0 && dPrime >= 0 ? { speed, dPrime } : null;
}
