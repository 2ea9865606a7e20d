import { z } from "zod";
import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { parseDecimal } from "./decimal";
import type { Unit } from "./unit";

/** Heart beats per minute, whole. */
export type Bpm = Unit<"bpm">;

const lowest = 25;
const highest = 240;

/** Throws unless `value` is a whole number from 25 to 240. */
export function bpm(value: number): Bpm {
  invariant(Number.isInteger(value) && value >= lowest && value <= highest, `${value} bpm`);
  return value as Bpm;
}

/** 25 to 240 beats per minute: beyond that a sensor is wrong. */
export const bpmSchema = z
  .int({ error: "Give the heart rate in whole beats per minute." })
  .min(lowest, { error: `A heart rate is ${lowest} or more.` })
  .max(highest, { error: `A heart rate is ${highest} or less.` }) as unknown as z.ZodType<Bpm, number>;

/** Reads '148', '148 bpm'. Fractions are rounded. */
export function parseHeartRate(text: string): Result<Bpm, string> {
  const number = parseDecimal(text.trim().replace(/\s*(bpm|\/min)$/i, ""));
  const rounded = number.ok ? Math.round(number.value) : Number.NaN;
  if (!(rounded >= lowest && rounded <= highest)) {
    return err(`Write a heart rate from ${lowest} to ${highest} beats per minute, for example 148.`);
  }
  return ok(bpm(rounded));
}
