import { z } from "zod";
import type { AthleteId, PlanApplicationId, TemplateId } from "@/lib/ids";
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

const keyOf = (templateId: TemplateId) => `tandem apply ${templateId}`;

/** What was chosen for a plan here and not finished; null where there is nothing. */
export function readApply(templateId: TemplateId): StoredApply | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(templateId)) ?? "null"));
    return parsed.success ? (parsed.data as unknown as StoredApply) : null;
  } catch {
    return null;
  }
}

export function keepApply(templateId: TemplateId, stored: StoredApply): void {
  try {
    localStorage.setItem(keyOf(templateId), JSON.stringify(stored));
  } catch {
    // A full or forbidden storage costs the way back to a page that was left, not the plan.
  }
}

export function dropApply(templateId: TemplateId): void {
  try {
    localStorage.removeItem(keyOf(templateId));
  } catch {
    // As above: nothing was kept, so nothing stays.
  }
}
