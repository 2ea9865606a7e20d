import { fitChecksum } from "@/server/import/parsers/fit-reader/checksum";

/** Writes FIT files for tests: every feature of the format that the reader must understand, none that it need not. */
export interface WrittenField {
  readonly num: number;
  /** Base type of the FIT protocol. */
  readonly type: number;
  /** Null writes the type's "no value". */
  readonly value: number | string | readonly number[] | null;
  /** Bytes of a text or of an array; by the value when absent. */
  readonly size?: number;
}

export interface WrittenMessage {
  readonly num: number;
  readonly fields: readonly WrittenField[];
  /** Writes a compressed timestamp header with these low five bits instead of field 253. */
  readonly compressedTime?: number;
  /** Bytes of developer fields, filled with a pattern that means nothing. */
  readonly developerSizes?: readonly number[];
}

export interface FitFileOptions {
  readonly bigEndian?: boolean;
  /** 12 or 14. */
  readonly headerSize?: 12 | 14;
  /** Size that the header declares, in place of the true one. */
  readonly declaredSize?: number;
  readonly wrongChecksum?: boolean;
}

export const fitType = {
  enum: 0,
  sint8: 1,
  uint8: 2,
  sint16: 0x83,
  uint16: 0x84,
  sint32: 0x85,
  uint32: 0x86,
  string: 7,
  float32: 0x88,
  float64: 0x89,
  uint8z: 0x0a,
  uint16z: 0x8b,
  uint32z: 0x8c,
  byte: 0x0d,
  sint64: 0x8e,
  uint64: 0x8f,
} as const;

const sizes: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 1,
  131: 2,
  132: 2,
  133: 4,
  134: 4,
  7: 1,
  136: 4,
  137: 8,
  10: 1,
  139: 2,
  140: 4,
  13: 1,
  142: 8,
  143: 8,
};

/** One FIT file; concatenate several for a chain. */
export function fitFile(messages: readonly WrittenMessage[], options: FitFileOptions = {}): Uint8Array {
  const little = !options.bigEndian;
  const body = writeMessages(messages, little);
  const headerSize = options.headerSize ?? 14;
  const file = new Uint8Array(headerSize + body.length + 2);
  const view = new DataView(file.buffer);
  view.setUint8(0, headerSize);
  view.setUint8(1, 0x20);
  view.setUint16(2, 2100, true);
  view.setUint32(4, options.declaredSize ?? body.length, true);
  view.setUint32(8, 0x2e464954, false);
  if (headerSize === 14) view.setUint16(12, fitChecksum(file, 0, 12), true);
  file.set(body, headerSize);
  const checksum = fitChecksum(file, 0, headerSize + body.length);
  view.setUint16(headerSize + body.length, options.wrongChecksum ? checksum ^ 0xffff : checksum, true);
  return file;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function writeMessages(messages: readonly WrittenMessage[], little: boolean): Uint8Array {
  const bytes: number[] = [];
  let defined = "";
  for (const message of messages) {
    const shape = JSON.stringify([message.num, message.fields.map(shapeOf), message.developerSizes ?? []]);
    if (shape !== defined) bytes.push(...definition(message, little));
    defined = shape;
    // Local type 1 everywhere: compressed headers reach only the types 0 to 3.
    bytes.push(message.compressedTime === undefined ? 1 : 0x80 | (1 << 5) | (message.compressedTime & 0x1f));
    for (const field of message.fields) bytes.push(...fieldBytes(field, little));
    for (const size of message.developerSizes ?? []) bytes.push(...new Array<number>(size).fill(0xa5));
  }
  return Uint8Array.from(bytes);
}

const shapeOf = (field: WrittenField) => [field.num, field.type, fieldSize(field)];

function fieldSize(field: WrittenField): number {
  if (field.size !== undefined) return field.size;
  const one = sizes[field.type] ?? 1;
  if (typeof field.value === "string") return new TextEncoder().encode(field.value).length + 1;
  return Array.isArray(field.value) ? field.value.length * one : one;
}

function definition(message: WrittenMessage, little: boolean): number[] {
  const developer = message.developerSizes ?? [];
  const num = little ? [message.num & 0xff, message.num >> 8] : [message.num >> 8, message.num & 0xff];
  return [
    0x40 | 1 | (developer.length > 0 ? 0x20 : 0),
    0,
    little ? 0 : 1,
    ...num,
    message.fields.length,
    ...message.fields.flatMap((field) => [field.num, fieldSize(field), field.type]),
    ...(developer.length > 0 ? [developer.length, ...developer.flatMap((size, at) => [at, size, 0])] : []),
  ];
}

function fieldBytes(field: WrittenField, little: boolean): number[] {
  const size = fieldSize(field);
  if (typeof field.value === "string") {
    const text = [...new TextEncoder().encode(field.value)].slice(0, size);
    return [...text, ...new Array<number>(size - text.length).fill(0)];
  }
  const one = sizes[field.type] ?? 1;
  const values = Array.isArray(field.value) ? field.value : [field.value];
  const view = new DataView(new ArrayBuffer(size));
  for (const [at, value] of values.entries()) {
    if ((at + 1) * one <= size) setNumber(view, at * one, field.type, value, little);
  }
  return [...new Uint8Array(view.buffer)];
}

const noValue: Readonly<Record<number, number>> = {
  1: 0x7f,
  131: 0x7fff,
  133: 0x7fff_ffff,
  10: 0,
  139: 0,
  140: 0,
};

function setNumber(view: DataView, at: number, type: number, value: number | null, little: boolean): void {
  if (type === 0x8e) view.setBigInt64(at, BigInt(value ?? "0x7fffffffffffffff"), little);
  else if (type === 0x8f) view.setBigUint64(at, BigInt(value ?? "0xffffffffffffffff"), little);
  else if (type === 0x88) view.setFloat32(at, value ?? Number.NaN, little);
  else if (type === 0x89) view.setFloat64(at, value ?? Number.NaN, little);
  else {
    const size = sizes[type] ?? 1;
    const number = value ?? noValue[type] ?? 0xffff_ffff;
    if (size === 1) view.setUint8(at, number & 0xff);
    else if (size === 2) view.setUint16(at, number & 0xffff, little);
    else view.setUint32(at, number >>> 0, little);
  }
}

const u8 = (num: number, value: number | null): WrittenField => ({ num, type: fitType.uint8, value });
const u16 = (num: number, value: number | null): WrittenField => ({ num, type: fitType.uint16, value });
const u32 = (num: number, value: number | null): WrittenField => ({ num, type: fitType.uint32, value });
const scaled = (value: number | null | undefined, scale: number) =>
  value === null || value === undefined ? null : Math.round(value * scale);

export interface WrittenRecord {
  readonly time: number | null;
  readonly hr?: number | null;
  readonly distanceM?: number | null;
  readonly speedMps?: number | null;
  readonly altitudeM?: number | null;
}

export interface WrittenSession {
  readonly start: number;
  readonly elapsedSec?: number | null;
  readonly timerSec?: number | null;
  readonly distanceM?: number | null;
  readonly sport?: number | null;
  readonly subSport?: number | null;
  readonly avgHr?: number | null;
  readonly maxHr?: number | null;
  readonly ascentM?: number | null;
}

/** Messages as devices write them; times are seconds since the FIT epoch. */
export const fitMessage = {
  fileId: ({ type }: { type: number }): WrittenMessage => ({
    num: 0,
    fields: [{ num: 0, type: fitType.enum, value: type }],
  }),
  record: (record: WrittenRecord): WrittenMessage => ({
    num: 20,
    fields: [
      u32(253, record.time),
      u8(3, record.hr ?? null),
      u32(5, scaled(record.distanceM, 100)),
      u16(6, scaled(record.speedMps, 1000)),
      u16(2, record.altitudeM == null ? null : Math.round((record.altitudeM + 500) * 5)),
    ],
  }),
  session: (session: WrittenSession): WrittenMessage => ({
    num: 18,
    fields: [
      u32(253, session.start + Math.ceil(session.elapsedSec ?? 0)),
      u32(2, session.start),
      { num: 5, type: fitType.enum, value: session.sport ?? null },
      { num: 6, type: fitType.enum, value: session.subSport ?? null },
      u32(7, scaled(session.elapsedSec, 1000)),
      u32(8, scaled(session.timerSec, 1000)),
      u32(9, scaled(session.distanceM, 100)),
      u8(16, session.avgHr ?? null),
      u8(17, session.maxHr ?? null),
      u16(22, session.ascentM ?? null),
    ],
  }),
  lap: (lap: { start: number; elapsedSec: number; distanceM?: number | null }): WrittenMessage => ({
    num: 19,
    fields: [
      u32(253, lap.start + Math.ceil(lap.elapsedSec)),
      u32(2, lap.start),
      u32(7, scaled(lap.elapsedSec, 1000)),
      u32(8, scaled(lap.elapsedSec, 1000)),
      u32(9, scaled(lap.distanceM, 100)),
    ],
  }),
  timer: (event: { time: number; kind: "start" | "stop" }): WrittenMessage => ({
    num: 21,
    fields: [
      u32(253, event.time),
      { num: 0, type: fitType.enum, value: 0 },
      { num: 1, type: fitType.enum, value: event.kind === "start" ? 0 : 4 },
    ],
  }),
  activity: (activity: { time: number; localTime: number | null }): WrittenMessage => ({
    num: 34,
    fields: [u32(253, activity.time), u32(5, activity.localTime)],
  }),
  set: (set: {
    start: number;
    active: boolean;
    durationSec: number;
    reps?: number | null;
    kg?: number | null;
    category?: number | null;
    subtype?: number | null;
  }): WrittenMessage => ({
    num: 225,
    fields: [
      u32(254, set.start),
      u32(0, scaled(set.durationSec, 1000)),
      u16(3, set.reps ?? null),
      u16(4, scaled(set.kg, 16)),
      u8(5, set.active ? 1 : 0),
      u32(6, set.start),
      { num: 7, type: fitType.uint16, value: [set.category ?? 0xffff, 0xffff] },
      { num: 8, type: fitType.uint16, value: [set.subtype ?? 0xffff, 0xffff] },
    ],
  }),
  exerciseTitle: (title: { category: number; subtype: number; name: string }): WrittenMessage => ({
    num: 264,
    fields: [
      u16(0, title.category),
      u16(1, title.subtype),
      { num: 2, type: fitType.string, value: title.name, size: 32 },
    ],
  }),
};
