import { isWallTime } from "@/server/import/instant-text";

const poundKg = 0.453_592_37;

/** Kilograms, to the gram, of a weight in the named unit; null for a unit that is none. */
export function toKg(weight: number, unit: string): number | null {
  const name = unit.trim().toLowerCase().replace(/\.$/, "");
  const factor = /^(kg|kgs|kilograms?|kilogramm)$/.test(name)
    ? 1
    : /^(lb|lbs|pounds?|pfund)$/.test(name)
      ? poundKg
      : null;
  return factor === null ? null : Math.round(weight * factor * 1000) / 1000;
}

const metresIn: ReadonlyMap<string, number> = new Map([
  ["m", 1],
  ["meter", 1],
  ["meters", 1],
  ["metres", 1],
  ["km", 1000],
  ["kilometers", 1000],
  ["kilometer", 1000],
  ["mi", 1609.344],
  ["miles", 1609.344],
  ["yd", 0.9144],
  ["yards", 0.9144],
  ["ft", 0.3048],
  ["feet", 0.3048],
]);

/** Metres, to the centimetre, of a distance in the named unit; null for a unit that is none. */
export function toMetres(distance: number, unit: string): number | null {
  const factor = metresIn.get(unit.trim().toLowerCase().replace(/\.$/, ""));
  return factor === undefined ? null : Math.round(distance * factor * 100) / 100;
}

/** A number with a point or a comma before its decimals; null when the cell is empty, NaN when it is no number. */
export function readDecimal(cell: string): number | null {
  const text = cell.trim().replace(/[\s\u00a0\u202f']/g, "");
  if (text === "" || text === "-") return null;
  const point = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  const plain = comma > point ? text.replace(/\./g, "").replace(",", ".") : text.replace(/,/g, "");
  return /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

const secondsIn: readonly (readonly [RegExp, number])[] = [
  [/^(h|hr|hrs|hours?|std|stunden?)$/, 3600],
  [/^(m|min|mins|minutes?|minuten?)$/, 60],
  [/^(s|sec|secs|seconds?|sek|sekunden?)$/, 1],
];

/**
 * Seconds of `1h 5m`, `62m`, `45s`, `1 Std. 5 Min.`, `1:05:00` or a plain number of seconds; null when the cell is
 * empty, NaN when it is no duration.
 */
export function readDuration(cell: string): number | null {
  const text = cell.trim().toLowerCase();
  if (text === "" || text === "-") return null;
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  let total = 0;
  let rest = text;
  while (rest !== "") {
    const part = /^(\d+)\s*(\p{L}+)\.?[\s,]*/u.exec(rest);
    const scale = secondsIn.find(([unit]) => unit.test(part?.[2] ?? ""))?.[1];
    if (!part || scale === undefined) return Number.NaN;
    total += Number(part[1]) * scale;
    rest = rest.slice(part[0].length);
  }
  return total;
}

/** Wall time, `2021-02-10T16:46:13`, of `2021-02-10 16:46:13` or `10.02.2021, 16:46`; null for anything else. */
export function readWallTime(cell: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(cell.trim());
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),? +(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cell.trim());
  const parts = iso ? iso.slice(1) : german ? [german[3], german[2], german[1], ...german.slice(4)] : null;
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0));
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined
  ) {
    return null;
  }
  if (!isWallTime(year, month, day, hour, minute, second ?? 0)) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second ?? 0)}`;
}
