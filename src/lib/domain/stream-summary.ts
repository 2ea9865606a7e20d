import type { HeartRateSeconds } from "./trimp";

/**
 * What the records of a file come to, worked out once when it is imported. It holds nothing of where the athlete was,
 * and nothing that rests on the resting heart rate, which a coach may not see.
 */
export interface StreamSummary {
  readonly heartRate: HeartRateSeconds | null;
  /** Minutes at 50–60, 60–70, 70–80, 80–90 and 90–100 % of the maximal heart rate of the day. */
  readonly edwardsMinutes: readonly number[] | null;
  /** Metres on the flat of the same cost, for each metre that was run; `null` without altitudes. */
  readonly gradeFactor: number | null;
  /** The part after the warm-up and without stops; `null` where it is shorter than 20 minutes. */
  readonly steady: SteadyPart | null;
}

export interface SteadyPart {
  readonly minutes: number;
  /** Grade-adjusted where altitudes are known. */
  readonly kmh: number;
  /** Mean heart rate, beats a minute. */
  readonly hr: number;
}
