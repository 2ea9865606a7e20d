import { timeZone } from "@/lib/dates/time-zone";
import { type EvidenceGrade, families, familyLabels, severities } from "@/lib/domain/flag";
import type { ReadSoFar } from "@/lib/domain/flag-view";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { formatQuantity } from "@/lib/formatting/quantity";
import { caseTitle, type RuleCases } from "@/server/engine/cases/case";
import { citationOf } from "@/server/engine/citations";
import type { Rule } from "@/server/engine/rule";

const units: UnitPreferences = {
  distance: "km",
  mass: "kg",
  hourCycle: "h23",
  weekStart: "monday",
  timeZone: timeZone("UTC"),
  locale: "en-GB",
};

const gradeWords: Readonly<Record<EvidenceGrade, string>> = {
  strong: "Strong",
  moderate: "Moderate",
  weak: "Limited",
  practice: "Practice",
};

/** Where a rule's page lies, from the project's root. */
export const rulePagePath = ({ meta }: Rule): string => `docs/rules/${meta.id}.md`;

export const ruleIndexPath = "docs/rules/README.md";

/** All rules by family, each with its evidence, linked to its page. */
export function ruleIndex(rules: readonly Rule[]): string {
  return [
    "<!-- Written by scripts/rule-docs.ts from the rules. Change those. -->",
    "# The rules",
    `${rules.length} rules. Each page is written from the rule itself: what it measures, when it speaks, its thresholds with bounds and sources, its evidence and limits, and the cases that it is tested with. The product shows the same at \`/rules\`.`,
    ...families.flatMap((family) => [
      `## ${familyLabels[family]}`,
      table(
        ["Rule", "Evidence", "Speaks at most as", "Since"],
        rules
          .filter((rule) => rule.family === family)
          .map(({ meta }) => [
            `[${meta.title}](${meta.id}.md)`,
            `${gradeWords[meta.evidence.grade]}${meta.evidence.contested ? ", contested" : ""}`,
            severities.findLast((severity) => meta.levels[severity] !== null) ?? "",
            meta.since,
          ]),
      ),
    ]),
    "",
  ].join("\n\n");
}

/** A rule's page: its meta, and its table of cases as examples. */
export function rulePage(rule: Rule, cases: RuleCases | undefined): string {
  const { meta } = rule;
  return [
    "<!-- Written by scripts/rule-docs.ts from the rule and its cases. Change those. -->",
    `# ${meta.title}`,
    `\`${meta.id}\` · ${familyLabels[rule.family]} · ${meta.stage} · since ${meta.since}`,
    meta.why,
    `**What to do.** ${meta.action}`,
    "## When it speaks",
    table(
      ["Severity", "When"],
      (["warning", "caution", "info"] as const).flatMap((severity) => {
        const when = meta.levels[severity];
        return when === null ? [] : [[severity, filled(rule, when)]];
      }),
    ),
    ...modifiers(rule),
    "## Evidence",
    `${gradeWords[meta.evidence.grade]}${meta.evidence.contested ? ", contested" : ""}. ${meta.evidence.limits}`,
    meta.citations.map(citation).join("\n"),
    "## Thresholds",
    "A coach may set each for one athlete, inside its limits.",
    thresholds(rule),
    "## Data",
    meta.needs,
    `**Not for.** ${meta.notFor.join(" ")}`,
    ...changes(rule),
    ...(cases === undefined ? [] : examples(cases)),
    "",
  ].join("\n\n");
}

function modifiers(rule: Rule): string[] {
  const rows = Object.entries(rule.meta.modifiers).map(([key, text]) => [key, filled(rule, text)]);
  return rows.length === 0 ? [] : ["Changed by:", table(["Modifier", "Effect"], rows)];
}

function citation(id: Rule["meta"]["citations"][number]): string {
  const { authors, year, title, source, showed, design, population, n, doi, seen } = citationOf(id);
  const who = n === undefined ? population : `${population}, n = ${n}`;
  const link = doi === undefined ? "" : ` [doi](https://doi.org/${linkable(doi)}).`;
  return `- ${authors} (${year}). ${title}. *${source}*.${link} ${design}; ${who}. ${showed} Read: ${readWords[seen]}.`;
}

/** Brackets end a link in Markdown, and some publishers' identifiers hold them. */
const linkable = (doi: string): string => encodeURI(doi).replaceAll("(", "%28").replaceAll(")", "%29");

const readWords: Readonly<Record<ReadSoFar, string>> = {
  text: "the text",
  abstract: "the abstract",
  secondary: "what others write of it",
  memory: "from memory",
};

function thresholds({ meta }: Rule): string {
  const rows = Object.entries(meta.thresholds).map(([name, { value, unit, min, max, source, note }]) => [
    `\`${name}\``,
    formatQuantity({ value, unit }, units, { precise: true }),
    `${formatQuantity({ value: min, unit }, units, { precise: true })} – ${formatQuantity({ value: max, unit }, units, { precise: true })}`,
    note,
    source,
  ]);
  return table(["Name", "Default", "Limits", "What it decides", "Source"], rows);
}

function changes({ meta }: Rule): string[] {
  if (meta.changed.length === 0) return [];
  return ["## Changes", meta.changed.map(({ version, what }) => `- ${version}: ${what}`).join("\n")];
}

function examples({ quiet, fires, notEnoughData }: RuleCases): string[] {
  return [
    "## Examples",
    "### Fires on",
    ...fires.map(({ name, severity, week }) => example(`${caseTitle(name)} (${severity})`, week)),
    "### Quiet on",
    ...quiet.map(({ name, week }) => example(caseTitle(name), week)),
    "### Cannot say",
    ...notEnoughData.map(({ name, missing, week }) => example(`${caseTitle(name)} (lacks ${missing})`, week)),
  ];
}

function example(name: string, week: string): string {
  const lines = week
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return `${name}\n\n\`\`\`\n${lines.join("\n")}\n\`\`\``;
}

/** A text with the default thresholds in its gaps. */
function filled({ meta }: Rule, text: string): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const spec = meta.thresholds[name];
    return spec ? formatQuantity(spec, units, { precise: true }) : gap;
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
