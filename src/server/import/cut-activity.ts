import type { ActivityStream, ImportedActivity, ImportedLap } from "./activity";
import { heartRateOf } from "./summarise";

/** A gap between two samples up to this length, s, was recorded; a longer one was a pause. */
const longestStepSec = 30;

/**
 * The two parts of a recording before and after a moment, `atSec` seconds from its start with pauses counted. Each
 * has its own laps and samples; what the file only states of the whole is shared out by the time that was recorded.
 */
export function cutActivity(
  activity: ImportedActivity,
  atSec: number,
): readonly [ImportedActivity, ImportedActivity] {
  const { stream, laps } = activity;
  const samples = stream.sec.findIndex((sec) => sec >= atSec);
  const cut = samples < 0 ? stream.sec.length : samples;
  const share = shareOf(activity, atSec);
  const [before, after] = [sliceOf(stream, 0, cut, 0), sliceOf(stream, cut, stream.sec.length, atSec)];
  const lapParts = laps.map((lap, at) => cutLap(lap, laps[at + 1]?.startSec ?? null, atSec));
  const part = (of: number, samplesOf: ActivityStream, side: 0 | 1): ImportedActivity => {
    const heart = heartRateOf(samplesOf);
    return {
      ...activity,
      durationSec: activity.durationSec * of,
      elapsedSec: side === 0 ? atSec : Math.max(activity.elapsedSec - atSec, 0),
      distanceM: partOfDistance(activity, atSec, of, side),
      ascentM: activity.ascentM === null ? null : activity.ascentM * of,
      avgHr: heart.avg,
      maxHr: heart.max,
      laps: lapParts.flatMap((sides) => sides[side] ?? []),
      stream: samplesOf,
    };
  };
  return [part(share, before, 0), part(1 - share, after, 1)];
}

/** How much of the recorded time lies before a moment, 0–1. */
function shareOf({ stream, elapsedSec, durationSec }: ImportedActivity, atSec: number): number {
  const total = recordedSec(stream, Number.POSITIVE_INFINITY);
  const share = total > 0 ? recordedSec(stream, atSec) / total : atSec / Math.max(elapsedSec, durationSec, 1);
  return Math.min(Math.max(share, 0), 1);
}

function recordedSec({ sec }: ActivityStream, untilSec: number): number {
  let sum = 0;
  for (let at = 0; at + 1 < sec.length; at += 1) {
    const from = sec[at] ?? 0;
    const to = sec[at + 1] ?? from;
    if (from >= untilSec) break;
    if (to - from <= longestStepSec) sum += Math.min(to, untilSec) - from;
  }
  return sum;
}

/**
 * Seconds from the start, with pauses, at which so many seconds were recorded: where a time on the watch's own clock
 * lies in the recording.
 */
export function elapsedAt({ stream, elapsedSec, durationSec }: ImportedActivity, timerSec: number): number {
  const total = recordedSec(stream, Number.POSITIVE_INFINITY);
  if (total <= 0 || durationSec <= 0) return Math.min(timerSec, Math.max(elapsedSec, durationSec));
  // What the watch counts and what its samples cover differ by a little; the end of one is the end of the other.
  let left = (timerSec / durationSec) * total;
  for (let at = 0; at + 1 < stream.sec.length; at += 1) {
    const from = stream.sec[at] ?? 0;
    const step = (stream.sec[at + 1] ?? from) - from;
    if (step > longestStepSec) continue;
    if (left <= step) return from + left;
    left -= step;
  }
  return stream.sec.at(-1) ?? timerSec;
}

function partOfDistance(
  { stream, distanceM }: ImportedActivity,
  atSec: number,
  share: number,
  side: 0 | 1,
): number | null {
  if (distanceM === null) return null;
  const known = [...stream.distanceM].flatMap((metres, at) =>
    Number.isNaN(metres) ? [] : [{ metres, sec: stream.sec[at] ?? 0 }],
  );
  const [first, last] = [known[0], known.at(-1)];
  const covered = first && last ? last.metres - first.metres : 0;
  // Each side is given its own share of the time.
  if (!first || covered <= 0) return distanceM * share;
  const reached = known.findLast(({ sec }) => sec <= atSec)?.metres ?? first.metres;
  const before = distanceM * ((reached - first.metres) / covered);
  return side === 0 ? before : distanceM - before;
}

function sliceOf(stream: ActivityStream, from: number, to: number, shiftSec: number): ActivityStream {
  const start = stream.distanceM.subarray(from, to).find((metres) => !Number.isNaN(metres)) ?? 0;
  return {
    sec: stream.sec.slice(from, to).map((sec) => sec - shiftSec),
    hr: stream.hr.slice(from, to),
    distanceM: stream.distanceM.slice(from, to).map((metres) => (from === 0 ? metres : metres - start)),
    speedMps: stream.speedMps.slice(from, to),
    altitudeM: stream.altitudeM.slice(from, to),
  };
}

/** A lap on its side; one that the cut goes through is on both, each with its share. */
function cutLap(
  lap: ImportedLap,
  nextSec: number | null,
  atSec: number,
): readonly [ImportedLap | null, ImportedLap | null] {
  const end = nextSec ?? lap.startSec + (lap.elapsedSec ?? lap.durationSec ?? 0);
  // A second is as near as a lap's start is stated.
  if (end <= atSec + 1) return [lap, null];
  if (lap.startSec >= atSec - 1) return [null, { ...lap, startSec: Math.max(lap.startSec - atSec, 0) }];
  const share = (atSec - lap.startSec) / (end - lap.startSec);
  const part = (of: number, startSec: number): ImportedLap => ({
    ...lap,
    startSec,
    durationSec: lap.durationSec === null ? null : lap.durationSec * of,
    elapsedSec: lap.elapsedSec === null ? null : lap.elapsedSec * of,
    distanceM: lap.distanceM === null ? null : lap.distanceM * of,
    ascentM: lap.ascentM === null ? null : lap.ascentM * of,
  });
  return [part(share, lap.startSec), part(1 - share, 0)];
}
