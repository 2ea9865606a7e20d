import { z } from "zod";
import { writeRequestSchema } from "./request";

/** 256 random bits as base64url: 43 characters. The link carries it; the server keeps its hash alone. */
export const feedSecretSchema = z
  .string()
  .regex(/^[\w-]{43}$/, "This is no secret of a link. Reload the page and try again.");

export const makeFeedInput = writeRequestSchema.extend({ secret: feedSecretSchema });
export type MakeFeedInput = z.output<typeof makeFeedInput>;

export const changeFeedInput = writeRequestSchema.extend({
  titlesOnly: z.boolean().optional(),
  includeDone: z.boolean().optional(),
});
export type ChangeFeedInput = z.output<typeof changeFeedInput>;

export const removeFeedInput = writeRequestSchema;
