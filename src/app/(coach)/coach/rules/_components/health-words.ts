import { gradeWords } from "@/app/_shared/flags/flag-words";
import type { RuleHealth, RuleHealthRow } from "@/lib/domain/rule-health";

export const healthWords: Readonly<Record<RuleHealth, string>> = {
  useful: "useful",
  ok: "ok",
  noisy: "noisy",
  quiet: "quiet",
  "few-data": "few data",
};

export const evidenceWord = ({ grade, contested }: Pick<RuleHealthRow, "grade" | "contested">): string =>
  contested ? "Contested" : gradeWords[grade];
