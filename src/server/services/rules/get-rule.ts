import { AppError } from "@/lib/app-error";
import { severities } from "@/lib/domain/flag";
import type { RulePage, RuleThreshold } from "@/lib/domain/rule-page";
import type { GetRuleInput } from "@/lib/schemas/flags";
import { type CitationId, citationOf } from "@/server/engine/citations";
import { ruleById } from "@/server/engine/registry";
import type { ThresholdSpec } from "@/server/engine/rule";
import { modifierText, thresholdParams } from "@/server/services/flags/rule-words";
import { ruleInBrief } from "./list-rules";
import { examplesOf } from "./rule-examples";
import { formulaOf } from "./rule-formula";

/** Everything that a rule says about itself: how it judges, on what evidence, and for whom it is not. */
export function getRule({ family, rule: slug }: GetRuleInput): RulePage {
  const id = `${family}/${slug}`;
  const page = pages.get(id) ?? pageOf(id);
  pages.set(id, page);
  return page;
}

/** Neither rules nor cases change while the server runs, and their examples are judged anew for a page. */
const pages = new Map<string, RulePage>();

function pageOf(id: string): RulePage {
  const rule = ruleById.get(id);
  if (!rule) throw new AppError("not-found", "There is no such rule. It may have been renamed.");
  const { meta } = rule;
  return {
    ...ruleInBrief(rule),
    since: meta.since,
    changed: meta.changed,
    action: meta.action,
    needs: meta.needs,
    levels: severities.toReversed().flatMap((severity) => {
      const template = meta.levels[severity];
      return template === null ? [] : [{ severity, text: { template, params: thresholdParams(rule) } }];
    }),
    modifiers: Object.keys(meta.modifiers).map((key) => ({
      name: key.replaceAll("-", " "),
      text: modifierText(rule, key),
    })),
    thresholds: Object.entries(meta.thresholds).map(([name, spec]) => thresholdOf(name, spec)),
    evidence: {
      grade: meta.evidence.grade,
      contested: meta.evidence.contested,
      limits: meta.evidence.limits,
      citations: meta.citations.map(citationView),
    },
    notFor: meta.notFor,
    formula: formulaOf(rule),
    ...examplesOf(rule),
  };
}

const thresholdOf = (
  name: string,
  { value, unit, min, max, step, note, source }: ThresholdSpec,
): RuleThreshold => ({
  name,
  value,
  unit,
  min,
  max,
  step,
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
  const { authors, year, source, showed, doi, n, population, seen } = citationOf(id);
  return {
    id,
    label: `${authors} ${year}, ${source}: ${showed}`,
    doi: doi ?? null,
    n: n ?? null,
    population,
    seen,
  };
}
