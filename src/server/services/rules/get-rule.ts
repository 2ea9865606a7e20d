import { AppError } from "@/lib/app-error";
import { severities } from "@/lib/domain/flag";
import type { RulePage, RuleThreshold } from "@/lib/domain/rule-page";
import type { GetRuleInput } from "@/lib/schemas/flags";
import { casesByRule } from "@/server/engine/cases/registry";
import { type CitationId, citationOf } from "@/server/engine/citations";
import { ruleById } from "@/server/engine/registry";
import type { Rule, ThresholdSpec } from "@/server/engine/rule";
import { modifierText, thresholdParams } from "@/server/services/flags/rule-words";
import { ruleInBrief } from "./list-rules";

/** Everything that a rule says about itself: how it judges, on what evidence, and for whom it is not. */
export function getRule({ family, rule: slug }: GetRuleInput): RulePage {
  const rule = ruleById.get(`${family}/${slug}`);
  if (!rule) throw new AppError("not-found", "There is no such rule. It may have been renamed.");
  const { meta } = rule;
  return {
    ...ruleInBrief(rule),
    since: meta.since,
    changed: meta.changed,
    why: meta.why,
    action: meta.action,
    needs: meta.needs,
    levels: severities.toReversed().flatMap((severity) => {
      const template = meta.levels[severity];
      return template === null ? [] : [{ severity, text: { template, params: thresholdParams(rule) } }];
    }),
    modifiers: Object.keys(meta.modifiers).map((key) => modifierText(rule, key)),
    thresholds: Object.entries(meta.thresholds).map(([name, spec]) => thresholdOf(name, spec)),
    evidence: {
      grade: meta.evidence.grade,
      contested: meta.evidence.contested,
      limits: meta.evidence.limits,
      citations: meta.citations.map(citationView),
    },
    notFor: meta.notFor,
    examples: examplesOf(rule),
  };
}

const thresholdOf = (
  name: string,
  { value, unit, min, max, note, source }: ThresholdSpec,
): RuleThreshold => ({
  name,
  value,
  unit,
  min,
  max,
  note,
  source: source.split("; ").map(sourceInWords).join("; "),
});

/** "doma-2013: worse the next day" as "Doma & Deakin 2013: worse the next day". */
function sourceInWords(source: string): string {
  if (source === "practice") return "Coaching practice";
  const colon = source.indexOf(":");
  const [id, showed] = colon === -1 ? [source, ""] : [source.slice(0, colon), source.slice(colon)];
  const citation = citationOf(id as CitationId) as ReturnType<typeof citationOf> | undefined;
  return citation ? `${citation.authors} ${citation.year}${showed}` : source;
}

function citationView(id: CitationId): RulePage["evidence"]["citations"][number] {
  const { authors, year, source, showed, doi, n, population } = citationOf(id);
  return {
    id,
    label: `${authors} ${year}, ${source}: ${showed}`,
    doi: doi ?? null,
    n: n ?? null,
    population,
  };
}

/** A few of each: the whole table is the rule's test. */
const mostExamples = { fires: 4, quiet: 4, silent: 1 } as const;

/** The rule's own table of cases. */
function examplesOf({ meta }: Rule): RulePage["examples"] {
  const cases = casesByRule[meta.id];
  if (!cases) return [];
  const { fires, quiet, notEnoughData } = cases;
  return [
    ...fires.slice(0, mostExamples.fires).map(({ name, week, severity }) => ({
      ...plain(name, week),
      outcome: "fires" as const,
      severity,
    })),
    ...quiet.slice(0, mostExamples.quiet).map(({ name, week }) => ({
      ...plain(name, week),
      outcome: "quiet" as const,
      severity: null,
    })),
    ...notEnoughData.slice(0, mostExamples.silent).map(({ name, week }) => ({
      ...plain(name, week),
      outcome: "not-enough-data" as const,
      severity: null,
    })),
  ];
}

const plain = (name: string, week: string) => ({
  name: name.charAt(0).toUpperCase() + name.slice(1),
  week: week
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .join("\n"),
});
