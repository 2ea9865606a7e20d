import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { roundHalfAway } from "./arithmetic";
import { parseDecimal } from "./decimal";
import type { Seconds } from "./duration";
import type { SessionEffort } from "./effort";
import type { Unit } from "./unit";

/** Training load in whole arbitrary units: session effort × minutes (Foster et al. 2001). */
export type Load = Unit<"AU">;

export const mostLoad = 100_000;

/** Throws unless `value` is a whole number. */
export function load(value: number): Load {
  invariant(Number.isSafeInteger(value), `${value} AU`);
  return value as Load;
}

/** Effort × minutes, to the nearest whole AU. */
export const sessionLoad = (effort: SessionEffort, duration: Seconds): Load =>
  load(roundHalfAway((effort * duration) / 60));

/** Reads '2485', '2 485 AU'. */
export function parseLoad(text: string): Result<Load, string> {
  const number = parseDecimal(text.trim().replace(/\s*au$/i, ""));
  if (!number.ok) return err("Write a load in AU, for example 480.");
  if (number.value < 0) return err("A load is not below 0. Leave out the minus.");
  if (number.value > mostLoad) return err("A load goes up to 100 000 AU. Check the digits.");
  return ok(load(roundHalfAway(number.value)));
}
