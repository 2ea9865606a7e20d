import type { Instant } from "@/lib/dates/time-zone";
import { severities } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import type { ExamplePair, RuleExample, RulePage } from "@/lib/domain/rule-page";
import { caseTitle, type FiringCase, type QuietCase } from "@/server/engine/cases/case";
import { casesByRule } from "@/server/engine/cases/registry";
import { week } from "@/server/engine/cases/week";
import type { Finding } from "@/server/engine/report";
import type { Rule } from "@/server/engine/rule";
import { runRules } from "@/server/engine/run";
import { compareSeverity } from "@/server/engine/severity";
import { isoOf, type Snapshot, takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline } from "@/server/engine/timeline";
import { titleOf } from "@/server/services/flags/rule-words";
import { drawingOf } from "./example-drawing";

/** Pairs that a page shows: the whole table is the rule's test. */
const mostPairs = 2;

/**
 * The most telling cases of a rule's own table: for each of the two highest severities the firing case that differs
 * least from a quiet one, beside that one, and a case that the rule cannot judge.
 */
export function examplesOf(rule: Rule): Pick<RulePage, "examples" | "cannotSay" | "caseCount"> {
  const { fires = [], quiet = [], notEnoughData = [] } = casesByRule[rule.meta.id] ?? {};
  const [silent] = notEnoughData;
  return {
    examples: closestPairs(fires, quiet).map((pair) => drawnPair(rule, pair)),
    cannotSay: silent ? silentExample(rule, silent) : null,
    caseCount: { fires: fires.length, quiet: quiet.length, cannotSay: notEnoughData.length },
  };
}

interface Pair {
  readonly fires: FiringCase;
  readonly quiet: QuietCase | null;
}

function closestPairs(fires: readonly FiringCase[], quiet: readonly QuietCase[]): Pair[] {
  const used = new Set<QuietCase>();
  const pairs: Pair[] = [];
  for (const severity of severities.toReversed()) {
    const loud = fires.filter((each) => each.severity === severity);
    const [closest] = loud
      .flatMap((one) => quiet.map((other) => ({ one, other, differs: difference(one.week, other.week) })))
      .filter(({ other }) => !used.has(other))
      .toSorted((a, b) => a.differs - b.differs);
    if (closest) used.add(closest.other);
    const [first] = loud;
    if (closest) pairs.push({ fires: closest.one, quiet: closest.other });
    else if (first) pairs.push({ fires: first, quiet: null });
  }
  return pairs.slice(0, mostPairs);
}

/** A number crosses a threshold; another word tells of another athlete, or another kind of training. */
const wordWeight = 4;

/** How far two texts are apart. */
function difference(a: string, b: string): number {
  const words = (text: string) => text.trim().split(/\s+/);
  const counts = new Map<string, number>();
  for (const word of words(a)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of words(b)) counts.set(word, (counts.get(word) ?? 0) - 1);
  return [...counts].reduce(
    (sum, [word, count]) => sum + Math.abs(count) * (/\d/.test(word) ? 1 : wordWeight),
    0,
  );
}

function drawnPair(rule: Rule, { fires, quiet }: Pair): ExamplePair {
  const snapshot = takeSnapshot(week(fires.week));
  const finding = worstOf(rule, snapshot);
  return {
    fires: {
      ...exampleOf(fires, snapshot),
      outcome: "fires",
      severity: fires.severity,
      title: finding && titleOf(finding),
      measured: finding?.measured ?? null,
      limit: finding && { value: finding.threshold.value, unit: finding.threshold.unit },
      drawing: drawingOf(snapshot, finding, true),
    },
    quiet: quiet && quietExample(quiet, finding),
  };
}

function quietExample(quiet: QuietCase, compared: Finding | null): RuleExample {
  const snapshot = takeSnapshot(week(quiet.week));
  return {
    ...exampleOf(quiet, snapshot),
    outcome: "quiet",
    drawing: drawingOf(snapshot, compared, false),
  };
}

function silentExample(rule: Rule, silent: QuietCase): RuleExample {
  const snapshot = takeSnapshot(week(silent.week));
  const missing = runRules(snapshot).notEnoughData.find(({ ruleId }) => ruleId === rule.meta.id);
  return {
    ...exampleOf(silent, snapshot),
    outcome: "not-enough-data",
    missing: missing ? { missing: missing.missing, have: missing.have, need: missing.need } : null,
    drawing: drawingOf(snapshot, null, false),
  };
}

function worstOf({ meta }: Rule, snapshot: Snapshot): Finding | null {
  const own = runRules(snapshot).findings.filter(({ ruleId }) => ruleId === meta.id);
  return own.toSorted((a, b) => compareSeverity(b.severity, a.severity))[0] ?? null;
}

const exampleOf = ({ name, week: text }: QuietCase, { timeline, now }: Snapshot) => ({
  name: caseTitle(name),
  severity: null,
  title: null,
  measured: null,
  limit: null,
  missing: null,
  setting: settingOf(timeline),
  asOf: isoOf(now.ms) as Instant,
  zone: timeline.athlete.timeZone,
  text: text
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n"),
});

const priorityWords = {
  "run-first": "run first",
  "strength-first": "strength first",
  balanced: "balanced",
} as const;

/** Who trains, where it is not the usual athlete of the table, and what the days are marked with. */
function settingOf({ athlete, events, weeks, asOf }: Timeline): MessageText[] {
  const { priority, runExperience, liftExperience, sex, birthYear, marks } = athlete;
  const words = [
    priority === "run-first" ? null : priorityWords[priority],
    runExperience === "intermediate" ? null : `${runExperience} runner`,
    liftExperience === "intermediate" ? null : `${liftExperience} lifter`,
    sex === "female" ? "woman" : sex === "male" ? "man" : null,
    birthYear == null ? null : `${Number(asOf.slice(0, 4)) - birthYear} years`,
  ].filter((each) => each !== null);
  const plain = (template: string): MessageText => ({ template, params: {} });
  const dated = (template: string, date: string): MessageText => ({ template, params: { date: { date } } });
  return [
    ...(words.length > 0 ? [plain(words.join(", "))] : []),
    ...(events ?? []).map(({ kind, distance, priority: rank, date }) =>
      dated(`${distance ?? kind}${kind === "race" ? `${rank ? `, ${rank}` : ""} race` : ""}: {date}`, date),
    ),
    ...(marks ?? []).map(({ kind, from }) => dated(`${kind.replaceAll("-", " ")} from {date}`, from)),
    ...(weeks ?? [])
      .slice(-2)
      .flatMap(({ start, phase, role, liftPhase }) =>
        [phase, role, liftPhase].flatMap((word) =>
          word ? [dated(`${word.replaceAll("-", " ")} week from {date}`, start)] : [],
        ),
      ),
  ];
}
