import { citationOf } from "./citations";
import { fingerprintOf } from "./fingerprint";
import { levelOf } from "./level";
import { withPrecedence } from "./precedence";
import { rules as allRules } from "./registry";
import type { CitationFacts, Finding, NotEnoughData } from "./report";
import { type Draft, type Rule, type RuleSettings, thresholdsOf } from "./rule";
import { compareSeverity } from "./severity";
import { isoOf, type Snapshot } from "./snapshot";
import { engineVersion } from "./version";

export interface RunReport {
  /** Without fixes; worst first. */
  readonly findings: readonly Finding[];
  readonly notEnoughData: readonly NotEnoughData[];
}

/**
 * Asks every rule about a snapshot. The answer is complete, in a fixed order, and equal for equal input; the
 * snapshot is left as it is.
 */
export function runRules(
  snapshot: Snapshot,
  settings: RuleSettings = {},
  rules: readonly Rule[] = allRules,
): RunReport {
  const findings: Finding[] = [];
  const notEnoughData: NotEnoughData[] = [];
  for (const rule of rules) {
    if (settings.off?.includes(rule.meta.id)) continue;
    const thresholds = thresholdsOf(rule, settings);
    const answer = rule.check({ snapshot, t: thresholds });
    notEnoughData.push(...answer.missing.map((missing) => ({ ruleId: rule.meta.id, ...missing })));
    if (answer.status !== "checked") continue;
    findings.push(...answer.findings.map((draft) => finished(snapshot, rule, draft, thresholds, settings)));
  }
  const ranked = withPrecedence(snapshot, oncePerFingerprint(findings)).map((finding) => ({
    ...finding,
    ...levelOf(finding, snapshot.now.ms),
  }));
  return { findings: ranked.sort(worstFirst), notEnoughData };
}

function finished(
  snapshot: Snapshot,
  rule: Rule,
  draft: Draft,
  thresholds: Readonly<Record<string, number>>,
  settings: RuleSettings,
): Finding {
  const { meta } = rule;
  const set = settings.thresholds?.[meta.id]?.[draft.limit.name];
  return {
    fingerprint: fingerprintOf(meta.id, draft.subjects, (id) => snapshot.plannedIds.get(id) ?? null),
    ruleId: meta.id,
    family: rule.family,
    stage: meta.stage,
    engineVersion,
    severity: draft.severity,
    level: "watch",
    becomes: null,
    tense: draft.tense,
    subjects: draft.subjects,
    decideBy: draft.tense === "planned" && draft.target?.startMs != null ? isoOf(draft.target.startMs) : null,
    key: draft.target?.key === true,
    measured: draft.measured,
    threshold: {
      name: draft.limit.name,
      value: draft.limit.value ?? thresholds[draft.limit.name] ?? 0,
      unit: draft.limit.unit ?? meta.thresholds[draft.limit.name]?.unit ?? "count",
      comparator: draft.limit.comparator,
      origin: set?.origin ?? "rule",
      ...(set?.setBy === undefined ? {} : { setBy: set.setBy }),
      ...(set?.setAt === undefined ? {} : { setAt: set.setAt }),
    },
    thresholds,
    facts: draft.facts,
    message: draft.message,
    modifiers: draft.modifiers,
    evidence: { ...meta.evidence, citations: meta.citations.map(citationFacts) },
    fixes: [],
    noFixReason: null,
    alsoConsidered: [],
    suppressedBy: null,
  };
}

function citationFacts(id: Rule["meta"]["citations"][number]): CitationFacts {
  const { authors, year, source, showed, population, doi, n } = citationOf(id);
  return {
    id,
    label: `${authors} ${year}, ${source}: ${showed}`,
    population,
    ...(doi === undefined ? {} : { doi }),
    ...(n === undefined ? {} : { n }),
  };
}

/** One finding a rule and subjects: the most severe one stays. */
function oncePerFingerprint(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const before = kept.get(finding.fingerprint);
    if (!before || compareSeverity(finding.severity, before.severity) > 0)
      kept.set(finding.fingerprint, finding);
  }
  return [...kept.values()];
}

/** Most severe first, then what is to be decided soonest, then by rule and subjects. */
function worstFirst(a: Finding, b: Finding): number {
  const bySeverity = compareSeverity(b.severity, a.severity);
  if (bySeverity !== 0) return bySeverity;
  const [due, other] = [a.decideBy ?? "9", b.decideBy ?? "9"];
  if (due !== other) return due < other ? -1 : 1;
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1;
  return a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0;
}
