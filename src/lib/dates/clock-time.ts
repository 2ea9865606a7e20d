import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";

declare const brand: unique symbol;

/** A time on somebody's wall clock, 'HH:MM', 00:00–23:59. It has no date and no zone. */
export type ClockTime = string & { readonly [brand]: "clock time" };

/** Reads '18:30', '7:05', '0705', '18.30', '18h30', '18h', '7 pm', '7:05 am'. */
export function parseClockTime(text: string): Result<ClockTime, string> {
  const match = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*h?\s*([ap])?\.?(?:m\.?)?$/.exec(
    text.trim().toLowerCase(),
  );
  if (!match) return err(`Write a time such as 18:30 or 7 am${text.trim() ? `, not “${text.trim()}”` : ""}.`);
  const [hourText, minuteText, half] = [match[1], match[2], match[3]];
  const minutes = Number(minuteText ?? 0);
  let hours = Number(hourText);
  if (minutes > 59) return err(`Minutes go up to 59. Write a time such as ${hourText}:59.`);
  if (half) {
    if (hours < 1 || hours > 12) return err("With am or pm the hour is 1 to 12. Write 7:05 pm or 19:05.");
    hours = (hours % 12) + (half === "p" ? 12 : 0);
  }
  if (hours > 23) return err("Hours go from 0 to 23. Write midnight as 00:00.");
  return ok(clockTimeFromMinutes(hours * 60 + minutes));
}

/** A time that the code itself wrote as 'HH:MM'. Throws when it is not one. */
export function clockTime(text: string): ClockTime {
  invariant(clockTimePattern.test(text), `not a clock time: ${text}`);
  return text as ClockTime;
}

export const clockTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Minutes since midnight on the clock, 0–1439. */
export const minutesOfDay = (time: ClockTime): number => digits(time, 0) * 60 + digits(time, 3);

const zero = 48;
const digits = (text: string, at: number) =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

/** Throws unless `minutes` is a whole number from 0 to 1439. */
export function clockTimeFromMinutes(minutes: number): ClockTime {
  invariant(Number.isInteger(minutes) && minutes >= 0 && minutes < 1440, `${minutes} minutes of a day`);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${hour < 10 ? "0" : ""}${hour}:${minute < 10 ? "0" : ""}${minute}` as ClockTime;
}

/**
 * The clock `minutes` later, with the days that it passed (negative when it went back over midnight). This is
 * arithmetic on the clock's face: elapsed time across a change of clocks needs instants (`time-zone.ts`).
 */
export function plusClockMinutes(time: ClockTime, minutes: number): { time: ClockTime; days: number } {
  const total = minutesOfDay(time) + minutes;
  const days = Math.floor(total / 1440);
  return { time: clockTimeFromMinutes(total - days * 1440), days };
}

/** Negative when `a` is earlier in the day, 0 when equal, positive when later. */
export function compareClockTimes(a: ClockTime, b: ClockTime): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
