/** The kinds of number a FIT field may hold, by the low five bits of its base type (FIT protocol, "Base Type"). */
interface BaseType {
  readonly size: number;
  readonly kind: "unsigned" | "signed" | "float" | "text" | "bytes";
  /** The pattern that means "no value". */
  readonly invalid: number;
}

const baseTypes: readonly (BaseType | undefined)[] = [
  { size: 1, kind: "unsigned", invalid: 0xff }, // enum
  { size: 1, kind: "signed", invalid: 0x7f }, // sint8
  { size: 1, kind: "unsigned", invalid: 0xff }, // uint8
  { size: 2, kind: "signed", invalid: 0x7fff }, // sint16
  { size: 2, kind: "unsigned", invalid: 0xffff }, // uint16
  { size: 4, kind: "signed", invalid: 0x7fff_ffff }, // sint32
  { size: 4, kind: "unsigned", invalid: 0xffff_ffff }, // uint32
  { size: 1, kind: "text", invalid: 0 }, // string
  { size: 4, kind: "float", invalid: Number.NaN }, // float32
  { size: 8, kind: "float", invalid: Number.NaN }, // float64
  { size: 1, kind: "unsigned", invalid: 0 }, // uint8z
  { size: 2, kind: "unsigned", invalid: 0 }, // uint16z
  { size: 4, kind: "unsigned", invalid: 0 }, // uint32z
  { size: 1, kind: "bytes", invalid: 0xff }, // byte
  { size: 8, kind: "signed", invalid: Number.NaN }, // sint64
  { size: 8, kind: "unsigned", invalid: Number.NaN }, // uint64
  { size: 8, kind: "unsigned", invalid: 0 }, // uint64z
];

const maxSint64 = 0x7fff_ffff_ffff_ffffn;
const maxUint64 = 0xffff_ffff_ffff_ffffn;

/** A field's value: one number, several, a text, or null where the file says that there is none. */
export type FitValue = number | readonly (number | null)[] | string | null;

/**
 * One number, NaN where the field holds "no value" or its size does not fit its type. Reads the first element of
 * an array. The caller has checked that `offset + size` lies within the view.
 */
export function readNumber(
  view: DataView,
  offset: number,
  size: number,
  type: number,
  little: boolean,
): number {
  const base = baseTypes[type & 0x1f];
  if (!base || size < base.size || base.kind === "text") return Number.NaN;
  return readElement(view, offset, type, base, little);
}

/** The whole field. An unknown type, or a size that is no multiple of the type's, is read as bytes, as the protocol asks. */
export function readValue(
  view: DataView,
  offset: number,
  size: number,
  type: number,
  little: boolean,
): FitValue {
  const known = baseTypes[type & 0x1f];
  if (known?.kind === "text") return readText(view, offset, size);
  const fits = known !== undefined && size % known.size === 0;
  const base = fits ? known : { size: 1, kind: "bytes" as const, invalid: 0xff };
  if (size === base.size && base.kind !== "bytes")
    return orNull(readElement(view, offset, type, base, little));
  const values: (number | null)[] = [];
  let any = false;
  for (let at = offset; at + base.size <= offset + size; at += base.size) {
    // Bytes are one opaque value: a single 0xff inside is data, only all of them mean "none".
    const value =
      base.kind === "bytes" ? view.getUint8(at) : orNull(readElement(view, at, type, base, little));
    if (base.kind === "bytes" ? value !== 0xff : value !== null) any = true;
    values.push(value);
  }
  return any ? values : null;
}

function readElement(view: DataView, at: number, type: number, base: BaseType, little: boolean): number {
  if (base.size === 8 && base.kind !== "float") return readLong(view, at, type, little);
  const value = readRaw(view, at, base, little);
  return value === base.invalid ? Number.NaN : value;
}

function readRaw(view: DataView, at: number, base: BaseType, little: boolean): number {
  if (base.size === 1) return base.kind === "signed" ? view.getInt8(at) : view.getUint8(at);
  if (base.size === 2) return base.kind === "signed" ? view.getInt16(at, little) : view.getUint16(at, little);
  if (base.kind === "float") {
    const value = base.size === 4 ? view.getFloat32(at, little) : view.getFloat64(at, little);
    return Number.isFinite(value) ? value : Number.NaN;
  }
  return base.kind === "signed" ? view.getInt32(at, little) : view.getUint32(at, little);
}

function readLong(view: DataView, at: number, type: number, little: boolean): number {
  const kind = type & 0x1f;
  const value = kind === 14 ? view.getBigInt64(at, little) : view.getBigUint64(at, little);
  const invalid = kind === 14 ? maxSint64 : kind === 15 ? maxUint64 : 0n;
  return value === invalid ? Number.NaN : Number(value);
}

/** Up to the first NUL, or the whole field where a device forgot to end it. */
function readText(view: DataView, offset: number, size: number): string | null {
  let length = 0;
  while (length < size && view.getUint8(offset + length) !== 0) length += 1;
  const text = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + offset, length)).trim();
  return text === "" ? null : text;
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);
