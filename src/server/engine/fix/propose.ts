import type { CalendarDate } from "@/lib/dates/calendar-date";
import { dayNumber } from "@/lib/dates/calendar-date";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { ruleById } from "../registry";
import { type CreatedFinding, type Finding, type Fix, isMuting } from "../report";
import { type RuleSettings, thresholdsOf } from "../rule";
import { runRules } from "../run";
import { retakeSnapshot, type Snapshot, type SnapshotOptions, takeSnapshot } from "../snapshot";
import type { Timeline } from "../timeline";
import { applyScheduleChanges } from "./apply-schedule-change";
import { chooseFixes, compare, createdOf } from "./choose";

export interface EngineOptions extends SnapshotOptions, RuleSettings {}

/** More candidates than this are not tried: what comes late in a rule's list is seldom chosen. */
const mostTried = 20;

/** Why a finding has no fix, in a stable key: it was done, it is listed under another or muted, or nothing helps. */
export type NoFixReason = "already-done" | "listed-under-another" | "muted" | "nothing-helps" | "begun";

/** The fixes of one finding of `runRules`, best first, at most three; each was tried on the whole plan. */
export function fixesFor(
  snapshot: Snapshot,
  settings: RuleSettings,
  findings: readonly Finding[],
  finding: Finding,
): { readonly fixes: readonly Fix[]; readonly noFixReason: NoFixReason | null } {
  if (finding.suppressedBy !== null) {
    return { fixes: [], noFixReason: isMuting(finding.suppressedBy) ? "muted" : "listed-under-another" };
  }
  if (finding.tense === "happened") return { fixes: [], noFixReason: "already-done" };
  if (finding.decideBy !== null && Date.parse(finding.decideBy) < snapshot.now.ms) {
    return { fixes: [], noFixReason: "begun" };
  }
  const rule = ruleById.get(finding.ruleId);
  if (!rule) return { fixes: [], noFixReason: "nothing-helps" };
  const candidates = rule.suggest({ finding, snapshot, t: thresholdsOf(rule, settings) }).slice(0, mostTried);
  const fixes = chooseFixes(snapshot, settings, findings, finding, candidates);
  return { fixes, noFixReason: fixes.length === 0 ? "nothing-helps" : null };
}

/** The fixes of a finding that `evaluate` reported for the same timeline; none for one that is not there any more. */
export function proposeFixes(
  timeline: Timeline,
  finding: Pick<Finding, "fingerprint">,
  options: EngineOptions = {},
): readonly Fix[] {
  const snapshot = takeSnapshot(timeline, options);
  const { findings } = runRules(snapshot, options);
  const current = findings.find(({ fingerprint }) => fingerprint === finding.fingerprint);
  return current ? fixesFor(snapshot, options, findings, current).fixes : [];
}

/** A set of changes that clears as much of a week as it can. */
export interface WeekFix {
  readonly fixes: readonly Fix[];
  readonly changes: readonly ScheduleChange[];
  readonly clears: readonly string[];
  readonly creates: readonly CreatedFinding[];
  /** Findings of the week that stay: they need a person's decision. */
  readonly leaves: readonly string[];
}

const mostWeekFixes = 3;
const mostSteps = 6;

/**
 * Up to three ways to clear the findings of the seven days from `weekStart`, best first. Each takes the best fix of
 * one finding after another, running the engine again in between; the ways differ in how they begin.
 */
export function proposeWeekFixes(
  timeline: Timeline,
  weekStart: CalendarDate,
  options: EngineOptions = {},
): readonly WeekFix[] {
  const snapshot = takeSnapshot(timeline, options);
  const before = runRules(snapshot, options).findings;
  const ofWeek = openOfWeek(snapshot, before, weekStart);
  const [first] = ofWeek;
  if (!first) return [];
  const starts = ofWeek.flatMap((finding) => fixesFor(snapshot, options, before, finding).fixes.slice(0, 2));
  const ways = starts.map((fix) => wayFrom(snapshot, options, before, weekStart, fix));
  const differing = ways.filter(
    (way, index) =>
      ways.findIndex((other) => JSON.stringify(other.changes) === JSON.stringify(way.changes)) === index,
  );
  return differing
    .toSorted(
      (a, b) =>
        b.clears.length - a.clears.length ||
        a.creates.length - b.creates.length ||
        a.changes.length - b.changes.length,
    )
    .slice(0, mostWeekFixes);
}

function wayFrom(
  snapshot: Snapshot,
  options: EngineOptions,
  before: readonly Finding[],
  weekStart: CalendarDate,
  start: Fix,
): WeekFix {
  const fixes: Fix[] = [start];
  let current = retakeSnapshot(snapshot, applyScheduleChanges(snapshot.timeline, start.changes));
  let findings = runRules(current, options).findings;
  for (let step = 1; step < mostSteps; step += 1) {
    const next = openOfWeek(current, findings, weekStart)
      .map((finding) => fixesFor(current, options, findings, finding).fixes[0])
      .find((fix) => fix !== undefined);
    if (!next) break;
    fixes.push(next);
    current = retakeSnapshot(current, applyScheduleChanges(current.timeline, next.changes));
    findings = runRules(current, options).findings;
  }
  const { cleared, created } = compare(before, findings, current);
  return {
    fixes,
    changes: fixes.flatMap(({ changes }) => changes),
    clears: cleared.map(({ fingerprint }) => fingerprint),
    creates: created.map(createdOf),
    leaves: openOfWeek(current, findings, weekStart).map(({ fingerprint }) => fingerprint),
  };
}

/** What stands by itself, can still be decided and concerns a day of the week; worst first. */
function openOfWeek(snapshot: Snapshot, findings: readonly Finding[], weekStart: CalendarDate): Finding[] {
  const from = dayNumber(weekStart);
  const inWeek = (day: number) => day >= from && day < from + 7;
  return findings.filter(
    ({ suppressedBy, tense, severity, subjects }) =>
      suppressedBy === null &&
      tense === "planned" &&
      severity !== "info" &&
      subjects.some(({ kind, id }) =>
        kind === "session"
          ? snapshot.open.some((session) => session.id === id && inWeek(session.day))
          : kind !== "state" && inWeek(dayNumber(id as CalendarDate)),
      ),
  );
}
