import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { parseDecimal } from "./decimal";
import type { Unit } from "./unit";

/** Effort of a whole session, 0 (rest) to 10 (all out), in steps of 0.5 (category ratio of Foster et al. 2001). */
export type SessionEffort = Unit<"session effort">;

/** Effort of one set, 6 to 10 in steps of 0.5: 10 less the repetitions in reserve (Zourdos et al. 2016). */
export type SetRpe = Unit<"set RPE">;

/** Repetitions in reserve: how many more would have gone, 0 to 10 in steps of 0.5. */
export type Rir = Unit<"repetitions in reserve">;

const inHalves = (value: number, low: number, high: number) =>
  Number.isInteger(value * 2) && value >= low && value <= high;

/** Throws unless `value` is 0–10 in steps of 0.5. */
export function sessionEffort(value: number): SessionEffort {
  invariant(inHalves(value, 0, 10), `a session effort of ${value}`);
  return value as SessionEffort;
}

/** Throws unless `value` is 6–10 in steps of 0.5. */
export function setRpe(value: number): SetRpe {
  invariant(inHalves(value, 6, 10), `a set RPE of ${value}`);
  return value as SetRpe;
}

/** Throws unless `value` is 0–10 in steps of 0.5. */
export function rir(value: number): Rir {
  invariant(inHalves(value, 0, 10), `${value} repetitions in reserve`);
  return value as Rir;
}

export const rirOf = (rpe: SetRpe): Rir => (10 - rpe) as Rir;

/** Null beyond four repetitions in reserve, where the scale of sets ends. */
export const setRpeOf = (left: Rir): SetRpe | null => (left <= 4 ? ((10 - left) as SetRpe) : null);

/** Reads '7', '7,5', 'RPE 7', '7/10'. */
export function parseSessionEffort(text: string): Result<SessionEffort, string> {
  const value = read(text, /\s*\/\s*10$/);
  return value !== null && inHalves(value, 0, 10)
    ? ok(sessionEffort(value))
    : err("Write the session effort as a number from 0 (rest) to 10 (all out).");
}

/** Reads '8.5', '8,5', 'RPE 8.5', '@8'. */
export function parseSetRpe(text: string): Result<SetRpe, string> {
  const value = read(text, /$/);
  return value !== null && inHalves(value, 6, 10)
    ? ok(setRpe(value))
    : err("Write the set RPE from 6 to 10 in steps of 0.5, for example 8.5.");
}

/** Reads '2', '2 RIR', '1,5', '2 left'. */
export function parseRir(text: string): Result<Rir, string> {
  const value = read(text, /\s*(rir|left|reps left)$/);
  return value !== null && inHalves(value, 0, 10)
    ? ok(rir(value))
    : err("Write how many reps were left, from 0 to 10, for example 2.");
}

function read(text: string, suffix: RegExp): number | null {
  const number = parseDecimal(
    text
      .trim()
      .toLowerCase()
      .replace(/^(rpe|effort|@)\s*/, "")
      .replace(suffix, ""),
  );
  return number.ok ? number.value : null;
}
