import { z } from "zod";
import { calendarDateSchema } from "@/lib/dates/calendar-date";
import { checkInTags, painSites, symptoms, wellnessItems } from "@/lib/domain/wellness";
import type { CheckInId } from "@/lib/ids";
import { bpmSchema } from "@/lib/units/heart-rate";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const answer = z.int().min(1, "Answers go from 1 to 5.").max(5, "Answers go from 1 to 5.").nullable();

/** One morning's answers. The same date again replaces them. */
export const checkInInput = writeRequestSchema.extend({
  id: idSchema<CheckInId>(),
  date: calendarDateSchema,
  ...(Object.fromEntries(wellnessItems.map((item) => [item, answer])) as Record<
    (typeof wellnessItems)[number],
    typeof answer
  >),
  sleepHours: z.number().min(0, "Hours go from 0 to 24.").max(24, "Hours go from 0 to 24.").nullable(),
  restingHr: bpmSchema.nullable(),
  hrvRmssdMs: z
    .number()
    .min(1, "HRV goes from 1 to 400 ms.")
    .max(400, "HRV goes from 1 to 400 ms.")
    .nullable(),
  symptoms: z.array(z.enum(symptoms)).max(6),
  pain: z
    .array(z.object({ site: z.enum(painSites), score: z.int().min(0).max(10), altersMovement: z.boolean() }))
    .max(10, "Name up to 10 places."),
  tags: z.array(z.enum(checkInTags)).max(5),
  note: z.string().trim().max(2000, "Keep the note to 2000 characters."),
});
export type CheckInInput = z.output<typeof checkInInput>;

export const readCheckInInput = z.object({ date: calendarDateSchema });
export type ReadCheckInInput = z.output<typeof readCheckInInput>;

export const listCheckInsInput = ofAthleteSchema.extend({ days: z.int().min(1).max(180) });
export type ListCheckInsInput = z.output<typeof listCheckInsInput>;
