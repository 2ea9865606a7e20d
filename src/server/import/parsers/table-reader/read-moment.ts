import { instantText, isWallTime, readInstant } from "@/server/import/instant-text";

/** A moment as a cell states it. */
export interface StatedMoment {
  /** `2021-02-10`. */
  readonly date: string;
  /** `2021-02-10T16:46:13`; with `Z` when the cell names a zone. */
  readonly start: string;
  readonly isInstant: boolean;
  /** False for a day alone, which stands at noon. */
  readonly hasTime: boolean;
}

const time = String.raw`(?:,?(?:\s(?:à|às|alle|om|um))?[ T]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, "i");
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})${time}$`, "i");
const dayNamed = new RegExp(
  String.raw`^(\d{1,2})\.?\s(?:de\s)?(\p{L}{3,12})\.?,?\s(?:de\s)?(\d{4})${time}$`,
  "iu",
);
const monthNamed = new RegExp(String.raw`^(\p{L}{3,12})\.?\s(\d{1,2}),?\s(\d{4})${time}$`, "iu");

/** First letters of months in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const months: readonly (readonly string[])[] = [
  ["jan", "ene", "gen"],
  ["feb", "fév", "fev"],
  ["mar", "mär", "mrz", "maa", "mrt"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mei", "mag"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aoû", "ago"],
  ["sep", "set"],
  ["oct", "okt", "out", "ott"],
  ["nov"],
  ["dec", "dez", "déc", "dic"],
];

/** A day, with or without a time, in the ways that apps write it; null for anything else. */
export function readMoment(cell: string, dayFirst: boolean): StatedMoment | null {
  const text = cell.trim().replace(/\s+/g, " ");
  if (text.length > 60) return null;
  const zoned = /\d(Z|UTC|[+-]\d\d:?\d\d)$/.test(text) ? readInstant(text) : null;
  if (zoned)
    return { date: text.slice(0, 10), start: instantText(zoned.unixSec), isInstant: true, hasTime: true };
  let match = yearFirst.exec(text);
  if (match) return momentOf(match[1], match[2], match[3], match.slice(4));
  match = yearLast.exec(text);
  if (match) {
    const isDayFirst = match[2] === "." || dayFirst || Number(match[1]) > 12;
    const [day, month] = isDayFirst && Number(match[3]) <= 12 ? [match[1], match[3]] : [match[3], match[1]];
    return momentOf(match[4], month, day, match.slice(5));
  }
  match = dayNamed.exec(text);
  if (match) return momentOf(match[3], monthOf(match[2]), match[1], match.slice(4));
  match = monthNamed.exec(text);
  return match ? momentOf(match[3], monthOf(match[1]), match[2], match.slice(4)) : null;
}

function monthOf(name = ""): string {
  const word = name.toLowerCase();
  // French tells June and July apart by the fourth letter only.
  const whole = months.findIndex((starts) => starts.includes(word.slice(0, 4)));
  return String((whole >= 0 ? whole : months.findIndex((starts) => starts.includes(word.slice(0, 3)))) + 1);
}

function momentOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): StatedMoment | null {
  const hasTime = clock[0] !== undefined;
  const noon = clock[3] === undefined ? null : /^p/i.test(clock[3]) ? "pm" : "am";
  const stated = hasTime ? Number(clock[0]) : 12;
  const hour = noon === null ? stated : (stated % 12) + (noon === "pm" ? 12 : 0);
  const [minute, second] = [Number(clock[1] ?? 0), Number(clock[2] ?? 0)];
  if (noon !== null && stated > 12) return null;
  if (!isWallTime(Number(year), Number(month), Number(day), hour, minute, second)) return null;
  const two = (value: unknown) => String(value).padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  return {
    date,
    start: `${date}T${two(hour)}:${two(minute)}:${two(second)}`,
    isInstant: false,
    hasTime,
  };
}
