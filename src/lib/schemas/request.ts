import { z } from "zod";
import type { AthleteId, RequestId } from "@/lib/ids";

/** An id made by the client (UUID). */
export const idSchema = <Id extends string>() =>
  z.uuid("This is not an id. Reload the page and try again.").transform((value) => value as Id);

/** Carried by every write: sending the same one again gives the first answer and does nothing twice. */
export const writeRequestSchema = z.object({ requestId: idSchema<RequestId>() });

/** A list in which each thing stands once, by its key: what is named twice would be done twice. */
export const onceEach = <One, Input>(
  list: z.ZodType<One[], Input>,
  what: string,
  keyOf: (one: One) => string,
): z.ZodType<One[], Input> =>
  list.refine((all) => new Set(all.map(keyOf)).size === all.length, {
    error: `${what} is named twice. Reload the page and try again.`,
  });

/** Whose data a call is about. */
export const ofAthleteSchema = z.object({ athleteId: idSchema<AthleteId>() });
