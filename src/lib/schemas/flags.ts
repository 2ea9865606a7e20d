import { z } from "zod";
import { dismissReasons, families, flagStatuses } from "@/lib/domain/flag";
import type { FlagId } from "@/lib/ids";
import { calendarDateSchema } from "./dates";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const flagIdSchema = idSchema<FlagId>();
const write = writeRequestSchema.extend(ofAthleteSchema.shape).extend({ flagId: flagIdSchema });

export const listFlagsInput = z.object({
  status: z.enum(flagStatuses).default("open"),
  family: z.enum(families).nullable().default(null),
});
export type ListFlagsInput = z.output<typeof listFlagsInput>;

export const getFlagInput = z.object({ flagId: flagIdSchema });
export type GetFlagInput = z.output<typeof getFlagInput>;

export const applyFixInput = write.extend({
  fixId: z.string().min(1).max(200),
  /** The fix in the person's own units, as it is named in the list of changes. */
  label: z.string().trim().min(1).max(120),
});
export type ApplyFixInput = z.output<typeof applyFixInput>;

export const acknowledgeFlagInput = write;
export type AcknowledgeFlagInput = z.output<typeof acknowledgeFlagInput>;

export const snoozeUntilSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("next-session") }),
  z.object({ kind: z.literal("tomorrow") }),
  z.object({ kind: z.literal("monday") }),
  z.object({ kind: z.literal("date"), date: calendarDateSchema }),
]);
export type SnoozeUntil = z.output<typeof snoozeUntilSchema>;

export const snoozeFlagInput = write.extend({ until: snoozeUntilSchema });
export type SnoozeFlagInput = z.output<typeof snoozeFlagInput>;

const noteSchema = z.string().trim().max(500, "Keep the note to 500 characters.").default("");

export const dismissFlagInput = write
  .extend({ reason: z.enum(dismissReasons, "Choose a reason."), note: noteSchema })
  .refine(({ reason, note }) => reason !== "other" || note.length > 0, {
    error: "Write in a few words why.",
    path: ["note"],
  });
export type DismissFlagInput = z.output<typeof dismissFlagInput>;

export const reopenFlagInput = write;
export type ReopenFlagInput = z.output<typeof reopenFlagInput>;

export const getRuleInput = z.object({ family: z.string().max(40), rule: z.string().max(80) });
export type GetRuleInput = z.output<typeof getRuleInput>;
