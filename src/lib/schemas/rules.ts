import { z } from "zod";
import { ruleSwitches, shownAtLevels } from "@/lib/domain/rule-settings";
import type { RuleSettingId } from "@/lib/ids";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const ruleIdSchema = z.string().min(3).max(120);
const thresholdSchema = z.string().min(1).max(60);
const valueSchema = z.number("Choose a number.").finite("Choose a number.");

const decisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("threshold"), threshold: thresholdSchema, value: valueSchema.nullable() }),
  z.object({ kind: z.literal("switch"), to: z.enum(ruleSwitches).nullable() }),
  z.object({ kind: z.literal("level"), to: z.enum(shownAtLevels).nullable() }),
]);

const setting = writeRequestSchema.extend({
  id: idSchema<RuleSettingId>(),
  ruleId: ruleIdSchema,
  decision: decisionSchema,
  reason: z.string().trim().max(300, "Keep the reason to 300 characters.").default(""),
});

interface Decided {
  readonly decision: z.output<typeof decisionSchema>;
  readonly reason: string;
}

const offHasReason = ({ decision, reason }: Decided) =>
  decision.kind !== "switch" || decision.to !== "off" || reason.length > 0;
const saysWhy = { error: "Write in a few words why the rule is switched off.", path: ["reason"] };

/** A decision about one athlete's rule. */
export const tuneRuleInput = setting.extend(ofAthleteSchema.shape).refine(offHasReason, saysWhy);
export type TuneRuleInput = z.output<typeof tuneRuleInput>;

/** A decision about a rule for all of a coach's athletes. */
export const saveRuleDefaultInput = setting.refine(offHasReason, saysWhy);
export type SaveRuleDefaultInput = z.output<typeof saveRuleDefaultInput>;

/** Every default of a coach at once. */
export const resetRuleDefaultsInput = writeRequestSchema;
export type ResetRuleDefaultsInput = z.output<typeof resetRuleDefaultsInput>;

export const getTuningInput = z.object({ ruleId: ruleIdSchema });
export type GetTuningInput = z.output<typeof getTuningInput>;

export const backtestRuleInput = z.object({
  ruleId: ruleIdSchema,
  threshold: thresholdSchema,
  value: valueSchema,
  days: z
    .int()
    .min(7, "Look back over at least 7 days.")
    .max(180, "Look back over at most 180 days.")
    .default(90),
});
export type BacktestRuleInput = z.output<typeof backtestRuleInput>;
