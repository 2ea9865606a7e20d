import { z } from "zod";
import type { AthleteId, PlanApplicationId } from "@/lib/ids";
import { applyPlanInput } from "@/lib/schemas/library";
import type { ApplyChoices } from "./apply-choices";

/** An operation that was begun: whoever of it has no plan yet when the page is left gets it by the same id. */
export interface BegunOperation {
  readonly applicationId: PlanApplicationId;
  readonly waiting: readonly AthleteId[];
}

export interface StoredApply {
  readonly choices: ApplyChoices;
  readonly begun: BegunOperation | null;
}

const { align, fit, existing, volume } = applyPlanInput.shape.settings.shape;
const level = z.enum(["A", "B", "C"]);
const ids = z.array(z.string());
const storedSchema = z.object({
  choices: z.object({
    athleteIds: ids,
    start: z.string(),
    ends: z.record(z.string(), z.string()),
    version: z.number().nullable(),
    level,
    levels: z.record(z.string(), level),
    fixed: ids,
    align,
    fit,
    existing,
    volume,
  }),
  begun: z.object({ applicationId: z.string(), waiting: ids }).nullable(),
});

/** Whether what was left on the device is what somebody chose here. */
export const isStoredApply = (value: unknown): value is StoredApply => storedSchema.safeParse(value).success;
