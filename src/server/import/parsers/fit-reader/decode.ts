import { err, ok, type Result } from "@/lib/result";
import type { ImportError, ImportWarning } from "@/server/import/activity";
import type { ImportLimits } from "@/server/import/limits";
import { type FitValue, readNumber, readValue } from "./base-types";
import { fitChecksum } from "./checksum";
import { type MessageDefinition, readDefinition } from "./definition";
import { keptMessages, mesg } from "./profile";
import { addRecord, newRecordColumns, type RecordColumns } from "./record-columns";
import { emptyRecordSample, readRecord } from "./record-plan";

export interface FitMessage {
  readonly num: number;
  /** Seconds since the FIT epoch of this message, or of the last one before it that had a time; null before any. */
  readonly time: number | null;
  readonly values: ReadonlyMap<number, FitValue>;
}

/** One recording: what stands between one `file_id` and the next, over all chained files. */
export interface FitRecording {
  readonly messages: FitMessage[];
  readonly records: RecordColumns;
}

export interface DecodedFit {
  readonly recordings: readonly FitRecording[];
  readonly warnings: readonly ImportWarning[];
}

/** Where the reader stands. Local definitions and compressed values start anew with each chained file. */
interface Reader {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
  readonly recordings: FitRecording[];
  readonly warnings: Map<string, ImportWarning>;
  definitions: (MessageDefinition | undefined)[];
  lastTime: number | null;
  /** Distance of the compressed speed-distance field, in sixteenths of a metre. */
  compressedDistance: number;
  messages: number;
  kept: number;
  keptValues: number;
  records: number;
}

type Step = "go on" | "damaged" | "cut off" | "too many";

/**
 * Reads the messages of a FIT file: header, definitions with developer fields, compressed timestamps, both byte
 * orders, chained files (FIT protocol, "FIT File Protocol Description"). What can be read is read: a wrong
 * checksum, a cut-off end and a damaged middle become warnings. Nothing is allocated by a size that the file
 * merely declares. Refuses only what has no FIT header or breaks the limits.
 */
export function decodeFit(bytes: Uint8Array, limits: ImportLimits): Result<DecodedFit, ImportError> {
  const reader = newReader(bytes, limits);
  let at = 0;
  while (at < bytes.length) {
    const header = readHeader(reader, at);
    if (!header) {
      if (at === 0) return err({ code: "damaged", message: noHeader, at: { byte: 0 } });
      if (bytes.subarray(at).some((byte) => byte !== 0)) warn(reader, "damaged", trailing);
      break;
    }
    reader.definitions = [];
    reader.compressedDistance = 0;
    const step = readMessages(reader, header.dataFrom, header.dataTo);
    if (step === "too many") return err({ code: "too-large", message: tooMany });
    if (step === "damaged") warn(reader, "damaged", damaged);
    if (header.cutOff || step === "cut off") warn(reader, "truncated", truncated);
    else checkSum(reader, at, header.dataTo);
    at = header.dataTo + 2;
  }
  return ok({ recordings: reader.recordings, warnings: [...reader.warnings.values()] });
}

const noHeader =
  "This is not a FIT file: its header is missing. Export the activity again from your watch's app and choose the original FIT file.";
const tooMany =
  "This file holds more data than one activity can. Split it in your watch's app, or export the activity again.";
const damaged =
  "A part of this file is damaged. What could be read is here; compare it with your watch before you rely on it.";
const trailing =
  "This file goes on after its end with something that is not FIT data; it was left out. Compare the activity with your watch.";
const truncated =
  "This file ends too early, as when a watch runs out of battery. Everything up to the break is here.";

function newReader(bytes: Uint8Array, limits: ImportLimits): Reader {
  return {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    bytes,
    limits,
    recordings: [{ messages: [], records: newRecordColumns() }],
    warnings: new Map(),
    definitions: [],
    lastTime: null,
    compressedDistance: 0,
    messages: 0,
    kept: 0,
    keptValues: 0,
    records: 0,
  };
}

interface Header {
  readonly dataFrom: number;
  readonly dataTo: number;
  readonly cutOff: boolean;
}

function readHeader(reader: Reader, at: number): Header | null {
  const { view, bytes } = reader;
  if (at + 12 > bytes.length) return null;
  const size = view.getUint8(at);
  const magic = view.getUint32(at + 8, false);
  if (size < 12 || at + size > bytes.length || magic !== 0x2e464954) return null;
  const declared = view.getUint32(at + 4, true);
  const dataFrom = at + size;
  const available = bytes.length - dataFrom;
  // A device writes the size when it closes the file; 0 means that it never did.
  const open = declared === 0 && available > 2;
  const cutOff = open || declared + 2 > available;
  return {
    dataFrom,
    dataTo: cutOff ? Math.min(bytes.length, open ? bytes.length : dataFrom + declared) : dataFrom + declared,
    cutOff,
  };
}

function checkSum(reader: Reader, from: number, dataTo: number): void {
  const stored = reader.view.getUint16(dataTo, true);
  if (stored === fitChecksum(reader.bytes, from, dataTo)) return;
  warn(
    reader,
    "checksum",
    "The file's checksum is wrong, so a value in it may have changed on the way. Compare distance and time with your watch.",
  );
}

function readMessages(reader: Reader, from: number, to: number): Step {
  let at = from;
  while (at < to) {
    reader.messages += 1;
    if (reader.messages > reader.limits.maxMessages) return "too many";
    const head = reader.view.getUint8(at);
    at += 1;
    if ((head & 0x80) === 0 && (head & 0x40) !== 0) {
      const read = readDefinition(reader.view, at, to, (head & 0x20) !== 0);
      if (read === null) return "cut off";
      reader.definitions[head & 0x0f] = read.definition;
      at = read.next;
      continue;
    }
    const compressed = (head & 0x80) !== 0;
    const definition = reader.definitions[compressed ? (head >> 5) & 0x03 : head & 0x0f];
    if (!definition) return "damaged";
    if (at + definition.size > to) return "cut off";
    const step = readData(reader, definition, at, compressed ? head & 0x1f : null);
    if (step !== "go on") return step;
    at += definition.size;
  }
  return "go on";
}

function readData(reader: Reader, definition: MessageDefinition, at: number, offset: number | null): Step {
  const time = timeOf(reader, definition, at, offset);
  if (time !== null) reader.lastTime = time;
  if (definition.num === mesg.record) {
    reader.records += 1;
    if (reader.records > reader.limits.maxRecords) return "too many";
    keepRecord(reader, definition, at, time);
    return "go on";
  }
  if (!keptMessages.has(definition.num)) return "go on";
  reader.kept += 1;
  if (reader.kept > reader.limits.maxKeptMessages) return "too many";
  const values = new Map<number, FitValue>();
  for (const field of definition.fields) {
    const value = readValue(reader.view, at + field.offset, field.size, field.type, definition.little);
    if (value === null) continue;
    values.set(field.num, value);
    reader.keptValues += Array.isArray(value) ? value.length : 1;
  }
  if (reader.keptValues > reader.limits.maxKeptValues) return "too many";
  if (definition.num === mesg.fileId) startRecording(reader);
  current(reader).messages.push({ num: definition.num, time: reader.lastTime, values });
  return "go on";
}

/** A compressed header holds the low five bits of the time; they only ever move forward, at most 31 s at once. */
function timeOf(
  reader: Reader,
  definition: MessageDefinition,
  at: number,
  offset: number | null,
): number | null {
  if (offset !== null) {
    if (reader.lastTime === null) return null;
    return reader.lastTime + ((offset - reader.lastTime) & 0x1f);
  }
  const field = definition.timestamp;
  if (!field) return null;
  const value = readNumber(reader.view, at + field.offset, field.size, field.type, definition.little);
  return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff ? value : null;
}

const sample = emptyRecordSample();

function keepRecord(reader: Reader, definition: MessageDefinition, at: number, time: number | null): void {
  const { records } = current(reader);
  records.count += 1;
  reader.compressedDistance = readRecord(sample, definition, reader.view, at, reader.compressedDistance);
  if (time === null) return;
  sample.time = time;
  addRecord(records, sample);
}

/** Chained parts without a `file_id` (heart rates a strap delivers late) belong to the recording before them. */
function startRecording(reader: Reader): void {
  const { messages, records } = current(reader);
  if (messages.length === 0 && records.count === 0) return;
  reader.recordings.push({ messages: [], records: newRecordColumns() });
}

function current(reader: Reader): FitRecording {
  const last = reader.recordings[reader.recordings.length - 1];
  if (last) return last;
  const first: FitRecording = { messages: [], records: newRecordColumns() };
  reader.recordings.push(first);
  return first;
}

function warn(reader: Reader, code: ImportWarning["code"], message: string): void {
  reader.warnings.set(code, { code, message });
}
