import { AppError } from "@/lib/app-error";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { RuleDecision } from "@/lib/domain/rule-settings";
import { formatQuantity } from "@/lib/formatting/quantity";
import { ruleById } from "@/server/engine/registry";
import type { Rule, ThresholdSpec } from "@/server/engine/rule";

/** Steps of a tenth do not add up exactly in binary. */
const nearly = 1e-6;

/** The rule that a decision is about. Refuses numbers that the rule does not allow, and says which ones it does. */
export function checkedRule(ruleId: string, decision: RuleDecision, preferences: UnitPreferences): Rule {
  const rule = ruleById.get(ruleId);
  if (!rule) throw new AppError("not-found", "There is no such rule. It may have been renamed.");
  if (decision.kind !== "threshold") return rule;
  const spec = rule.meta.thresholds[decision.threshold];
  if (!spec) throw new AppError("not-found", "The rule has no such number. Reload the page and try again.");
  if (decision.value !== null && !isAllowed(decision.value, spec)) {
    throw new AppError("invalid", `Choose a number ${allowedSentence(spec, preferences)}.`);
  }
  return rule;
}

/** On the rule's steps from its least, or its own default, inside its limits. */
export function isAllowed(value: number, { min, max, step, value: usual }: ThresholdSpec): boolean {
  if (!(value >= min && value <= max)) return false;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < nearly || value === usual || value === max;
}

function allowedSentence({ min, max, step, unit }: ThresholdSpec, preferences: UnitPreferences): string {
  const shown = (value: number) => formatQuantity({ value, unit }, preferences, { precise: true });
  return `from ${shown(min)} to ${shown(max)}, in steps of ${shown(step)}`;
}
