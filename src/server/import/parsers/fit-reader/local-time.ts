import type { FitMessage } from "./decode";
import { numberField } from "./field";
import { minAbsoluteTimestamp } from "./profile";

/**
 * The athlete's clock, by the local time the watch wrote when the activity ended. `offsetMin` is minutes east of
 * UTC, null when the two clocks differ by what no zone does. `wallSec` is wall time at the start, seconds since
 * the FIT epoch; a watch whose UTC clock was never set may still know it.
 */
export function localTime(
  activity: FitMessage | null,
  startTime: number,
): { offsetMin: number | null; wallSec: number | null } {
  const none = { offsetMin: null, wallSec: null };
  if (!activity) return none;
  const [utc, local] = [numberField(activity, 253), numberField(activity, 5)];
  if (utc === null || local === null || local < minAbsoluteTimestamp) return none;
  if (utc < minAbsoluteTimestamp) return { offsetMin: null, wallSec: local - (utc - startTime) };
  const exact = (local - utc) / 60;
  // Zones are whole quarters of an hour; the watch may write its two clocks a moment apart.
  const offsetMin = Math.round(exact / 15) * 15 || 0;
  if (offsetMin < -12 * 60 || offsetMin > 14 * 60 || Math.abs(exact - offsetMin) > 2) return none;
  return { offsetMin, wallSec: startTime + offsetMin * 60 };
}
