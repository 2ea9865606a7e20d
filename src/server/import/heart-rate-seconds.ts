import type { HeartRateSeconds } from "@/lib/domain/trimp";
import type { ActivityStream } from "./activity";
import { nextHrSec, zoneMinutes } from "./summarise";

const mostBpm = 255;

/** Seconds at each heart rate, to a tenth; `null` without any. */
export function heartRateSeconds(stream: ActivityStream): HeartRateSeconds | null {
  const seconds = new Float64Array(mostBpm + 1);
  let [low, high] = [mostBpm + 1, 0];
  for (let at = 0; at < stream.sec.length; at += 1) {
    const bpm = stream.hr[at] ?? 0;
    if (bpm === 0) continue;
    seconds[bpm] = (seconds[bpm] ?? 0) + nextHrSec(stream, at);
    low = Math.min(low, bpm);
    high = Math.max(high, bpm);
  }
  if (high === 0) return null;
  return {
    from: low,
    seconds: Array.from(seconds.subarray(low, high + 1), (sum) => Math.round(sum * 10) / 10),
  };
}

/** Lower limits of Edwards' five zones as shares of the maximal heart rate; what lies below the first counts nothing. */
const edwardsFrom = [0.5, 0.6, 0.7, 0.8, 0.9];

/** Minutes in Edwards' five zones by a maximal heart rate in bpm; `null` without heart rate. */
export function edwardsMinutes(stream: ActivityStream, maxHr: number): number[] | null {
  const bounds = edwardsFrom.map((share) => share * maxHr);
  return zoneMinutes(stream, bounds)?.slice(1) ?? null;
}
