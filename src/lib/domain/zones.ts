import type { Threshold } from "./athlete";

/** The two heart rates, in bpm, between which zone 2 lies, and where they come from. */
export interface HeartRateZones {
  readonly from: number;
  readonly to: number;
  readonly source: "threshold" | "maximum";
}

/**
 * Three intensity zones by heart rate. Where a threshold heart rate was measured, zone 3 starts there. Else the
 * mean of 1,411 runners stands in: the first threshold at 85 %, the second at 93.5 % of maximum heart rate, each
 * about ± 4 %. Null where neither is known.
 */
export function heartRateZones(known: { maxHr: number | null; lthr: number | null }): HeartRateZones | null {
  const { maxHr, lthr } = known;
  if (lthr !== null) {
    const from = maxHr === null ? lthr * (0.85 / 0.935) : Math.min(maxHr * 0.85, lthr - 1);
    return { from: Math.round(from), to: Math.round(lthr), source: "threshold" };
  }
  if (maxHr === null) return null;
  return { from: Math.round(maxHr * 0.85), to: Math.round(maxHr * 0.935), source: "maximum" };
}

/** The value of a kind that holds now: the newest one, whatever the order of the list. */
export function currentThreshold(
  thresholds: readonly Threshold[],
  kind: Threshold["kind"],
): Threshold | null {
  return thresholds
    .filter((each) => each.kind === kind)
    .reduce<Threshold | null>(
      (newest, each) => (newest === null || each.validFrom > newest.validFrom ? each : newest),
      null,
    );
}
