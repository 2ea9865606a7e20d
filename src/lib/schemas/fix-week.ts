import { z } from "zod";
import { isoWeekSchema } from "./dates";
import { scheduleChangesSchema } from "./plan";

export const fixWeekInput = z.object({ week: isoWeekSchema });
export type FixWeekInput = z.output<typeof fixWeekInput>;

export const tryWeekFixInput = fixWeekInput.extend({
  /** The changes of a proposal that a person keeps, as they stood together. */
  steps: z.array(scheduleChangesSchema).max(10),
});
export type TryWeekFixInput = z.output<typeof tryWeekFixInput>;
