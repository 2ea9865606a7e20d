import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { roundHalfAway } from "./arithmetic";
import type { Unit } from "./unit";

/** Whole seconds of elapsed time. */
export type Seconds = Unit<"seconds">;

export const mostSeconds = 100 * 3600;
const example = "Write a duration such as 54:12, 1:04:21 or 55 min.";

/** Throws unless `value` is a whole number. */
export function seconds(value: number): Seconds {
  invariant(Number.isSafeInteger(value), `${value} s`);
  return value as Seconds;
}

/** To the nearest second. */
export const fromMinutes = (minutes: number): Seconds => seconds(roundHalfAway(minutes * 60));
/** To the nearest second. */
export const fromHours = (hours: number): Seconds => seconds(roundHalfAway(hours * 3600));
/** Not rounded. */
export const toMinutes = (duration: Seconds): number => duration / 60;
/** Not rounded. */
export const toHours = (duration: Seconds): number => duration / 3600;

/**
 * Reads what people type: '54:12', '1:04:21', '54m12', '1h04', '2 h 10', '55 min', '1,5 h', '90 s'. Digits alone
 * fill up from the right as on a watch, from four on: '5412' is 54:12, '10421' is 1:04:21. Up to three digits are
 * minutes, or seconds where `bare` says so (a rest between sets).
 */
export function parseDuration(
  text: string,
  bare: "minutes" | "seconds" = "minutes",
): Result<Seconds, string> {
  const typed = text.trim().toLowerCase().replace(/[′’]/g, "'").replace(/[″”]/g, '"');
  if (typed === "") return err(example);
  if (/^[-−]/.test(typed)) return err("A duration is not below 0. Leave out the minus.");
  const parts = clockParts(typed) ?? watchDigits(typed) ?? unitParts(typed);
  if (parts) return fromParts(parts);
  if (!/^\d+(?:[.,]\d+)?$/.test(typed)) return err(`“${text.trim()}” is not a duration. ${example}`);
  return within(decimal(typed) * (bare === "minutes" ? 60 : 1));
}

interface Parts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

function clockParts(typed: string): Parts | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)$/.exec(typed);
  if (!match) return null;
  const [, hours, minutes, rest = "0"] = match;
  return { hours: Number(hours ?? 0), minutes: Number(minutes), seconds: decimal(rest) };
}

function watchDigits(typed: string): Parts | null {
  if (!/^\d{4,6}$/.test(typed)) return null;
  return {
    hours: Number(typed.slice(0, -4)),
    minutes: Number(typed.slice(-4, -2)),
    seconds: Number(typed.slice(-2)),
  };
}

type Step = keyof Parts;
const steps: readonly Step[] = ["hours", "minutes", "seconds"];
const words: Readonly<Record<string, Step>> = {
  h: "hours",
  m: "minutes",
  "'": "minutes",
  s: "seconds",
  '"': "seconds",
};
const numberAndUnit = /(\d+(?:[.,]\d+)?)\s*(h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|'|s(?:ec(?:ond)?s?)?|")?\s*/y;

/** A number without a unit counts one step below the unit before it: '2 h 10' and '54m12'. */
function unitParts(typed: string): Parts | null {
  const found: Record<Step, number> = { hours: 0, minutes: 0, seconds: 0 };
  let last = -1;
  numberAndUnit.lastIndex = 0;
  while (numberAndUnit.lastIndex < typed.length) {
    const match = numberAndUnit.exec(typed);
    if (!match) return null;
    const word = match[2]?.charAt(0);
    const step = word === undefined ? steps[last + 1] : words[word];
    const bareFirst = word === undefined && last === -1;
    if (step === undefined || bareFirst || steps.indexOf(step) <= last) return null;
    found[step] = decimal(match[1] ?? "");
    last = word === undefined ? steps.length : steps.indexOf(step);
  }
  return last === -1 ? null : found;
}

function fromParts({ hours, minutes, seconds: rest }: Parts): Result<Seconds, string> {
  if (rest >= 60 && (minutes > 0 || hours > 0)) {
    return err("Seconds go up to 59. Carry the rest over to the minutes.");
  }
  if (minutes >= 60 && hours > 0)
    return err("Minutes go up to 59 after hours. Carry the rest over to the hours.");
  return within(hours * 3600 + minutes * 60 + rest);
}

function within(total: number): Result<Seconds, string> {
  if (total > mostSeconds) return err("A duration goes up to 100 hours. Check the digits.");
  return ok(seconds(roundHalfAway(total)));
}

const decimal = (digits: string) => Number(digits.replace(",", "."));
