/**
 * Running stress (rTSS): 100 for an hour at threshold speed. Speeds in one unit, of the flat at the same cost; with
 * paces instead the ratio would be upside down.
 */
export const runningStress = (hours: number, adjustedSpeed: number, thresholdSpeed: number): number =>
  hours * (adjustedSpeed / thresholdSpeed) ** 2 * 100;

/**
 * Heart-rate stress (hrTSS) by the share of the reserve up to the threshold, 100 for an hour at threshold heart rate.
 * Other definitions carry the same name. `null` where the threshold is not above rest.
 */
export function heartRateStress(
  hours: number,
  hr: number,
  restingHr: number,
  thresholdHr: number,
): number | null {
  if (thresholdHr <= restingHr) return null;
  return hours * (Math.max(0, hr - restingHr) / (thresholdHr - restingHr)) ** 2 * 100;
}
