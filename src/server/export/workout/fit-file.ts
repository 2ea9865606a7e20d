import { fitChecksum } from "@/server/import/parsers/fit-reader/checksum";

/** Base types of the FIT protocol that a planned session needs. */
export type FitType = "enum" | "uint16" | "uint32" | "uint32z" | "string";

/** One field of a message: its number in the FIT profile, its type and what it holds. */
export interface FitField {
  readonly num: number;
  readonly type: FitType;
  readonly value: number | string;
}

export interface FitMessage {
  readonly num: number;
  readonly fields: readonly FitField[];
}

const types: Readonly<Record<FitType, { readonly code: number; readonly bytes: number }>> = {
  enum: { code: 0x00, bytes: 1 },
  uint16: { code: 0x84, bytes: 2 },
  uint32: { code: 0x86, bytes: 4 },
  uint32z: { code: 0x8c, bytes: 4 },
  string: { code: 0x07, bytes: 1 },
};

const headerBytes = 14;
/** Protocol 2.0, profile 21.60: what every watch of the last years reads. */
const protocol = 0x20;
const profile = 2160;

/**
 * A FIT file of these messages, little endian, each with its definition before it where that differs from the last.
 * Text is cut to 254 bytes of UTF-8, between characters.
 */
export function fitFile(messages: readonly FitMessage[]): Uint8Array {
  const body: number[] = [];
  let defined = "";
  for (const message of messages) {
    const fields = message.fields.map((field) => ({ ...field, bytes: bytesOf(field) }));
    const definition = [
      0x40,
      0,
      0,
      message.num & 0xff,
      message.num >> 8,
      fields.length,
      ...fields.flatMap(({ num, type, bytes }) => [num, bytes.length, types[type].code]),
    ];
    const key = definition.join();
    if (key !== defined) body.push(...definition);
    defined = key;
    body.push(0, ...fields.flatMap(({ bytes }) => bytes));
  }

  const file = new Uint8Array(headerBytes + body.length + 2);
  const view = new DataView(file.buffer);
  view.setUint8(0, headerBytes);
  view.setUint8(1, protocol);
  view.setUint16(2, profile, true);
  view.setUint32(4, body.length, true);
  file.set(new TextEncoder().encode(".FIT"), 8);
  view.setUint16(12, fitChecksum(file, 0, 12), true);
  file.set(body, headerBytes);
  view.setUint16(headerBytes + body.length, fitChecksum(file, 0, headerBytes + body.length), true);
  return file;
}

function bytesOf({ type, value }: FitField): number[] {
  if (typeof value === "string") return [...cutText(value, 254), 0];
  const { bytes } = types[type];
  return Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) & 0xff);
}

/** As much of a text as fits into so many bytes, whole characters alone. */
export function cutText(text: string, most: number): Uint8Array {
  const encoder = new TextEncoder();
  let fitting = "";
  let size = 0;
  for (const sign of text) {
    size += encoder.encode(sign).length;
    if (size > most) break;
    fitting += sign;
  }
  return encoder.encode(fitting);
}
