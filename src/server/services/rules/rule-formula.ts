import type { RuleInBrief, RulePage } from "@/lib/domain/rule-page";
import { casesByRule } from "@/server/engine/cases/registry";
import { week } from "@/server/engine/cases/week";
import { type Draft, type Rule, thresholdsOf } from "@/server/engine/rule";
import { askRule } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import { messageOf } from "@/server/services/flags/rule-words";

/** What a rule found in each case of its table that it speaks on. */
const draftsOf = (rule: Rule): readonly Draft[] => {
  const t = thresholdsOf(rule, {});
  return (casesByRule[rule.meta.id]?.fires ?? []).flatMap((each) => {
    const answer = askRule(rule, takeSnapshot(week(each.week)), t);
    return answer.status === "checked" ? answer.findings : [];
  });
};

/** For each way in which a rule speaks: a sentence of it with the number measured, and the number it is held against. */
export function formulaOf(rule: Rule): RulePage["formula"] {
  const { thresholds, messages } = rule.meta;
  const drafts = draftsOf(rule);
  return Object.keys(messages).flatMap((key) => {
    const draft = drafts.find(({ message }) => message.key === key);
    const spec = draft && thresholds[draft.limit.name];
    if (!spec) return [];
    const { message, measured, limit } = draft;
    return [
      {
        says: messageOf(rule.meta.id, message),
        measured,
        limit: { value: limit.value ?? spec.value, unit: limit.unit ?? spec.unit },
        note: spec.note,
        comparator: limit.comparator,
      },
    ];
  });
}

/** What it judges, by what it says of its own table: the plan as it is, or the log and where it leads. */
export function judgedBy(rule: Rule): RuleInBrief["judges"] {
  const tenses = new Set(draftsOf(rule).map(({ tense }) => tense));
  return [
    ...(tenses.has("planned") ? (["plan"] as const) : []),
    ...(tenses.has("happened") || tenses.has("ongoing") ? (["log"] as const) : []),
  ];
}
