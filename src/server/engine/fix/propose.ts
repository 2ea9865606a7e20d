import { ruleById } from "../registry";
import { type Finding, type Fix, isMuting, mayStand } from "../report";
import { type RuleSettings, thresholdsOf } from "../rule";
import { runRules } from "../run";
import { type Snapshot, type SnapshotOptions, takeSnapshot } from "../snapshot";
import type { Timeline } from "../timeline";
import { chooseFixes } from "./choose";

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
  if (finding.suppressedBy !== null && !mayStand(finding)) {
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
