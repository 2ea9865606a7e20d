/** Heart rates outside these are a strap without contact or a watch that had none, never a heart. */
export const minHeartRate = 25;
export const maxHeartRate = 250;

/** A heart rate a person can have; null for 0 and for what no heart does. */
export function plausibleHeartRate(bpm: number | null): number | null {
  return bpm !== null && bpm >= minHeartRate && bpm <= maxHeartRate ? Math.round(bpm) : null;
}

/** The longest activity that is believed: a multi-day race with its stops. */
export const maxActivitySec = 14 * 86_400;

/** Faster than the best sprinter over a whole run: the distance is a device's mistake. */
const maxFootSpeed = 12.5;
const maxSpeed = 120;
const onFoot: ReadonlySet<string> = new Set(["running", "walking", "hiking"]);

/** False for a distance that nobody covers in that time by that sport. */
export function isPlausibleDistance(sport: string, distanceM: number, seconds: number): boolean {
  if (!Number.isFinite(distanceM) || distanceM < 0) return false;
  if (seconds <= 0) return true;
  return distanceM / seconds <= (onFoot.has(sport) ? maxFootSpeed : maxSpeed);
}

/** Higher than any climb on earth in one activity. */
export const maxAscentM = 30_000;
