import type { ReactNode } from "react";
import { severityWords } from "@/app/_shared/flags/flag-words";
import type { MessageText } from "@/lib/domain/flag-view";
import type { RulePage } from "@/lib/domain/rule-page";

interface RuleJudgementProps {
  rule: RulePage;
  text: (message: MessageText) => string;
}

/** When the rule speaks and how loudly, what changes that, and what it needs to know. */
export function RuleJudgement({ rule, text }: RuleJudgementProps) {
  return (
    <dl className="grid max-w-[68ch] gap-x-3 gap-y-2 sm:grid-cols-[136px_1fr]">
      {rule.levels.map(({ severity, text: level }) => (
        <Line key={severity} name={severityWords[severity]}>
          {text(level)}.
        </Line>
      ))}
      {rule.modifiers.map(({ name, text: modifier }) => (
        <Line key={name} name={modifierName(name)}>
          {text(modifier)}.
        </Line>
      ))}
      <Line name="Needs">{rule.needs}</Line>
      <Line name="To do">{rule.action}</Line>
    </dl>
  );
}

/** Modifiers are keyed by plain words, of which one is short for something. */
const modifierName = (key: string) =>
  `${key.charAt(0).toUpperCase()}${key.slice(1)}`.replace(/\bhrv\b/, "HRV").replace(/\bhiit\b/i, "HIIT");

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium">{name}</dt>
      <dd className="text-pretty text-ink-2 max-sm:mb-1">{children}</dd>
    </>
  );
}
