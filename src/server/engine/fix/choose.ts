import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import { type ScheduleChange, sessionsOf } from "@/lib/domain/schedule-change";
import { shortHash } from "../fingerprint";
import { sessionGap } from "../metrics/session-gap";
import { refTo } from "../precedence";
import { ruleById } from "../registry";
import type { CreatedFinding, Finding, Fix } from "../report";
import type { Candidate, RuleSettings } from "../rule";
import { runRules } from "../run";
import { compareSeverity, severityWeight } from "../severity";
import { retakeSnapshot, type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isRace } from "../taxonomy";
import { applyScheduleChanges } from "./apply-schedule-change";
import { inSevenDays } from "./project";
import { isChangeable, slotAt, slotRefusal } from "./slots";

/** What the plan looks like after changes, and what the engine says about it. */
export interface Tried {
  readonly snapshot: Snapshot;
  readonly cleared: readonly Finding[];
  readonly created: readonly Finding[];
}

const most = 3;

/**
 * Tries each candidate on the plan and runs the whole engine again. Kept are those after which the finding is gone
 * and nothing as severe has come. Best first: most cleared by severity, safe before suggested, fewest key sessions
 * moved, fewest sessions touched, least change of load, least that comes instead, and then the rule's own order.
 */
export function chooseFixes(
  snapshot: Snapshot,
  settings: RuleSettings,
  before: readonly Finding[],
  finding: Finding,
  candidates: readonly Candidate[],
): Fix[] {
  const weekLoadBefore = weekLoad(snapshot, finding);
  const seen = new Set<string>();
  const kept = candidates.flatMap((candidate, order) => {
    const written = JSON.stringify(candidate.changes);
    if (seen.has(written)) return [];
    seen.add(written);
    if (!isAllowed(snapshot, candidate.changes)) return [];
    const tried = tryChanges(snapshot, settings, before, finding, candidate.changes);
    if (tried === null) return [];
    const fix = fixOf(finding, candidate, tried, weekLoadBefore);
    const loadChange = Math.abs(fix.after.weekLoad - weekLoadBefore);
    const keyMoved = keySessionsIn(snapshot, fix);
    return [{ fix, order, keyMoved, loadChange, score: weight(tried.cleared), cost: weight(tried.created) }];
  });
  kept.sort(
    (a, b) =>
      b.score - a.score ||
      safeFirst(a.fix) - safeFirst(b.fix) ||
      a.keyMoved - b.keyMoved ||
      touched(a.fix) - touched(b.fix) ||
      a.loadChange - b.loadChange ||
      a.cost - b.cost ||
      a.order - b.order,
  );
  return varied(kept.map(({ fix }) => fix));
}

/** `null` unless the finding goes and nothing as severe comes. */
export function tryChanges(
  snapshot: Snapshot,
  settings: RuleSettings,
  before: readonly Finding[],
  finding: Finding,
  changes: readonly ScheduleChange[],
): Tried | null {
  const changed = applyScheduleChanges(snapshot.timeline, changes);
  const after = retakeSnapshot(snapshot, changed);
  // Most candidates fail on the rule itself; asking it alone first spares the others.
  const rule = ruleById.get(finding.ruleId);
  const stays = (findings: readonly Finding[]) =>
    findings.some(({ fingerprint }) => fingerprint === finding.fingerprint);
  if (finding.tense === "planned" && rule && stays(runRules(after, settings, [rule]).findings)) return null;
  // A state that ends today cannot be undone: it is enough that the next seven days end it.
  const alone = rule?.pass === "first" ? [rule] : undefined;
  const isOngoing = finding.tense === "ongoing";
  if (isOngoing && !isGone(runRules(inSevenDays(after), settings, alone).findings, finding)) return null;
  const tried = compare(before, runRules(after, settings).findings, after);
  const gone = isOngoing || tried.cleared.some(({ fingerprint }) => fingerprint === finding.fingerprint);
  const worse = tried.created.some(({ severity }) => compareSeverity(severity, finding.severity) >= 0);
  if (!gone || worse) return null;
  return isOngoing ? { ...tried, cleared: [...tried.cleared, finding] } : tried;
}

/**
 * What goes and what comes between two answers of the engine. A finding that got worse has come. What was done does
 * not change with the plan and is left out.
 */
export function compare(all: readonly Finding[], after: readonly Finding[], snapshot: Snapshot): Tried {
  const before = all.filter(({ tense }) => tense !== "happened");
  const now = new Map(after.map((finding) => [finding.fingerprint, finding]));
  const then = new Map(before.map((finding) => [finding.fingerprint, finding]));
  return {
    snapshot,
    cleared: before.filter(({ fingerprint }) => !now.has(fingerprint)),
    created: after.filter((finding) => {
      if (finding.tense === "happened") return false;
      const earlier = then.get(finding.fingerprint);
      return !earlier || compareSeverity(finding.severity, earlier.severity) > 0;
    }),
  };
}

export const createdOf = (finding: Finding): CreatedFinding => ({
  ...refTo(finding),
  message: finding.message,
  measured: finding.measured,
  threshold: finding.threshold,
});

const isGone = (findings: readonly Finding[], finding: Finding) =>
  !findings.some(
    ({ ruleId, tense, severity }) =>
      ruleId === finding.ruleId && tense === "ongoing" && compareSeverity(severity, "info") > 0,
  );

/** Done, begun and locked sessions, races and times when the athlete cannot train are left alone. */
export function isAllowed(snapshot: Snapshot, changes: readonly ScheduleChange[]): boolean {
  return changes.every((change) => {
    if (change.kind === "insertRest") {
      return (
        change.date >= snapshot.now.date &&
        snapshot.open.every(
          (session) =>
            session.date !== change.date || (isChangeable(snapshot, session) && !isRace(session.type)),
        )
      );
    }
    if (change.kind === "insert") {
      const place = slotAt(snapshot, change.date, change.slot);
      return slotRefusal(snapshot, place, change) === null;
    }
    const named = sessionsOf(change).map((id) => snapshot.open.find((session) => session.id === id));
    if (named.some((session) => !session || !isChangeable(snapshot, session))) return false;
    if (change.kind === "move") {
      const place = slotAt(snapshot, change.date, change.slot, change.startTime);
      return slotRefusal(snapshot, place, named[0] ?? { durationMin: null }) === null;
    }
    if (change.kind !== "swap") return true;
    const [a, b] = named as [SnapSession, SnapSession];
    return fitsPlaceOf(snapshot, a, b) && fitsPlaceOf(snapshot, b, a);
  });
}

function fitsPlaceOf(snapshot: Snapshot, session: SnapSession, other: SnapSession): boolean {
  const place = slotAt(snapshot, other.date, other.slot ?? "am");
  return slotRefusal(snapshot, { ...place, startMs: other.startMs ?? place.startMs }, session) === null;
}

function fixOf(finding: Finding, candidate: Candidate, tried: Tried, weekLoadBefore: number): Fix {
  return {
    id: shortHash(`${finding.fingerprint}|${JSON.stringify(candidate.changes)}`),
    kind: candidate.kind,
    label: candidate.label,
    changes: candidate.changes,
    before: { measured: finding.measured, weekLoad: weekLoadBefore },
    after: {
      measured: candidate.measured ?? gapAfter(finding, tried.snapshot),
      weekLoad: weekLoad(tried.snapshot, finding),
      clears: tried.cleared.map(({ fingerprint }) => fingerprint),
      creates: tried.created.map(createdOf),
    },
  };
}

/** The gap between the same two sessions; `null` when they have changed places or are not two any more. */
function gapAfter(finding: Finding, snapshot: Snapshot): Fix["after"]["measured"] {
  const part = (role: "source" | "target") => {
    const id = finding.subjects.find((subject) => subject.kind === "session" && subject.role === role)?.id;
    return snapshot.expected.find((session) => session.id === id);
  };
  const [source, target] = [part("source"), part("target")];
  if (!source || !target || source.startMs === null || target.startMs === null) return null;
  if (finding.measured.unit !== "h" || target.startMs < source.startMs) return null;
  const gap = sessionGap(source, target).value;
  return gap === null ? null : { value: gap, unit: "h" };
}

const safeFirst = ({ kind }: Fix) => (kind === "safe" ? 0 : 1);
/** The week is built around its key sessions: what else can give way gives way first. */
const keySessionsIn = (snapshot: Snapshot, { changes }: Fix) =>
  snapshot.open.filter(({ id, key }) => key && changes.some((change) => sessionsOf(change).includes(id)))
    .length;
/** A swap touches two sessions. */
const touched = ({ changes }: Fix) =>
  changes.reduce((total, change) => total + Math.max(1, sessionsOf(change).length), 0);

/** What findings weigh together; those that are listed under another do not count twice. */
const weight = (findings: readonly Finding[]) =>
  findings.reduce(
    (total, { severity, suppressedBy }) => total + (suppressedBy === null ? severityWeight[severity] : 0),
    0,
  );

/** AU of the athlete's calendar week of the finding, logged and still planned. */
function weekLoad(snapshot: Snapshot, finding: Finding): number {
  const start = weekStartDay(snapshot, dayOf(snapshot, finding));
  return [...snapshot.log, ...snapshot.open]
    .filter(({ day }) => day >= start && day < start + 7)
    .reduce((total, { load }) => total + (load.value ?? 0), 0);
}

function dayOf(snapshot: Snapshot, finding: Finding): number {
  const subject = finding.subjects.at(-1);
  if (!subject || subject.kind === "state") return snapshot.now.day;
  if (subject.kind !== "session") return dayNumber(subject.id as CalendarDate);
  return snapshot.expected.find(({ id }) => id === subject.id)?.day ?? snapshot.now.day;
}

/** At most three, and first those of different kinds: three slots for one session are one idea. */
function varied(fixes: readonly Fix[]): Fix[] {
  const firstOfKind = fixes.filter(
    (fix, index) => fixes.findIndex((other) => ideaOf(other) === ideaOf(fix)) === index,
  );
  const others = fixes.filter((fix) => !firstOfKind.includes(fix));
  const chosen = new Set([...firstOfKind, ...others].slice(0, most));
  return fixes.filter((fix) => chosen.has(fix));
}

const ideaOf = ({ label, changes }: Fix) =>
  `${label.key} ${changes.flatMap((change) => sessionsOf(change)).join(" ")}`;
