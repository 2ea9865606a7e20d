import { readDuration } from "@/server/import/parsers/strong-reader/cells";

/** How a table writes 1.5 and 1500: told by the whole table, as `2.324` alone could be either. */
export type DecimalMark = "," | ".";

const commaDecimal = /^-?\d{1,3}(\.\d{3})*,\d{1,2}$|^-?\d+,\d+$/;

/** A comma where some cell cannot be read otherwise and none has a point before its decimals. */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark {
  let comma = false;
  for (const cell of cells) {
    const text = cell.trim();
    if (/^-?\d+\.\d{1,2}$|^-?\d+\.\d{4,}$/.test(text)) return ".";
    comma ||= commaDecimal.test(text) && !/^-?\d{1,3}(,\d{3})+$/.test(text);
  }
  return comma ? "," : ".";
}

/** A number, with or without a unit behind it; null for an empty cell or a dash, NaN for anything else. */
export function readNumberCell(cell: string, mark: DecimalMark): number | null {
  const text = cell.trim().replace(/[\s\u00a0\u202f']/g, "");
  if (isEmptyCell(text)) return null;
  const bare = text.replace(/(?<=\d)[a-z%/²^.]{1,6}$/i, "");
  const plain = mark === "," ? bare.replace(/\./g, "").replace(",", ".") : bare.replace(/,/g, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

const isEmptyCell = (text: string) => /^(--?|–|—|n\/?a|null|nan|none)?$/i.test(text);

const secondsIn = { h: 3600, min: 60, s: 1 } as const;

/**
 * Seconds of `1:05:00`, `17:01`, `7h 21m`, or of a plain number in `unit`; null for an empty cell, NaN for anything
 * else.
 */
export function readTimeCell(cell: string, mark: DecimalMark, unit: keyof typeof secondsIn): number | null {
  const text = cell.trim();
  if (isEmptyCell(text)) return null;
  const clock = /^(?:(\d{1,4}):)?(\d{1,3}):([0-5]\d)(?:[.,]\d{1,9})?$/.exec(text);
  if (clock) {
    const [last, middle] = [Number(clock[3]), Number(clock[2])];
    // Nights are written in hours and minutes, runs in minutes and seconds.
    if (clock[1] === undefined) return unit === "h" ? middle * 3600 + last * 60 : middle * 60 + last;
    return Number(clock[1]) * 3600 + middle * 60 + last;
  }
  const number = readNumberCell(/[a-z]/i.test(text) ? "x" : text, mark);
  if (number !== null && !Number.isNaN(number)) return number * secondsIn[unit];
  return text.length <= 40 ? readDuration(text) : Number.NaN;
}
