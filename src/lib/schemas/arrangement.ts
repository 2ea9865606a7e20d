import { z } from "zod";
import type { PlanChangeId, PlannedSessionId } from "@/lib/ids";
import { calendarDateSchema } from "./dates";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const write = writeRequestSchema.extend(ofAthleteSchema.shape);

export const followMoveInput = write.extend({
  /** The step in which one session was moved to another day. */
  changeId: idSchema<PlanChangeId>(),
  /** Push the following days of the week until a free one takes it up, or shift the rest of the block. */
  how: z.enum(["push", "shift"]),
});
export type FollowMoveInput = z.output<typeof followMoveInput>;

const arrangementSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("insert-rest"),
    date: calendarDateSchema,
    /** How far the push may go. */
    reach: z.enum(["week", "block"]),
  }),
]);
export type ArrangementRequest = z.output<typeof arrangementSchema>;

export const previewArrangementInput = z.object({ arrangement: arrangementSchema });
export type PreviewArrangementInput = z.output<typeof previewArrangementInput>;

export const arrangeInput = write.extend({
  arrangement: arrangementSchema,
  /** The sessions that the preview said would change, as they stood in it. */
  seen: z.array(z.object({ sessionId: idSchema<PlannedSessionId>(), version: z.int().min(1) })).max(500),
});
export type ArrangeInput = z.output<typeof arrangeInput>;
