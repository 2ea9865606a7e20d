import type { Template } from "@/lib/domain/template";
import { includedPlans } from "./plans";
import { includedSessions } from "./sessions";
import { includedWeeks } from "./weeks";

/** What comes with the product: forty sessions, six weeks and three plans. */
export const includedTemplates: readonly Template[] = [
  ...includedSessions,
  ...includedWeeks,
  ...includedPlans,
];

/** The template that comes with the product under a name; null where there is none. */
export const findIncluded = (id: string): Template | null =>
  includedTemplates.find((template) => template.id === id) ?? null;
