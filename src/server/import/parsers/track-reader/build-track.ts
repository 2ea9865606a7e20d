import type { ActivityStream, RecordsSummary } from "@/server/import/activity";
import { countSamples } from "@/server/import/count-samples";
import { maxActivitySec, maxHeartRate, minHeartRate } from "@/server/import/parsers/fit-reader/plausible";
import { noRecords } from "@/server/import/parsers/no-records";
import { hasPlace, metresBetween, type TrackPart, type TrackPoint } from "./point";

export interface BuiltTrack {
  /** Of the first sample with a time, seconds since 1970. */
  readonly startSec: number;
  /** Time inside the parts, s: what lies between them is a pause. */
  readonly insideSec: number;
  readonly elapsedSec: number;
  /** Along the ground, or as the device counted it; null where the file has neither. */
  readonly distanceM: number | null;
  readonly stream: ActivityStream;
  readonly records: RecordsSummary;
}

/**
 * Stream and sums of the parts of one activity, in order; null without any time in them. Distance is what the device
 * counted, else measured between places. A sample whose clock goes back, or is days off, is left out of the stream.
 */
export function buildTrack(parts: readonly TrackPart[]): BuiltTrack | null {
  const columns: Columns = { sec: [], hr: [], distanceM: [], speedMps: [], altitudeM: [] };
  const isCounted = parts.some((part) => part.some((point) => !Number.isNaN(point.distanceM)));
  const [earliest, latest] = believedTimes(parts);
  let [count, withPosition, metres, inside] = [0, 0, 0, 0];
  let [first, last] = [Number.NaN, Number.NEGATIVE_INFINITY];
  for (const part of parts) {
    let before: TrackPoint | undefined;
    let partStart = Number.NaN;
    for (const point of part) {
      count += 1;
      const here = hasPlace(point);
      if (here) {
        withPosition += 1;
        if (before) metres += metresBetween(before, point);
        before = point;
      }
      if (!(point.unixSec >= Math.max(last, earliest) && point.unixSec <= latest)) continue;
      if (Number.isNaN(first)) first = point.unixSec;
      if (Number.isNaN(partStart)) partStart = point.unixSec;
      last = point.unixSec;
      push(columns, point, last - first, isCounted ? point.distanceM : here ? metres : Number.NaN);
    }
    if (!Number.isNaN(partStart)) inside += last - partStart;
  }
  if (Number.isNaN(first)) return null;
  const stream = streamOf(columns);
  const counted = isCounted ? (stream.distanceM.findLast((value) => !Number.isNaN(value)) ?? null) : metres;
  return {
    startSec: first,
    insideSec: inside,
    elapsedSec: last - first,
    distanceM: isCounted || withPosition > 1 ? counted : null,
    stream,
    records: { ...noRecords, ...countSamples(stream), count, withPosition },
  };
}

/** Half of the longest activity that is believed, to each side of the sample in the middle: seconds since 1970. */
function believedTimes(parts: readonly TrackPart[]): readonly [number, number] {
  const times = parts
    .flatMap((part) => part.map((point) => point.unixSec))
    .filter((sec) => !Number.isNaN(sec));
  const middle = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  return [middle - maxActivitySec / 2, middle + maxActivitySec / 2];
}

type Columns = Record<keyof ActivityStream, number[]>;

function push(columns: Columns, point: TrackPoint, sec: number, metres: number): void {
  columns.sec.push(sec);
  columns.hr.push(point.hr >= minHeartRate && point.hr <= maxHeartRate ? Math.round(point.hr) : 0);
  columns.distanceM.push(metres >= 0 ? metres : Number.NaN);
  columns.speedMps.push(point.speedMps >= 0 && point.speedMps < 150 ? point.speedMps : Number.NaN);
  columns.altitudeM.push(Math.abs(point.altitudeM) < 10_000 ? point.altitudeM : Number.NaN);
}

function streamOf(columns: Columns): ActivityStream {
  return {
    sec: Float64Array.from(columns.sec),
    hr: Uint8Array.from(columns.hr),
    distanceM: Float64Array.from(columns.distanceM),
    speedMps: Float64Array.from(columns.speedMps),
    altitudeM: Float64Array.from(columns.altitudeM),
  };
}
