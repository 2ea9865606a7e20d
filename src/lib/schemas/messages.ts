import { z } from "zod";
import type { MessageId, PlannedSessionId } from "@/lib/ids";
import { instantSchema } from "./dates";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

export const mostOfMessage = 4000;

const sessionId = idSchema<PlannedSessionId>().nullable();

export const readThreadInput = ofAthleteSchema.extend({
  /** Only what was said of this session, planned or done. */
  sessionId,
  /** How many messages, the newest. */
  most: z.int().min(1).max(5000),
});
export type ReadThreadInput = z.output<typeof readThreadInput>;

export const messageBodySchema = z
  .string()
  .trim()
  .min(1, "Write something first.")
  .max(mostOfMessage, `Use at most ${mostOfMessage} characters.`);

export const postMessageInput = writeRequestSchema.extend({
  ...ofAthleteSchema.shape,
  id: idSchema<MessageId>(),
  sessionId,
  body: messageBodySchema,
});
export type PostMessageInput = z.output<typeof postMessageInput>;

export const unsendMessageInput = writeRequestSchema.extend({
  ...ofAthleteSchema.shape,
  id: idSchema<MessageId>(),
});
export type UnsendMessageInput = z.output<typeof unsendMessageInput>;

export const markThreadReadInput = writeRequestSchema.extend({
  ...ofAthleteSchema.shape,
  /** Where only what was said of one session was read. */
  sessionId,
  /** When the last of what was read was said. */
  upTo: instantSchema,
});
export type MarkThreadReadInput = z.output<typeof markThreadReadInput>;
