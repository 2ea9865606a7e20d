import { citationOf } from "./citations";
import { daysBefore } from "./earlier";
import { fingerprintOf } from "./fingerprint";
import { levelOf } from "./level";
import { mutingOf } from "./muting";
import { withPrecedence } from "./precedence";
import { rules as allRules } from "./registry";
import type { CitationFacts, Finding, NotEnoughData } from "./report";
import {
  type Draft,
  type Outcome,
  type Rule,
  type RuleSettings,
  type SecondPassInput,
  thresholdsOf,
} from "./rule";
import { compareSeverity } from "./severity";
import { isoOf, type Snapshot } from "./snapshot";
import { engineVersion } from "./version";
import { perValue } from "./window";

export interface RunReport {
  /** Without fixes; worst first. */
  readonly findings: readonly Finding[];
  readonly notEnoughData: readonly NotEnoughData[];
}

/**
 * Asks every rule about a snapshot, and then those that judge what the others found. The answer is complete, in a
 * fixed order, and equal for equal input; the snapshot is left as it is.
 */
export function runRules(
  snapshot: Snapshot,
  settings: RuleSettings = asTheyAre,
  rules: readonly Rule[] = allRules,
): RunReport {
  const on = rules.filter(({ meta }) => settings.off?.includes(meta.id) !== true);
  const first = firstPass(snapshot, settings, on);
  const second = on.some(({ pass }) => pass === "second") ? secondPass(snapshot, settings, on, first) : null;
  const found = [...first.found, ...(second?.found ?? [])];
  const sums = new Map(
    found.flatMap(({ finding, sumsUp }) => (sumsUp ? [[finding.fingerprint, sumsUp]] : [])),
  );
  const findings = oncePerFingerprint(found.map(({ finding }) => finding));
  const ranked = withPrecedence(snapshot, findings, sums).map((finding) => ({
    ...finding,
    ...levelOf(finding, snapshot.now.ms),
  }));
  return {
    findings: ranked.sort(worstFirst),
    notEnoughData: [...first.notEnoughData, ...(second?.notEnoughData ?? [])],
  };
}

/** One object for all that set nothing: what is kept by settings is found again. */
const asTheyAre: RuleSettings = {};

/** What one rule says with the given thresholds. A rule of the second pass is asked after all others. */
export const askRule = (rule: Rule, snapshot: Snapshot, t: Readonly<Record<string, number>>): Outcome =>
  askable(rule, snapshot)(t);

/** The same for asking one rule again and again: the others are asked once. */
export function askable(rule: Rule, snapshot: Snapshot): (t: Readonly<Record<string, number>>) => Outcome {
  if (rule.pass === "first") return (t) => rule.check({ snapshot, t });
  const others = othersOf(snapshot, {}, allRules);
  return (t) => rule.check({ snapshot, t, ...others });
}

interface Found {
  readonly finding: Finding;
  readonly sumsUp: readonly string[] | undefined;
}

interface PassAnswer {
  readonly found: readonly Found[];
  readonly notEnoughData: readonly NotEnoughData[];
  readonly answered: ReadonlySet<string>;
}

const firstPass = (snapshot: Snapshot, settings: RuleSettings, rules: readonly Rule[]): PassAnswer =>
  passOf(snapshot, settings, rules, (rule, t) =>
    rule.pass === "first" ? rule.check({ snapshot, t }) : null,
  );

function secondPass(
  snapshot: Snapshot,
  settings: RuleSettings,
  rules: readonly Rule[],
  first: PassAnswer,
): PassAnswer {
  const others = othersOf(snapshot, settings, rules, first);
  return passOf(snapshot, settings, rules, (rule, t) =>
    rule.pass === "second" ? rule.check({ snapshot, t, ...others }) : null,
  );
}

function passOf(
  snapshot: Snapshot,
  settings: RuleSettings,
  rules: readonly Rule[],
  ask: (rule: Rule, t: Readonly<Record<string, number>>) => Outcome | null,
): PassAnswer {
  const found: Found[] = [];
  const notEnoughData: NotEnoughData[] = [];
  const answered = new Set<string>();
  for (const rule of rules) {
    const thresholds = thresholdsOf(rule, settings);
    const answer = ask(rule, thresholds);
    if (answer === null) continue;
    for (const missing of answer.missing) notEnoughData.push({ ruleId: rule.meta.id, ...missing });
    if (answer.status !== "checked") continue;
    if (answer.findings.length > 0 || answer.missing.length === 0) answered.add(rule.meta.id);
    for (const draft of answer.findings) {
      const finding = finished(snapshot, rule, draft, thresholds, settings);
      found.push({ finding, sumsUp: draft.sumsUp });
    }
  }
  return { found, notEnoughData, answered };
}

/** What a rule of the second pass may read: findings that nothing mutes, now and earlier. */
function othersOf(
  snapshot: Snapshot,
  settings: RuleSettings,
  rules: readonly Rule[],
  first = firstPass(snapshot, settings, rules),
): Omit<SecondPassInput, "snapshot" | "t"> {
  const unmuted = (of: Snapshot, { found }: PassAnswer) =>
    oncePerFingerprint(found.map(({ finding }) => finding)).filter(
      (finding) => mutingOf(of, finding) === null,
    );
  return {
    others: unmuted(snapshot, first),
    answered: first.answered,
    othersBefore: (days, ruleIds) => {
      const earlier = daysBefore(snapshot, days);
      const known = earlierFindings(earlier);
      const before = known.get(settings)?.get(ruleIds);
      if (before) return before;
      const asked = rules.filter(({ meta }) => ruleIds.has(meta.id));
      const findings = unmuted(earlier, firstPass(earlier, settings, asked));
      known.set(settings, new WeakMap([[ruleIds, findings]]));
      return findings;
    },
  };
}

/** While a plan is edited the same past is asked about again and again, with the same settings. */
const earlierFindings = perValue(
  (_earlier: Snapshot) => new WeakMap<RuleSettings, WeakMap<ReadonlySet<string>, readonly Finding[]>>(),
);

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
    ...(draft.restsOn === undefined ? {} : { restsOn: draft.restsOn }),
    evidence: evidenceOf(rule),
    fixes: [],
    noFixReason: null,
    alsoConsidered: [],
    suppressedBy: null,
    ...(settings.quiet?.includes(meta.id) ? { quieter: true as const } : {}),
  };
}

const evidenceOf = perValue(({ meta }: Rule): Finding["evidence"] => ({
  ...meta.evidence,
  citations: meta.citations.map(citationFacts),
}));

function citationFacts(id: Rule["meta"]["citations"][number]): CitationFacts {
  const { authors, year, source, showed, population, seen, doi, n } = citationOf(id);
  return {
    id,
    label: `${authors} ${year}, ${source}: ${showed}`,
    population,
    seen,
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
