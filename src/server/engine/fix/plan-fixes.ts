import { sessionsOf } from "@/lib/domain/schedule-change";
import type { Finding, Fix } from "../report";
import { runRules } from "../run";
import { compareSeverity } from "../severity";
import { takeSnapshot } from "../snapshot";
import type { Timeline } from "../timeline";
import { applyScheduleChanges } from "./apply-schedule-change";
import { type EngineOptions, fixesFor } from "./propose";

/** More than this are seldom left after a plan was put into a calendar, and each is tried on the whole plan. */
const mostFixes = 24;

/**
 * The safe fixes that clear what the rules find at caution and above in some planned sessions, in the order in which
 * they are made: each is the best one of its finding after those before it. They move sessions among `ids` only,
 * bring nothing above information, and leave content and load as they are. What has no such fix is left.
 */
export function safePlanFixes(
  timeline: Timeline,
  ids: ReadonlySet<string>,
  options: EngineOptions = {},
): readonly Fix[] {
  const fixes: Fix[] = [];
  const asked = new Set<string>();
  let current = timeline;
  while (fixes.length < mostFixes) {
    const next = nextFix(current, ids, options, asked);
    if (!next) return fixes;
    fixes.push(next);
    current = applyScheduleChanges(current, next.changes);
  }
  return fixes;
}

function nextFix(
  timeline: Timeline,
  ids: ReadonlySet<string>,
  options: EngineOptions,
  asked: Set<string>,
): Fix | null {
  const snapshot = takeSnapshot(timeline, options);
  const { findings } = runRules(snapshot, options);
  for (const finding of findings) {
    if (asked.has(finding.fingerprint) || !isOpen(finding, ids)) continue;
    asked.add(finding.fingerprint);
    const { fixes } = fixesFor(snapshot, options, findings, finding);
    const safe = fixes.find((fix) => fix.kind === "safe" && concernsOnly(fix, ids) && bringsLittle(fix));
    if (safe) return safe;
  }
  return null;
}

const isOpen = ({ suppressedBy, tense, severity, subjects }: Finding, ids: ReadonlySet<string>) =>
  suppressedBy === null &&
  tense === "planned" &&
  compareSeverity(severity, "info") > 0 &&
  subjects.some(({ id }) => ids.has(id));

const bringsLittle = ({ after }: Fix) =>
  after.creates.every(({ severity }) => compareSeverity(severity, "info") <= 0);

const concernsOnly = ({ changes }: Fix, ids: ReadonlySet<string>) =>
  changes.every((change) => {
    const named = sessionsOf(change);
    return named.length > 0 && named.every((id) => ids.has(id));
  });
