/** The samples of one recording, column by column: a hundred thousand of them cost megabytes, not objects. */
export interface RecordColumns {
  /** Samples with a time. */
  length: number;
  /** All record messages, those without a time or a value among them. */
  count: number;
  /** Samples that hold a position. Where the athlete was is not kept. */
  time: Float64Array;
  hr: Float64Array;
  distanceM: Float64Array;
  speedMps: Float64Array;
  altitudeM: Float64Array;
  hasPosition: Uint8Array;
}

export interface RecordSample {
  /** Seconds since the FIT epoch. */
  time: number;
  hr: number;
  distanceM: number;
  speedMps: number;
  altitudeM: number;
  hasPosition: boolean;
}

const firstCapacity = 256;

export const newRecordColumns = (): RecordColumns => ({
  length: 0,
  count: 0,
  time: new Float64Array(firstCapacity),
  hr: new Float64Array(firstCapacity),
  distanceM: new Float64Array(firstCapacity),
  speedMps: new Float64Array(firstCapacity),
  altitudeM: new Float64Array(firstCapacity),
  hasPosition: new Uint8Array(firstCapacity),
});

export function addRecord(columns: RecordColumns, sample: RecordSample): void {
  if (columns.length === columns.time.length) grow(columns);
  const at = columns.length;
  columns.time[at] = sample.time;
  columns.hr[at] = sample.hr;
  columns.distanceM[at] = sample.distanceM;
  columns.speedMps[at] = sample.speedMps;
  columns.altitudeM[at] = sample.altitudeM;
  columns.hasPosition[at] = sample.hasPosition ? 1 : 0;
  columns.length = at + 1;
}

/** Indices of the samples in order of time. Nearly all files are in order already, so look before sorting. */
export function timeOrder(columns: RecordColumns): Uint32Array {
  const order = Uint32Array.from({ length: columns.length }, (_, at) => at);
  let sorted = true;
  for (let at = 1; at < columns.length && sorted; at += 1) {
    sorted = (columns.time[at] ?? 0) >= (columns.time[at - 1] ?? 0);
  }
  if (sorted) return order;
  return order.sort((a, b) => (columns.time[a] ?? 0) - (columns.time[b] ?? 0) || a - b);
}

function grow(columns: RecordColumns): void {
  const capacity = columns.time.length * 2;
  for (const name of ["time", "hr", "distanceM", "speedMps", "altitudeM"] as const) {
    const wider = new Float64Array(capacity);
    wider.set(columns[name]);
    columns[name] = wider;
  }
  const wider = new Uint8Array(capacity);
  wider.set(columns.hasPosition);
  columns.hasPosition = wider;
}
