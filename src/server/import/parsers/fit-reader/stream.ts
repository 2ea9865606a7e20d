import type { ActivityStream, RecordsSummary } from "@/server/import/activity";
import { countSamples } from "@/server/import/count-samples";
import type { HeartRateSample } from "./delayed-heart-rate";
import { maxHeartRate, minHeartRate } from "./plausible";
import type { RecordColumns } from "./record-columns";

/** The stretch of time that belongs to one activity, seconds since the FIT epoch: `from` inside, `to` outside. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The activity's start, the zero of the stream's clock. */
  readonly start: number;
}

export interface BuiltStream {
  readonly stream: ActivityStream;
  readonly summary: RecordsSummary;
}

/**
 * Samples of one activity out of the recording's, whose indices `ordered` gives in order of time. Heart rates delivered late fill a stretch in
 * which the watch had none.
 */
export function buildStream(
  columns: RecordColumns,
  ordered: Uint32Array,
  late: readonly HeartRateSample[],
  span: Span,
  counted: { count: number; hrv: number; lengths: number },
): BuiltStream {
  const order = ordered.filter((at) => inside(columns.time[at] ?? 0, span));
  // The strap measures before the start and after the end as well.
  const end = columns.time[order.at(-1) ?? -1] ?? Number.POSITIVE_INFINITY;
  const lateHere = late.filter(({ time }) => inside(time, span) && time >= span.start && time <= end);
  const fill = uncovered(lateHere, columns, order);
  const stream =
    fill.length > 0 ? merge(columns, order, fill, span.start) : plain(columns, order, span.start);
  if (span.from !== Number.NEGATIVE_INFINITY) rebaseDistance(stream.distanceM);
  return { stream, summary: summary(stream, columns, order, lateHere.length, counted) };
}

const inside = (time: number, span: Span) => time >= span.from && time < span.to;
const isHeartRate = (bpm: number) => bpm >= minHeartRate && bpm <= maxHeartRate;

/** How far from a heart rate of the watch a late one counts as a repetition, s: smart recording pauses for seconds. */
const coveredSec = 8;

/** The late heart rates that stand where the watch had none: under water, or before the strap was found. */
function uncovered(
  late: readonly HeartRateSample[],
  columns: RecordColumns,
  order: Uint32Array,
): HeartRateSample[] {
  if (late.length === 0) return [];
  const known = order.filter((at) => isHeartRate(columns.hr[at] ?? 0));
  let next = 0;
  return late.filter(({ time }) => {
    const timeAt = (index: number) => columns.time[known[index] ?? -1] ?? Number.POSITIVE_INFINITY;
    while (timeAt(next) < time) next += 1;
    const before = next > 0 ? timeAt(next - 1) : Number.NEGATIVE_INFINITY;
    return time - before > coveredSec && timeAt(next) - time > coveredSec;
  });
}

function newStream(length: number): ActivityStream {
  return {
    sec: new Float64Array(length),
    hr: new Uint8Array(length),
    distanceM: new Float64Array(length).fill(Number.NaN),
    speedMps: new Float64Array(length).fill(Number.NaN),
    altitudeM: new Float64Array(length).fill(Number.NaN),
  };
}

function plain(columns: RecordColumns, order: Uint32Array, start: number): ActivityStream {
  const stream = newStream(order.length);
  for (const [to, from] of order.entries()) copySample(stream, to, columns, from, start);
  return stream;
}

function merge(
  columns: RecordColumns,
  order: Uint32Array,
  late: readonly HeartRateSample[],
  start: number,
): ActivityStream {
  const stream = newStream(order.length + late.length);
  let record = 0;
  let beat = 0;
  for (let to = 0; to < stream.sec.length; to += 1) {
    const from = order[record];
    const sample = late[beat];
    if (sample && (from === undefined || sample.time < (columns.time[from] ?? 0))) {
      stream.sec[to] = sample.time - start;
      stream.hr[to] = isHeartRate(sample.bpm) ? Math.round(sample.bpm) : 0;
      beat += 1;
    } else if (from !== undefined) {
      copySample(stream, to, columns, from, start);
      record += 1;
    }
  }
  return stream;
}

function copySample(
  stream: ActivityStream,
  to: number,
  columns: RecordColumns,
  from: number,
  start: number,
): void {
  const hr = columns.hr[from] ?? 0;
  stream.sec[to] = (columns.time[from] ?? start) - start;
  stream.hr[to] = isHeartRate(hr) ? Math.round(hr) : 0;
  stream.distanceM[to] = columns.distanceM[from] ?? Number.NaN;
  stream.speedMps[to] = columns.speedMps[from] ?? Number.NaN;
  stream.altitudeM[to] = columns.altitudeM[from] ?? Number.NaN;
}

/** In a file of several sports the distance runs on from one to the next, except where it starts anew at 0. */
function rebaseDistance(distances: Float64Array): void {
  const first = distances.find((metres) => !Number.isNaN(metres)) ?? 0;
  const falls = distances.some((metres) => metres < first);
  if (first < 50 || falls) return;
  for (let at = 0; at < distances.length; at += 1) distances[at] = (distances[at] ?? 0) - first;
}

function summary(
  stream: ActivityStream,
  columns: RecordColumns,
  order: Uint32Array,
  delayedHr: number,
  counted: { count: number; hrv: number; lengths: number },
): RecordsSummary {
  let withPosition = 0;
  for (const at of order) withPosition += columns.hasPosition[at] ?? 0;
  return {
    ...countSamples(stream),
    count: counted.count,
    withPosition,
    delayedHr,
    hrv: counted.hrv,
    lengths: counted.lengths,
  };
}
