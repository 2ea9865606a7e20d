import { z } from "zod";
import { planSettingsSchema } from "@/lib/schemas/library";
import type { ApplyChoices } from "./apply-choices";

const { align, fit, existing, volume } = planSettingsSchema.shape;
const level = z.enum(["A", "B", "C"]);
const ids = z.array(z.string());
const storedSchema = z.object({
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
});

/** Whether what was left on the device is what somebody chose here. */
export const areApplyChoices = (value: unknown): value is ApplyChoices =>
  storedSchema.safeParse(value).success;
