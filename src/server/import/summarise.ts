import type { ActivityStream } from "./activity";

/** A sample counts until the next one, at most this long, s: longer gaps are pauses or lost contact. */
const maxHoldSec = 30;
/** Slower than this is standing, m/s: GPS never reads exactly 0. */
export const standingMps = 0.5;

/** Mean, weighted by how long each sample held, and highest heart rate, bpm; null without any. */
export function heartRateOf(stream: ActivityStream): { avg: number | null; max: number | null } {
  let [sum, seconds, max] = [0, 0, 0];
  for (let at = 0; at < stream.sec.length; at += 1) {
    const bpm = stream.hr[at] ?? 0;
    if (bpm === 0) continue;
    const held = holdSec(stream, at) || 1;
    sum += bpm * held;
    seconds += held;
    if (bpm > max) max = bpm;
  }
  return seconds === 0 ? { avg: null, max: null } : { avg: Math.round(sum / seconds), max };
}

/** Distance covered, m: the last known less the first known; null with fewer than two. */
export function distanceOf(stream: ActivityStream): number | null {
  const first = stream.distanceM.find(isKnown);
  const last = stream.distanceM.findLast(isKnown);
  return first === undefined || last === undefined || stream.distanceM.filter(isKnown).length < 2
    ? null
    : last - first;
}

/** Seconds in motion: by speed where the file has it, else by distance; null where it has neither. */
export function movingSec(stream: ActivityStream): number | null {
  let moving = 0;
  let known = false;
  for (let at = 0; at + 1 < stream.sec.length; at += 1) {
    const held = holdSec(stream, at);
    const speed = stream.speedMps[at] ?? Number.NaN;
    const covered = (stream.distanceM[at + 1] ?? Number.NaN) - (stream.distanceM[at] ?? Number.NaN);
    const mps = Number.isNaN(speed) ? covered / Math.max(held, 1) : speed;
    if (Number.isNaN(mps)) continue;
    known = true;
    if (mps >= standingMps) moving += held;
  }
  return known ? moving : null;
}

/**
 * Minutes in each heart-rate zone. `bounds` are the lower limits, bpm, of the second zone and each further one, in
 * rising order: two bounds give three zones. Null without heart rate, so that no data never reads as no effort.
 */
export function zoneMinutes(stream: ActivityStream, bounds: readonly number[]): number[] | null {
  const seconds = new Array<number>(bounds.length + 1).fill(0);
  let known = false;
  for (let at = 0; at < stream.sec.length; at += 1) {
    const bpm = stream.hr[at] ?? 0;
    if (bpm === 0) continue;
    known = true;
    const zone = bounds.filter((bound) => bpm >= bound).length;
    seconds[zone] = (seconds[zone] ?? 0) + nextHrSec(stream, at);
  }
  return known ? seconds.map((sum) => sum / 60) : null;
}

export interface Split {
  /** Metres of this split; the last one may be shorter. */
  readonly distanceM: number;
  readonly elapsedSec: number;
  readonly avgHr: number | null;
}

/** Splits of `everyM` metres with the time at which each was reached, interpolated between samples. */
export function splitsOf(stream: ActivityStream, everyM: number): Split[] {
  const splits: Split[] = [];
  const most = 10_000;
  let [startM, startSec, hrSum, hrCount] = [Number.NaN, 0, 0, 0];
  let [beforeM, beforeSec] = [Number.NaN, 0];
  const close = (atSec: number, metres: number) => {
    splits.push({
      distanceM: metres,
      elapsedSec: atSec - startSec,
      avgHr: hrCount === 0 ? null : Math.round(hrSum / hrCount),
    });
    [startM, startSec, hrSum, hrCount] = [startM + metres, atSec, 0, 0];
  };
  for (let at = 0; at < stream.sec.length; at += 1) {
    const metres = stream.distanceM[at] ?? Number.NaN;
    const sec = stream.sec[at] ?? 0;
    const bpm = stream.hr[at] ?? 0;
    if (bpm > 0) [hrSum, hrCount] = [hrSum + bpm, hrCount + 1];
    if (Number.isNaN(metres)) continue;
    if (Number.isNaN(startM)) [startM, startSec] = [metres, sec];
    while (metres - startM >= everyM && splits.length < most) {
      const share = metres > beforeM ? (startM + everyM - beforeM) / (metres - beforeM) : 1;
      close(beforeSec + share * (sec - beforeSec), everyM);
    }
    [beforeM, beforeSec] = [metres, sec];
  }
  if (beforeM - startM >= 1 && splits.length < most) close(beforeSec, beforeM - startM);
  return splits;
}

const isKnown = (value: number) => !Number.isNaN(value);

/** Seconds until the next sample, at most 30; 0 for the last one. */
export function holdSec(stream: ActivityStream, at: number): number {
  const next = stream.sec[at + 1];
  if (next === undefined) return 0;
  return Math.min(maxHoldSec, Math.max(0, next - (stream.sec[at] ?? 0)));
}

/** Until the next heart rate, across samples that have none: late rates and records interleave. */
export function nextHrSec(stream: ActivityStream, at: number): number {
  const from = stream.sec[at] ?? 0;
  for (let next = at + 1; next < stream.sec.length; next += 1) {
    const held = (stream.sec[next] ?? 0) - from;
    if (held >= maxHoldSec) return maxHoldSec;
    if ((stream.hr[next] ?? 0) > 0) return Math.max(0, held);
  }
  return Math.max(0, (stream.sec.at(-1) ?? from) - from);
}
