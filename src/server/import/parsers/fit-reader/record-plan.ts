import { readNumber } from "./base-types";
import type { FieldDefinition, MessageDefinition } from "./definition";
import type { RecordSample } from "./record-columns";

/** Where the values of a record stand in it: found once a definition, not once a record. */
export interface RecordPlan {
  readonly hr: FieldDefinition | null;
  readonly distance: FieldDefinition | null;
  /** The wide field first; devices write both. */
  readonly speed: readonly FieldDefinition[];
  readonly altitude: readonly FieldDefinition[];
  readonly latitude: FieldDefinition | null;
  readonly compressed: FieldDefinition | null;
}

/** Field numbers of the record message in the FIT profile. */
export function planRecord(fields: readonly FieldDefinition[]): RecordPlan {
  const find = (num: number) => fields.find((field) => field.num === num) ?? null;
  const present = (field: FieldDefinition | null): field is FieldDefinition => field !== null;
  const compressed = find(8);
  return {
    hr: find(3),
    distance: find(5),
    speed: [find(73), find(6)].filter(present),
    altitude: [find(78), find(2)].filter(present),
    latitude: find(0),
    compressed: compressed && compressed.size >= 3 ? compressed : null,
  };
}

export const emptyRecordSample = (): RecordSample => ({
  time: 0,
  hr: Number.NaN,
  distanceM: Number.NaN,
  speedMps: Number.NaN,
  altitudeM: Number.NaN,
  hasPosition: false,
});

/**
 * Fills `into` from the record at `at`; absent values become NaN. Returns the compressed distance so far, in
 * sixteenths of a metre: the three-byte field holds twelve bits of speed (cm/s) and the low twelve bits of a
 * distance that only grows.
 */
export function readRecord(
  into: RecordSample,
  definition: MessageDefinition,
  view: DataView,
  at: number,
  compressedDistance: number,
): number {
  const plan = definition.plan;
  if (!plan) return compressedDistance;
  const read = (field: FieldDefinition) =>
    readNumber(view, at + field.offset, field.size, field.type, definition.little);
  into.hr = plan.hr ? read(plan.hr) : Number.NaN;
  into.distanceM = plan.distance ? read(plan.distance) / 100 : Number.NaN;
  into.speedMps = firstOf(plan.speed, read) / 1000;
  into.altitudeM = firstOf(plan.altitude, read) / 5 - 500;
  into.hasPosition = plan.latitude !== null && !Number.isNaN(read(plan.latitude));
  if (!plan.compressed) return compressedDistance;
  const from = at + plan.compressed.offset;
  const [low, middle, high] = [view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2)];
  if ((low & middle & high) === 0xff) return compressedDistance;
  const raw = (middle >> 4) | (high << 4);
  const total = compressedDistance + ((raw - compressedDistance) & 0xfff);
  if (Number.isNaN(into.speedMps)) into.speedMps = (low | ((middle & 0x0f) << 8)) / 100;
  if (Number.isNaN(into.distanceM)) into.distanceM = total / 16;
  return total;
}

function firstOf(fields: readonly FieldDefinition[], read: (field: FieldDefinition) => number): number {
  for (const field of fields) {
    const value = read(field);
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}
