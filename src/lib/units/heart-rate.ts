import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { parseDecimal } from "./decimal";
import type { Unit } from "./unit";

/** Heart beats per minute, whole. */
export type Bpm = Unit<"bpm">;

export const lowestBpm = 25;
export const highestBpm = 240;

/** Throws unless `value` is a whole number from 25 to 240. */
export function bpm(value: number): Bpm {
  invariant(Number.isInteger(value) && value >= lowestBpm && value <= highestBpm, `${value} bpm`);
  return value as Bpm;
}

/** Reads '148', '148 bpm'. Fractions are rounded. */
export function parseHeartRate(text: string): Result<Bpm, string> {
  const number = parseDecimal(text.trim().replace(/\s*(bpm|\/min)$/i, ""));
  const rounded = number.ok ? Math.round(number.value) : Number.NaN;
  if (!(rounded >= lowestBpm && rounded <= highestBpm)) {
    return err(`Write a heart rate from ${lowestBpm} to ${highestBpm} beats per minute, for example 148.`);
  }
  return ok(bpm(rounded));
}
