import { families } from "@/lib/domain/flag";
import type { RuleInBrief } from "@/lib/domain/rule-page";
import { rules } from "@/server/engine/registry";
import type { Rule } from "@/server/engine/rule";
import { judgedBy } from "./rule-formula";

/** Every rule of the engine, by family and then in the engine's order. */
export function listRules(): readonly RuleInBrief[] {
  answer ??= families.flatMap((family) => rules.filter((rule) => rule.family === family).map(ruleInBrief));
  return answer;
}

let answer: readonly RuleInBrief[] | undefined;

export const ruleInBrief = (rule: Rule): RuleInBrief => ({
  id: rule.meta.id,
  family: rule.family,
  slug: rule.meta.id.slice(rule.family.length + 1),
  title: rule.meta.title,
  grade: rule.meta.evidence.grade,
  contested: rule.meta.evidence.contested,
  stage: rule.meta.stage,
  why: rule.meta.why,
  judges: judgedBy(rule),
});
