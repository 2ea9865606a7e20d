import { z } from "zod";
import { liftFocuses, phases, runFocuses } from "@/lib/domain/block";
import type { BlockId } from "@/lib/ids";
import { calendarDateSchema } from "./dates";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const write = writeRequestSchema.extend(ofAthleteSchema.shape).extend({ blockId: idSchema<BlockId>() });

/** What a coach decides about a block. The first day is moved to the start of the athlete's week. */
export const blockContentSchema = z.object({
  name: z.string().trim().min(1, "Give the block a name.").max(60, "Keep the name to 60 characters."),
  phase: z.enum(phases),
  startDate: calendarDateSchema,
  weeks: z.int("Write the weeks as a whole number.").min(1, "At least 1 week.").max(12, "At most 12 weeks."),
  runFocus: z.enum(runFocuses),
  liftFocus: z.enum(liftFocuses),
  weeklyTarget: z
    .int("Write the target in whole AU, or leave it empty.")
    .min(0, "A target is not below 0.")
    .max(20_000, "A weekly target goes up to 20 000 AU.")
    .nullable(),
});
export type BlockContent = z.output<typeof blockContentSchema>;

export const createBlockInput = write.extend({ content: blockContentSchema });
export type CreateBlockInput = z.output<typeof createBlockInput>;

export const editBlockInput = write.extend({ version: z.int().min(1), content: blockContentSchema });
export type EditBlockInput = z.output<typeof editBlockInput>;

export const deleteBlockInput = write.extend({ version: z.int().min(1) });
export type DeleteBlockInput = z.output<typeof deleteBlockInput>;
