import { z } from "zod";
import { liftFocuses, mostBlockWeeks, phases, runFocuses, weekRoles } from "@/lib/domain/block";
import type { BlockId } from "@/lib/ids";
import { calendarDateSchema } from "./dates";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const blockId = idSchema<BlockId>();
const weeks = z
  .int("Write the weeks as a whole number.")
  .min(1, "At least 1 week.")
  .max(mostBlockWeeks, `At most ${mostBlockWeeks} weeks.`);

const blockWeeks = {
  name: z.string().trim().min(1, "Give the block a name.").max(60, "Keep the name to 60 characters."),
  startDate: calendarDateSchema,
  weeks,
};

/** What a coach decides about a block. The first day is moved to the start of the athlete's week. */
export const blockContentSchema = z.discriminatedUnion("lane", [
  z.object({ ...blockWeeks, lane: z.literal("run"), phase: z.enum(phases), focus: z.enum(runFocuses) }),
  z.object({ ...blockWeeks, lane: z.literal("lift"), focus: z.enum(liftFocuses) }),
]);

/** Load asked of a week, in AU. */
export const weeklyTargetSchema = z
  .int("Write the target in whole AU, or leave it empty.")
  .min(0, "A target is not below 0.")
  .max(20_000, "A weekly target goes up to 20 000 AU.");

const overlap = z.boolean().optional();

const seasonEditSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("add-block"), blockId, content: blockContentSchema, overlap }),
  z.object({ kind: z.literal("change-block"), blockId, content: blockContentSchema, overlap }),
  z.object({ kind: z.literal("place-block"), blockId, startDate: calendarDateSchema, weeks, overlap }),
  z.object({ kind: z.literal("split-block"), blockId, newId: blockId, startDate: calendarDateSchema }),
  z.object({ kind: z.literal("copy-block"), blockId, newId: blockId, startDate: calendarDateSchema }),
  z.object({ kind: z.literal("delete-block"), blockId }),
  z.object({
    kind: z.literal("set-week"),
    startDate: calendarDateSchema,
    targetAu: weeklyTargetSchema.nullable().optional(),
    role: z.enum(weekRoles).nullable().optional(),
  }),
]);

const edits = z.array(seasonEditSchema).min(1).max(120);

/** Which versions of blocks (by id) and weeks (by first day) something was decided on. */
const seen = z.record(z.string().max(40), z.int().min(0));
const write = writeRequestSchema.extend(ofAthleteSchema.shape).extend({ seen });

/** What is done in one go. */
export const editSeasonInput = write.extend({ edits });
export type EditSeasonInput = z.output<typeof editSeasonInput>;

export const publishSeasonInput = write;
export type PublishSeasonInput = z.output<typeof publishSeasonInput>;

export const previewSeasonInput = ofAthleteSchema.extend({ edits });
export type PreviewSeasonInput = z.output<typeof previewSeasonInput>;
