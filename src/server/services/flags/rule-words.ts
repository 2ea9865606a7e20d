import type { MessageText } from "@/lib/domain/flag-view";
import { fixLabels } from "@/server/engine/fix/labels";
import { ruleById } from "@/server/engine/registry";
import type { Finding, Message } from "@/server/engine/report";
import type { Rule } from "@/server/engine/rule";

/** The sentence of a finding, with its gaps. A rule that the engine no longer has is named by its id. */
export function messageOf(ruleId: string, message: Message): MessageText {
  const template = ruleById.get(ruleId)?.meta.messages[message.key];
  return { template: template ?? ruleId, params: message.params };
}

export const titleOf = (finding: Pick<Finding, "ruleId" | "message">): MessageText =>
  messageOf(finding.ruleId, finding.message);

/** What a fix does, as its button says it. */
export const labelOf = (label: Message): MessageText => ({
  template: (fixLabels as Readonly<Record<string, string>>)[label.key] ?? label.key,
  params: label.params,
});

/** What a modifier says, with the rule's thresholds in its gaps. */
export function modifierText(rule: Rule | undefined, key: string): MessageText {
  return { template: rule?.meta.modifiers[key] ?? key, params: thresholdParams(rule) };
}

/** A rule's thresholds as they stand in its own texts. */
export function thresholdParams(rule: Rule | undefined): MessageText["params"] {
  return Object.fromEntries(
    Object.entries(rule?.meta.thresholds ?? {}).map(([name, { value, unit }]) => [name, { value, unit }]),
  );
}
