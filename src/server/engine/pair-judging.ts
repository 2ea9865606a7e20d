import type { FactProvenance, FlagFact, Tense } from "@/lib/domain/flag";
import { sessionSubject } from "./fingerprint";
import type { SessionPair } from "./metrics/session-gap";
import type { MessageParam } from "./report";
import type { Missing } from "./rule";
import type { Snapshot } from "./snapshot";
import type { SnapSession } from "./snapshot-session";

/** What was done is judged for a week; after that it is history. */
export const judgedDaysBack = 7;

/** When to speak about a session: it is planned from today on, or was done within the last week; else not at all. */
export function tenseOf(snapshot: Snapshot, target: SnapSession): Tense | null {
  if (target.status === "completed") {
    return snapshot.judgesPast && target.day >= snapshot.now.day - judgedDaysBack ? "happened" : null;
  }
  return target.day >= snapshot.now.day ? "planned" : null;
}

/** The same for a pair. A pair that was done must have been done in both parts: the log is never judged by the plan. */
export function pairTenseOf(snapshot: Snapshot, { source, target }: SessionPair): Tense | null {
  const tense = tenseOf(snapshot, target);
  return tense === "happened" && source.status !== "completed" ? null : tense;
}

export const pairSubjects = ({ source, target }: SessionPair) => [
  sessionSubject(source, "source"),
  sessionSubject(target, "target"),
];

export const sessionParam = (session: SnapSession): MessageParam => ({
  session: session.id,
  type: session.type,
});

/** The gap, what the sessions count as, and where their times come from. */
export function pairFacts(snapshot: Snapshot, pair: SessionPair): FlagFact[] {
  return [
    { key: "gap", value: { value: pair.gapHours, unit: "h" }, provenance: "computed" },
    { key: "source-class", value: pair.source.type, provenance: provenanceOf(snapshot, pair.source) },
    { key: "target-class", value: pair.target.type, provenance: provenanceOf(snapshot, pair.target) },
    ...setFacts(pair.source),
    ...setFacts(pair.target),
    {
      key: "source-time",
      value: pair.source.source.start,
      provenance: timeProvenance(snapshot, pair.source),
    },
    {
      key: "target-time",
      value: pair.target.source.start,
      provenance: timeProvenance(snapshot, pair.target),
    },
  ];
}

/** Said of the whole session: logged, planned, or planned and not logged although its end is past. */
export function provenanceOf(snapshot: Snapshot, session: SnapSession): FactProvenance {
  if (session.status === "completed") return "logged";
  return session.endMs !== null && session.endMs < snapshot.now.ms ? "not-logged-yet" : "planned";
}

const timeProvenance = (snapshot: Snapshot, session: SnapSession): FactProvenance =>
  session.assumed ? "slot-default" : provenanceOf(snapshot, session);

function setFacts({ sets }: SnapSession): FlagFact[] {
  if (sets.hardLowerSets === 0) return [];
  const facts: FlagFact[] = [
    { key: "hard-leg-sets", value: { value: sets.hardLowerSets, unit: "sets" }, provenance: "computed" },
  ];
  if (sets.topPct !== null) {
    facts.push({ key: "top-load", value: { value: sets.topPct, unit: "pct" }, provenance: "computed" });
  }
  return facts;
}

/**
 * Pairs that may be too close and cannot be judged, because one of the two has neither a time nor a slot. Each
 * target is named once, with the nearest source of the `withinDays` days before it.
 */
export function pairsWithoutTime(
  snapshot: Snapshot,
  isSource: (session: SnapSession) => boolean,
  isTarget: (session: SnapSession) => boolean,
  withinDays: number,
): Missing[] {
  const missing: Missing[] = [];
  if (snapshot.recent.every(({ startMs }) => startMs !== null)) return missing;
  for (const target of snapshot.recent) {
    if (!isTarget(target) || tenseOf(snapshot, target) === null) continue;
    const source = snapshot.recent.findLast(
      (other) =>
        other !== target &&
        isSource(other) &&
        other.day <= target.day &&
        target.day - other.day <= withinDays &&
        (other.startMs === null || target.startMs === null),
    );
    if (!source) continue;
    const have = [source, target].filter(({ startMs }) => startMs !== null).length;
    missing.push({
      missing: "start-time",
      have,
      need: 2,
      unit: "sessions",
      subjects: [sessionSubject(source, "source"), sessionSubject(target, "target")],
    });
  }
  return missing;
}
