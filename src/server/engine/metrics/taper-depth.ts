import { type Metric, mean } from "./metric";

/** Weeks that make the volume from which a taper comes down. */
export const peakWeeks = 4;

/** A taper that falls from 1 towards `end` with the time constant `tau` in days (Mujika's shape). */
export interface TaperShape {
  readonly days: number;
  readonly end: number;
  readonly tau: number;
}

/** Share of the usual volume on each day of an exponential taper, the first day first. */
export function exponentialTaper({ days, end, tau }: TaperShape): number[] {
  return Array.from({ length: days }, (_, index) => end + (1 - end) * Math.exp(-(index + 1) / tau));
}

/** How far a taper lies below the usual volume over all of its days, in percent. */
export const taperReductionPct = (shares: readonly number[]): number => (1 - mean(shares)) * 100;

/** Mean of the four highest weeks; `null` when fewer are known. */
export function peakVolume(weeks: readonly (number | null)[]): number | null {
  const known = weeks.flatMap((value) => value ?? []).toSorted((a, b) => b - a);
  return known.length < peakWeeks ? null : mean(known.slice(0, peakWeeks));
}

/**
 * How far the last days lie below the mean of the four highest weeks before (Bosquet 2007), in percent: negative
 * when they lie above. `volume` is that of `days` days, in the unit of `weeks`. No value with fewer than four weeks.
 */
export function taperDepth(
  volume: number | null,
  days: number,
  weeks: readonly (number | null)[],
): Metric<number> {
  const known = weeks.filter((value) => value !== null).length;
  const peak = peakVolume(weeks);
  const coverage = weeks.length === 0 ? 0 : known / weeks.length;
  if (volume === null || peak === null || peak <= 0) {
    return { value: null, status: "not-enough-data", coverage };
  }
  const value = (1 - volume / ((peak * days) / 7)) * 100;
  return { value, status: coverage < 1 ? "partial" : "ok", coverage };
}
