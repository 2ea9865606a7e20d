import { families } from "@/lib/domain/flag";
import type { RuleInBrief } from "@/lib/domain/rule-page";
import { rules } from "@/server/engine/registry";
import type { Rule } from "@/server/engine/rule";

/** Every rule of the engine, by family and then in the engine's order. */
export const listRules = (): readonly RuleInBrief[] =>
  families.flatMap((family) => rules.filter((rule) => rule.family === family).map(ruleInBrief));

export const ruleInBrief = ({ meta, family }: Rule): RuleInBrief => ({
  id: meta.id,
  family,
  slug: meta.id.slice(family.length + 1),
  title: meta.title,
  grade: meta.evidence.grade,
  contested: meta.evidence.contested,
  stage: meta.stage,
});
