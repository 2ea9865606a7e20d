import {
  type BestEffort,
  type BestEfforts,
  type EffortDistance,
  effortDistances,
  effortMetres,
} from "@/lib/domain/best-effort";
import type { ActivityStream } from "./activity";

/** Faster than anybody sprints, m/s: what a single step adds above it, no legs have covered. */
const fastestStepMps = 12;
/** Faster than anybody ever ran 400 m, m/s: over some seconds on end it is a jump of the satellites, or no run. */
const fastestOnEndMps = 9.3;
const onEndSec = 8;
/** What lies between two samples farther apart was not recorded: nobody knows how it was covered. */
const longestStepSec = 30;

/** The fastest that anybody ran each distance, s. A recording that beats it is not one of running. */
const fastestEverSec: Readonly<Record<EffortDistance, number>> = {
  "400m": 43.03,
  "1km": 131.96,
  mile: 223.13,
  "5km": 755.36,
  "10km": 1571,
  half: 3402,
  marathon: 7235,
};

interface Line {
  readonly sec: readonly number[];
  readonly metres: readonly number[];
}

/**
 * The fastest 400 m to marathon inside a recording, in seconds to a tenth by the clock, stops among them; distances
 * that it does not cover are left out. A jump of the position, a distance that runs backwards and what was covered
 * while nothing was recorded count for nothing: the time passes, so a doubtful stretch never makes anybody faster.
 * A recording that holds something faster than anybody ever ran was no run, and has none.
 */
export function bestEfforts(stream: ActivityStream): BestEfforts {
  const line = believedLine(stream);
  const found: [EffortDistance, BestEffort][] = [];
  for (const distance of effortDistances) {
    const best = fastestStretch(line, effortMetres[distance]);
    if (!best) break;
    if (best.seconds < fastestEverSec[distance]) return {};
    found.push([distance, { seconds: Math.round(best.seconds * 10) / 10, from: Math.round(best.from) }]);
  }
  return Object.fromEntries(found);
}

/** Time and distance from sample to sample, without what cannot have been run. */
function believedLine({ sec, distanceM }: ActivityStream): Line {
  const line = { sec: [] as number[], metres: [] as number[] };
  // Some devices tell a distance every few seconds only: a step begins where it last changed.
  let [stated, changedAt, total, windowFrom] = [Number.NaN, 0, 0, 0];
  for (let at = 0; at < sec.length; at += 1) {
    const [now, here] = [sec[at] ?? 0, distanceM[at] ?? Number.NaN];
    if (Number.isNaN(here)) continue;
    const before = line.sec.at(-1);
    if (before === undefined) [stated, changedAt] = [here, now];
    const step = here - stated;
    const took = now - changedAt;
    if (step !== 0) [stated, changedAt] = [here, now];
    const isRecorded = before !== undefined && now - before <= longestStepSec;
    const isBelieved = isRecorded && step > 0 && step <= Math.max(took, 1) * fastestStepMps;
    if (isBelieved) {
      while (windowFrom + 1 < line.sec.length && now - (line.sec[windowFrom + 1] ?? now) >= onEndSec)
        windowFrom += 1;
      const over = Math.max(now - (line.sec[windowFrom] ?? now), onEndSec);
      if (total + step - (line.metres[windowFrom] ?? 0) <= over * fastestOnEndMps) total += step;
    }
    line.sec.push(now);
    line.metres.push(total);
  }
  return line;
}

/** The least time for a length: its fastest stretch begins or ends at a sample. */
function fastestStretch({ sec, metres }: Line, length: number): BestEffort | null {
  let best: BestEffort | null = null;
  const offer = (from: number, to: number, fromMetres: number) => {
    if (best === null || to - from < best.seconds) best = { seconds: to - from, from: fromMetres };
  };
  let [start, end] = [0, 0];
  for (let at = 0; at < sec.length; at += 1) {
    const [here, now] = [metres[at] ?? 0, sec[at] ?? 0];
    const begin = here - length;
    if (begin >= 0) {
      while ((metres[start + 1] ?? Number.POSITIVE_INFINITY) <= begin) start += 1;
      offer(timeAt({ sec, metres }, start, begin), now, begin);
    }
    const finish = here + length;
    while (end < sec.length && (metres[end] ?? 0) < finish) end += 1;
    if (end < sec.length && end > 0) offer(now, timeAt({ sec, metres }, end - 1, finish), here);
  }
  return best;
}

/** When a distance between a sample and the next was reached. */
function timeAt({ sec, metres }: Line, at: number, wanted: number): number {
  const [from, to] = [metres[at] ?? 0, metres[at + 1] ?? 0];
  const [began, ended] = [sec[at] ?? 0, sec[at + 1] ?? 0];
  return to > from ? began + ((wanted - from) / (to - from)) * (ended - began) : began;
}
