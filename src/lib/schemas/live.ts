import { z } from "zod";

/** From where on to go on: what the last of the news came with. The browser adds it by itself when it comes back. */
export const followNewsInput = z.object({
  lastEventId: z
    .string()
    .regex(/^\d{1,19}$/)
    .nullish()
    .catch(null),
});
