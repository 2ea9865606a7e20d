import type { SteadyPart } from "@/lib/domain/stream-summary";
import type { ActivityStream } from "./activity";
import { holdSec, standingMps } from "./summarise";

/** Until then the heart has not settled to the speed. */
const warmUpSec = 600;
const leastMinutes = 20;

/**
 * Speed and heart rate of a recording after its first ten minutes, stops left out; `null` where fewer than 20 minutes
 * are left that have both. Speed is not adjusted for grades.
 */
export function steadyPart(stream: ActivityStream): SteadyPart | null {
  let [seconds, metres, beats] = [0, 0, 0];
  for (let at = 0; at + 1 < stream.sec.length; at += 1) {
    const bpm = stream.hr[at] ?? 0;
    if ((stream.sec[at] ?? 0) < warmUpSec || bpm === 0) continue;
    const held = holdSec(stream, at);
    const mps = speedAt(stream, at, held);
    if (Number.isNaN(mps) || mps < standingMps) continue;
    seconds += held;
    metres += mps * held;
    beats += bpm * held;
  }
  if (seconds < leastMinutes * 60) return null;
  return { minutes: seconds / 60, kmh: (metres / seconds) * 3.6, hr: beats / seconds };
}

/** As the watch has it, else from the distances around; NaN where neither is known. */
function speedAt(stream: ActivityStream, at: number, held: number): number {
  const own = stream.speedMps[at] ?? Number.NaN;
  if (!Number.isNaN(own)) return own;
  const covered = (stream.distanceM[at + 1] ?? Number.NaN) - (stream.distanceM[at] ?? Number.NaN);
  return covered / Math.max(held, 1);
}
