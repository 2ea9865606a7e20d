import { z } from "zod";
import { type Metres, mostMetres } from "@/lib/units/distance";
import { mostSeconds, type Seconds } from "@/lib/units/duration";
import type { Rir, SessionEffort, SetRpe } from "@/lib/units/effort";
import { type Bpm, highestBpm, lowestBpm } from "@/lib/units/heart-rate";
import { type Load, mostLoad } from "@/lib/units/load";
import { type Grams, mostGrams } from "@/lib/units/mass";
import { fastestPace, type SecondsPerKm, slowestPace } from "@/lib/units/pace";

// Apart from the units themselves: a page that only shows them must not fetch the library that checks input.

/** 0 to 1000 km. */
export const metresSchema = z
  .int({ error: "Give the distance in whole metres." })
  .min(0, { error: "A distance is not below 0." })
  .max(mostMetres, { error: "A distance goes up to 1000 km." }) as unknown as z.ZodType<Metres, number>;

/** 0 to 100 hours. */
export const secondsSchema = z
  .int({ error: "Give the duration in whole seconds." })
  .min(0, { error: "A duration is not below 0." })
  .max(mostSeconds, { error: "A duration goes up to 100 hours." }) as unknown as z.ZodType<Seconds, number>;

export const sessionEffortSchema = halves(0, 10, "Session effort is 0 to 10.") as z.ZodType<
  SessionEffort,
  number
>;

export const setRpeSchema = halves(6, 10, "Set RPE is 6 to 10 in steps of 0.5.") as z.ZodType<SetRpe, number>;

export const rirSchema = halves(0, 10, "Reps left are 0 to 10.") as z.ZodType<Rir, number>;

/** 25 to 240 beats per minute: beyond that a sensor is wrong. */
export const bpmSchema = z
  .int({ error: "Give the heart rate in whole beats per minute." })
  .min(lowestBpm, { error: `A heart rate is ${lowestBpm} or more.` })
  .max(highestBpm, { error: `A heart rate is ${highestBpm} or less.` }) as unknown as z.ZodType<Bpm, number>;

/** 0 to 100 000 AU. */
export const loadSchema = z
  .int({ error: "Give the load in whole AU." })
  .min(0, { error: "A load is not below 0." })
  .max(mostLoad, { error: "A load goes up to 100 000 AU." }) as unknown as z.ZodType<Load, number>;

/** A weight that is lifted or stood on the scales: 0 to 1000 kg. */
export const gramsSchema = z
  .int({ error: "Give the weight in whole grams." })
  .min(0, { error: "A weight is not below 0." })
  .max(mostGrams, { error: "A weight goes up to 1000 kg." }) as unknown as z.ZodType<Grams, number>;

/** 1:30 to 60:00 per kilometre. */
export const secondsPerKmSchema = z
  .number({ error: "Give the pace in seconds per kilometre." })
  .min(fastestPace, { error: "A pace is 1:30 per km or slower." })
  .max(slowestPace, { error: "A pace is 60:00 per km or faster." }) as unknown as z.ZodType<
  SecondsPerKm,
  number
>;

function halves(low: number, high: number, message: string): unknown {
  return z
    .number({ error: message })
    .min(low, { error: message })
    .max(high, { error: message })
    .multipleOf(0.5, { error: message });
}
