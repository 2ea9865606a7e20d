import { type EvidenceGrade, familyLabels } from "@/lib/domain/flag";
import type { RuleInBrief } from "@/lib/domain/rule-page";

export interface RuleFilter {
  readonly text: string;
  readonly evidence: "all" | "contested" | EvidenceGrade;
  readonly judges: "all" | "plan" | "log";
}

/** The rules that have every word of the text in what they say, and the evidence and reading asked for. */
export function findRules(rules: readonly RuleInBrief[], { text, evidence, judges }: RuleFilter) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    const said = `${rule.title} ${rule.why} ${familyLabels[rule.family]} ${rule.id}`.toLowerCase();
    const isAsked = evidence === "contested" ? rule.contested : evidence === "all" || rule.grade === evidence;
    return (
      isAsked &&
      (judges === "all" || rule.judges.includes(judges)) &&
      words.every((word) => said.includes(word))
    );
  });
}
