import { z } from "zod";
import { canonicalLocale, hourCycles } from "@/lib/domain/preferences";
import { distanceUnits } from "@/lib/units/distance";
import { massUnits } from "@/lib/units/mass";
import { timeZoneSchema, weekStartSchema } from "./dates";

export const localeSchema = z
  .string()
  .refine((text) => canonicalLocale(text) === text, { error: "Choose a language tag such as en-GB." });

export const unitPreferencesSchema = z.object({
  distance: z.enum(distanceUnits),
  mass: z.enum(massUnits),
  hourCycle: z.enum(hourCycles),
  weekStart: weekStartSchema,
  timeZone: timeZoneSchema,
  locale: localeSchema,
});
