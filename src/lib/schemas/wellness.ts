import { z } from "zod";
import { cycleSymptoms, mostCycleDays, periodAnswers } from "@/lib/domain/cycle";
import { type CheckIn, checkInTags, painSites, symptoms } from "@/lib/domain/wellness";
import type { CheckInId } from "@/lib/ids";
import { calendarDateSchema } from "./dates";
import { idSchema, writeRequestSchema } from "./request";

const answer = z.int().min(1, "Answers go from 1 to 5.").max(5, "Answers go from 1 to 5.").nullable();

const cycleSchema = z.object({
  period: z.enum(periodAnswers).nullable(),
  day: z
    .int("Write the day of the cycle as a whole number.")
    .min(1, "The first day of a period is day 1.")
    .max(mostCycleDays, `Days are counted up to ${mostCycleDays}.`)
    .nullable(),
  symptoms: z.array(z.enum(cycleSymptoms)).max(cycleSymptoms.length),
});

/** One morning's answers. The same day again replaces them. */
export const checkInInput = writeRequestSchema.extend({
  id: idSchema<CheckInId>(),
  /** The day of waking. */
  date: calendarDateSchema,
  sleepQuality: answer,
  energy: answer,
  soreness: answer,
  stress: answer,
  mood: answer,
  sleepHours: z
    .number("Write the hours as a number, such as 7.5.")
    .min(0, "Sleep is 0 to 24 hours.")
    .max(24, "Sleep is 0 to 24 hours.")
    .nullable(),
  restingHr: z
    .int("Write the heart rate as a whole number.")
    .min(25, "A resting heart rate is 25 to 150.")
    .max(150, "A resting heart rate is 25 to 150.")
    .nullable(),
  hrvRmssdMs: z
    .number("Write the HRV as a number, such as 62.")
    .min(1, "HRV goes from 1 to 400 ms.")
    .max(400, "HRV goes from 1 to 400 ms.")
    .nullable(),
  symptoms: z.array(z.enum(symptoms)).max(symptoms.length),
  pain: z
    .array(z.object({ site: z.enum(painSites), score: z.int().min(0).max(10), altersMovement: z.boolean() }))
    .max(painSites.length, "Name each place once."),
  tags: z.array(z.enum(checkInTags)).max(checkInTags.length),
  /** What waits on a device since before it was asked says nothing of it. */
  cycle: cycleSchema.nullable().default(null),
  note: z.string().trim().max(1000, "Keep the note to 1000 characters."),
}) satisfies z.ZodType<Omit<CheckIn, "athleteId">, unknown>;
export type CheckInInput = z.output<typeof checkInInput>;

export const askCycleInput = writeRequestSchema.extend({ asks: z.boolean() });
export type AskCycleInput = z.output<typeof askCycleInput>;

export const checkInDayInput = z.object({ date: calendarDateSchema });
export type CheckInDayInput = z.output<typeof checkInDayInput>;

export const listCheckInsInput = z.object({ from: calendarDateSchema, to: calendarDateSchema });
export type ListCheckInsInput = z.output<typeof listCheckInsInput>;
