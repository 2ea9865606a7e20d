import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import type { Finding, FindingRef } from "./report";
import { compareSeverity } from "./severity";
import type { Snapshot } from "./snapshot";

/** Among equally severe findings about one pair of sessions the first named here speaks; the others are listed under it. */
const pairOrder = [
  "interference/short-gap-before-quality-run",
  "recovery/48h-after-heavy-lower",
  "interference/short-gap-before-lift",
  "interference/order-vs-priority",
  "interference/short-gap-before-easy-run",
  "recovery/hard-days-too-close",
];

/** About one week: the rule that speaks, and those that are listed under it whatever their severity. */
const weekLeaders: Readonly<Record<string, readonly string[]>> = {
  "overtraining/single-run-spike": ["overtraining/weekly-load-spike", "overtraining/acwr-context"],
};

/**
 * Decides which findings stand by themselves. Nothing is dropped: a finding that gives way says under which one it
 * is listed, and that one names it.
 */
export function withPrecedence(snapshot: Snapshot, findings: readonly Finding[]): Finding[] {
  const under = new Map<string, Finding>();
  for (const group of groupsOfPairs(findings)) {
    const leader = group.toSorted(byPairOrder)[0];
    for (const finding of group) if (leader && finding !== leader) under.set(finding.fingerprint, leader);
  }
  for (const leader of findings) {
    const listed = weekLeaders[leader.ruleId];
    if (!listed) continue;
    for (const finding of findings) {
      if (!listed.includes(finding.ruleId) || under.has(finding.fingerprint)) continue;
      if (isOfWeek(snapshot, leader, finding)) under.set(finding.fingerprint, leader);
    }
  }
  return findings.map((finding) => {
    const leader = under.get(finding.fingerprint);
    const listed = findings.filter(
      ({ fingerprint }) => under.get(fingerprint)?.fingerprint === finding.fingerprint,
    );
    return { ...finding, suppressedBy: leader ? refTo(leader) : null, alsoConsidered: listed.map(refTo) };
  });
}

export const refTo = ({ ruleId, fingerprint, severity }: Finding): FindingRef => ({
  ruleId,
  fingerprint,
  severity,
});

function groupsOfPairs(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ids = finding.subjects.filter(({ kind }) => kind === "session").map(({ id }) => id);
    if (ids.length !== 2) continue;
    const key = ids.toSorted().join("|");
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function byPairOrder(a: Finding, b: Finding): number {
  const bySeverity = compareSeverity(b.severity, a.severity);
  return bySeverity !== 0 ? bySeverity : pairOrder.indexOf(a.ruleId) - pairOrder.indexOf(b.ruleId);
}

/** The session of one finding lies in the week of the other. */
function isOfWeek(snapshot: Snapshot, ofSession: Finding, ofWeek: Finding): boolean {
  const week = ofWeek.subjects.find(({ kind }) => kind === "week");
  const id = ofSession.subjects.find(({ kind }) => kind === "session")?.id;
  const session = snapshot.expected.find((one) => one.id === id);
  if (!week || !session) return false;
  const start = dayNumber(week.id as CalendarDate);
  return session.day >= start && session.day < start + 7;
}
