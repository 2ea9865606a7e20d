import { dayNumberOf } from "@/lib/dates/calendar-date";

/**
 * Wall time as ISO 8601 without a zone (`2017-06-11T14:34:09`) of seconds since 1970-01-01T00:00:00, cut to whole
 * seconds. Integer arithmetic of the proleptic Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms"): importers read no clock and know no zone, so they need no date library.
 */
export function wallTimeText(unixSec: number): string {
  const whole = Math.floor(unixSec);
  const days = Math.floor(whole / 86_400);
  const ofDay = whole - days * 86_400;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const clock = [Math.floor(ofDay / 3_600), Math.floor((ofDay % 3_600) / 60), ofDay % 60];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${clock.map((part) => pad(part, 2)).join(":")}`;
}

/** The instant as ISO 8601 in UTC, `2017-06-11T14:34:09Z`. */
export const instantText = (unixSec: number) => `${wallTimeText(unixSec)}Z`;

/** An instant as a file states it: seconds since 1970, and minutes east of UTC where it names an offset. */
export interface StatedInstant {
  readonly unixSec: number;
  readonly offsetMin: number | null;
}

const isoInstant =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?\s?(Z|UTC|([+-])(\d\d):?(\d\d))?$/;

/** ISO 8601 in any offset; one without is UTC, as GPX and TCX prescribe. Null for what is no instant. */
export function readInstant(text: string): StatedInstant | null {
  const match = isoInstant.exec(text.trim());
  if (!match) return null;
  const part = (at: number) => Number(match[at] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (!isWallTime(year, month, day, hour, minute, second)) return null;
  const sign = match[9] === "-" ? -1 : 1;
  const offsetMin = match[9] ? sign * (part(10) * 60 + part(11)) : null;
  const wall = dayNumberOf(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second + part(7);
  return { unixSec: wall - (offsetMin ?? 0) * 60, offsetMin };
}

/** True for a day of the calendar and a time of day: no 30 February, no 24:00. */
export function isWallTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  return length !== undefined && day >= 1 && day <= length && hour <= 23 && minute <= 59 && second <= 59;
}

const pad = (value: number, width: number) => String(value).padStart(width, "0");
