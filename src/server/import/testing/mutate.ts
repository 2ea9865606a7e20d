import { fitChecksum } from "@/server/import/parsers/fit-reader/checksum";
import { readDefinition } from "@/server/import/parsers/fit-reader/definition";

/** A repeatable source of chance: the same seed gives the same mutants (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const oddBytes = [0x00, 0x01, 0x0d, 0x3f, 0x40, 0x60, 0x7f, 0x80, 0x86, 0x9f, 0xc0, 0xfe, 0xff];

/**
 * A damaged copy of a FIT file. Most damage goes where it hurts: headers, definitions, sizes, base types, message
 * boundaries; half of the copies get a fitting checksum again, so that nothing is refused early.
 */
export function mutateFit(seedFile: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes: Uint8Array = Uint8Array.from(seedFile);
  const rounds = 1 + random(4);
  for (let round = 0; round < rounds; round += 1) bytes = mutateOnce(bytes, random);
  if (random(2) === 0) repairChecksum(bytes);
  return bytes;
}

function mutateOnce(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  if (bytes.length < 20) return bytes;
  const marks = landmarks(bytes);
  const mark = marks[random(marks.length)] ?? 14;
  const at = random(3) === 0 ? random(bytes.length) : Math.min(bytes.length - 1, mark + random(12));
  const kind = random(9);
  if (kind <= 2) bytes[at] = oddBytes[random(oddBytes.length)] ?? 0;
  else if (kind === 3) bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  else if (kind === 4) return bytes.slice(0, 12 + random(bytes.length - 12));
  else if (kind === 5) {
    const length = 1 + random(200);
    return splice(bytes, at, 0, bytes.slice(mark, mark + length));
  } else if (kind === 6) return splice(bytes, at, 1 + random(60), new Uint8Array(0));
  else if (kind === 7) {
    const sizes = [0, 1, bytes.length, 0x7fff_ffff, 0xffff_ffff, random(bytes.length)];
    new DataView(bytes.buffer).setUint32(4, sizes[random(sizes.length)] ?? 0, true);
  } else {
    const other = marks[random(marks.length)] ?? 14;
    return splice(bytes, mark, 0, bytes.slice(other, other + 64));
  }
  return bytes;
}

const oddCells = [
  '"',
  ";",
  ",",
  "\n",
  "\r\n",
  "\0",
  "W",
  "1e9",
  "-1",
  "NaN",
  "99h 99m",
  "é",
  "𝟙",
  "2021-02-30 25:61:00",
  "__proto__",
  "0,5",
  "1.234,5",
  "=1+1",
];

const oddMarkup = [
  "<",
  ">",
  "</",
  "/>",
  "&",
  "&amp;",
  "&x;",
  "&#0;",
  "&#x10FFFF;",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "<?x ?>",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "<trk>",
  "<trkseg>",
  "</trkseg>",
  "<Lap StartTime='2025-01-01T00:00:00Z'>",
  "<Trackpoint>",
  "<time>1970-01-01T00:00:00Z</time>",
  "<Time>9999-12-31T23:59:59Z</Time>",
  'lat="NaN"',
  'lon="1e308"',
  "-1",
  "1e400",
  "\0",
  "\ufffe",
];

/** A damaged copy of a text: pieces doubled, lost, or exchanged with what is odd in its format. */
export function mutateText(
  seedText: string,
  random: (below: number) => number,
  format: "table" | "markup" = "table",
): string {
  let text = seedText;
  const odd = format === "table" ? oddCells : oddMarkup;
  const rounds = 1 + random(5);
  for (let round = 0; round < rounds; round += 1) {
    const at = random(text.length + 1);
    const length = random(40);
    const kind = random(4);
    const put =
      kind === 0 ? "" : kind === 1 ? text.slice(at, at + length).repeat(2) : odd[random(odd.length)];
    text = text.slice(0, at) + put + text.slice(at + (kind === 3 ? 0 : length));
  }
  return random(20) === 0 ? text.slice(0, random(text.length + 1)) : text;
}

/** A damaged copy of any bytes: turned bits, odd values, pieces lost, doubled or cut off. */
export function mutateBytes(seed: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes: Uint8Array = Uint8Array.from(seed);
  const rounds = 1 + random(4);
  for (let round = 0; round < rounds && bytes.length > 0; round += 1) {
    const at = random(bytes.length);
    const kind = random(6);
    if (kind <= 1) bytes[at] = oddBytes[random(oddBytes.length)] ?? 0;
    else if (kind === 2) bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    else if (kind === 3) bytes = bytes.slice(0, at);
    else if (kind === 4) bytes = splice(bytes, at, random(60), new Uint8Array(0));
    else bytes = splice(bytes, at, 0, bytes.slice(at, at + random(60)));
  }
  return bytes;
}

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  const kept = bytes.subarray(Math.min(bytes.length, at + remove));
  const whole = new Uint8Array(at + insert.length + kept.length);
  whole.set(bytes.subarray(0, at));
  whole.set(insert, at);
  whole.set(kept, at + insert.length);
  return whole;
}

/** Where definitions stand, and the messages around them, as far as the file can be followed. */
function landmarks(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer);
  const found = [0, 4];
  const sizes = new Map<number, number>();
  let at = view.getUint8(0);
  while (at < bytes.length && found.length < 200) {
    const head = view.getUint8(at);
    if ((head & 0xc0) === 0x40) {
      const read = readDefinition(view, at + 1, bytes.length, (head & 0x20) !== 0);
      if (!read) break;
      found.push(at);
      sizes.set(head & 0x0f, read.definition.size);
      at = read.next;
      continue;
    }
    const size = sizes.get(head & 0x80 ? (head >> 5) & 3 : head & 0x0f);
    if (size === undefined) break;
    if (found.at(-1) !== at && found.length < 60) found.push(at);
    at += 1 + size;
  }
  return found;
}

function repairChecksum(bytes: Uint8Array): void {
  if (bytes.length < 16) return;
  const view = new DataView(bytes.buffer);
  view.setUint32(4, Math.max(0, bytes.length - view.getUint8(0) - 2), true);
  view.setUint16(bytes.length - 2, fitChecksum(bytes, 0, bytes.length - 2), true);
}
