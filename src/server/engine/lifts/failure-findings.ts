import { sessionSubject } from "../fingerprint";
import { isAbove } from "../metrics/metric";
import { nextPairs } from "../metrics/session-gap";
import {
  pairFacts,
  pairSubjects,
  pairsWithoutTime,
  pairTenseOf,
  provenanceOf,
  sessionParam,
  tenseOf,
} from "../pair-judging";
import type { Draft, Missing } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isLegLift, isLongRun, isQualityRun, isRace } from "../taxonomy";
import { crowdedWeeks } from "../weeks/crowded-weeks";
import { hasFailure, isFailureWork, legLiftingSince, mostFailureSets } from "./failure-sets";

type Limit = "failureSets" | "failureSessions" | "beforeRunHours" | "noviceWeeks";
type Limits = Readonly<Record<Limit, number>>;

/** What is found of leg sets that end at failure. */
export type FailureDraft = Draft<Limit, "manyFailureSets" | "failureOften" | "beforeRun" | "noviceFailure">;

const suffers = ({ type }: SnapSession) => isQualityRun(type) || isLongRun(type) || isRace(type);

/** What single lifts to failure say, and how many there are. */
export function failureFindings(snapshot: Snapshot, t: Limits, missing: Missing[]): FailureDraft[] {
  const lifts = snapshot.recent.filter((session) => isLegLift(session.type) && hasFailure(session));
  if (lifts.length === 0) return [];
  const found: FailureDraft[] = [];
  for (const pair of nextPairs(snapshot.recent, isFailureWork, suffers, t.beforeRunHours)) {
    const tense = pairTenseOf(snapshot, pair);
    if (tense === null) continue;
    const gap = { value: pair.gapHours, unit: "h" as const };
    found.push({
      severity: "warning",
      tense,
      subjects: pairSubjects(pair),
      target: pair.target,
      measured: gap,
      limit: { name: "beforeRunHours", comparator: "min" },
      facts: pairFacts(snapshot, pair),
      message: {
        key: "beforeRun",
        params: { lift: sessionParam(pair.source), gap, run: sessionParam(pair.target) },
      },
      modifiers: [],
    });
  }
  missing.push(...pairsWithoutTime(snapshot, isFailureWork, suffers, 2));
  for (const { session, tense, times } of crowdedWeeks(
    snapshot,
    lifts.filter(isFailureWork),
    t.failureSessions,
  )) {
    const measured = { value: times, unit: "count" as const };
    found.push({
      severity: "caution",
      ...aboutLift(session, tense),
      measured,
      limit: { name: "failureSessions", comparator: "max" },
      facts: [{ key: "lifts-to-failure", value: measured, provenance: "computed" }],
      message: { key: "failureOften", params: { times: measured } },
    });
  }
  for (const lift of lifts) found.push(...inLift(snapshot, lift, t, missing));
  return found;
}

const aboutLift = (lift: SnapSession, tense: FailureDraft["tense"]) => ({
  tense,
  subjects: [sessionSubject(lift, "source")],
  target: lift,
  modifiers: [],
});

function inLift(snapshot: Snapshot, lift: SnapSession, t: Limits, missing: Missing[]): FailureDraft[] {
  const tense = tenseOf(snapshot, lift);
  if (tense === null) return [];
  const about = { severity: "caution" as const, ...aboutLift(lift, tense) };
  const found: FailureDraft[] = [];
  const most = mostFailureSets(lift);
  if (most && isAbove(most.sets, t.failureSets)) {
    const sets = { value: most.sets, unit: "sets" as const };
    found.push({
      ...about,
      measured: sets,
      limit: { name: "failureSets", comparator: "max" },
      facts: [{ key: "sets-to-failure", value: sets, provenance: provenanceOf(snapshot, lift) }],
      message: {
        key: "manyFailureSets",
        params: { lift: sessionParam(lift), sets, exercise: { text: most.exercise } },
      },
    });
  }
  if (snapshot.athlete.liftExperience !== "novice") return found;
  const since = legLiftingSince(snapshot, lift, t.noviceWeeks * 7);
  if (since === "unknown") missing.push(lacks("start-of-lifting", lift));
  if (since === "unknown" || since === null) return found;
  const days = { value: lift.day - since, unit: "days" as const };
  found.push({
    ...about,
    measured: days,
    limit: { name: "noviceWeeks", value: t.noviceWeeks * 7, unit: "days", comparator: "min" },
    facts: [{ key: "days-of-leg-lifting", value: days, provenance: "computed" }],
    message: {
      key: "noviceFailure",
      params: { lift: sessionParam(lift), weeks: { value: t.noviceWeeks, unit: "weeks" } },
    },
    modifiers: [{ key: "novice", by: 0 }],
  });
  return found;
}

const lacks = (missing: string, lift: SnapSession): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [sessionSubject(lift, "source")],
});
