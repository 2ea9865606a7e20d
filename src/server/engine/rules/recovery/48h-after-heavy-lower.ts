import type { Severity } from "@/lib/domain/flag";
import { lighterRun, moveAfterRun, moveElsewhere, swapDays } from "../../fix/pair-candidates";
import { isNewExercise, weeksOfHeavyLifting } from "../../lifts/lift-history";
import { isAtLeast, isBelow } from "../../metrics/metric";
import { nextPairs, type SessionPair } from "../../metrics/session-gap";
import { sorenessSince } from "../../metrics/wellness";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, outcome } from "../../rule";
import { modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isHeavyLegs, isLongRun, isQualityRun } from "../../taxonomy";

/** Quality runs less than 24 h after belong to `interference/short-gap-before-quality-run`. */
export const rule = defineRule({
  meta: {
    id: "recovery/48h-after-heavy-lower",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Hard legs within two days of heavy legs",
    why: "Heavy leg work costs one to three days. Running hard, running long or lifting heavy again inside that time is done on legs that have not recovered.",
    action:
      "Give hard running and the next heavy legs 48 h and a long run at least 36 h, or lift after the hard run on the same day.",
    levels: {
      warning:
        "long run less than {longWarningHours} after; heavy legs again less than {heavyWarningHours} after",
      caution:
        "quality run {qualityFromHours} to less than {qualityHours} after; long run less than {longCautionHours} after; heavy legs again less than {heavyHours} after, or {extendedHours} after legs to failure",
      info: "long run less than {longHours} after; strength first: quality or long run from {qualityFromHours}; up to {extendedHours} after legs to failure, after a new exercise and for a novice lifter",
    },
    modifiers: {
      experienced:
        "one level lower for an experienced lifter with more than {blockWeeks} of heavy lifting, 2 or more repetitions left and no soreness",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Acute studies, mostly in trained men, followed for 48 to 72 h; how long it takes differs widely between people.",
    },
    citations: ["doma-2013", "doma-2017", "moran-navarro-2017", "helland-2020"],
    thresholds: {
      qualityFromHours: {
        value: 24,
        unit: "h",
        min: 6,
        max: 48,
        step: 1,
        source: "doma-2013: nearer than this another rule speaks",
        note: "From this gap on this rule judges quality runs.",
      },
      qualityHours: {
        value: 48,
        unit: "h",
        min: 24,
        max: 96,
        step: 1,
        source: "helland-2020: not fully recovered at 48 h",
        note: "Least gap from heavy legs to a quality run.",
      },
      longWarningHours: {
        value: 24,
        unit: "h",
        min: 6,
        max: 48,
        step: 1,
        source: "doma-2013: worse the next day",
        note: "A long run nearer than this is a warning.",
      },
      longCautionHours: {
        value: 36,
        unit: "h",
        min: 12,
        max: 72,
        step: 1,
        source: "practice",
        note: "A long run nearer than this is a caution.",
      },
      longHours: {
        value: 48,
        unit: "h",
        min: 24,
        max: 96,
        step: 1,
        source: "helland-2020: not fully recovered at 48 h",
        note: "Least gap from heavy legs to a long run.",
      },
      heavyWarningHours: {
        value: 24,
        unit: "h",
        min: 6,
        max: 48,
        step: 1,
        source: "practice",
        note: "Heavy legs again nearer than this are a warning.",
      },
      heavyHours: {
        value: 48,
        unit: "h",
        min: 24,
        max: 96,
        step: 1,
        source: "helland-2020: not fully recovered at 48 h",
        note: "Least gap from heavy legs to heavy legs.",
      },
      extendedHours: {
        value: 72,
        unit: "h",
        min: 48,
        max: 120,
        step: 1,
        source: "moran-navarro-2017: recovery is slower up to 24–48 h after failure; practice",
        note: "After sets to failure or a new exercise, and for a novice lifter: least gap to hard work.",
      },
      blockWeeks: {
        value: 8,
        unit: "weeks",
        min: 4,
        max: 20,
        step: 1,
        source: "practice",
        note: "After more weeks of heavy lifting than this an experienced lifter is used to it.",
      },
    },
    needs: "The start of both sessions, or the slot they stand in.",
    messages: { tooClose: "{target} {gap} after {lift}" },
    notFor: ["Easy runs.", "Moderate, explosive and upper-body lifting."],
  },

  check({ snapshot, t }) {
    const widest = Math.max(t.qualityHours, t.longHours, t.heavyHours, t.extendedHours);
    const source = (s: SnapSession) => isHeavyLegs(s.type);
    const findings = targets
      .flatMap((isTarget) => nextPairs(snapshot.recent, source, isTarget, widest))
      .flatMap((pair) => {
        const tense = pairTenseOf(snapshot, pair);
        const band = bandOf(snapshot, pair, t);
        if (tense === null || band === null) return [];
        const modifiers = modifiersOf(snapshot, pair, t.blockWeeks);
        const gap = { value: pair.gapHours, unit: "h" as const };
        return [
          {
            severity: modified(band.severity, modifiers),
            tense,
            subjects: pairSubjects(pair),
            target: pair.target,
            measured: gap,
            limit: { name: band.limit, comparator: "min" as const },
            facts: pairFacts(snapshot, pair),
            message: {
              key: "tooClose" as const,
              params: { target: sessionParam(pair.target), lift: sessionParam(pair.source), gap },
            },
            modifiers,
          },
        ];
      });
    const missing = targets.flatMap((isTarget) => pairsWithoutTime(snapshot, source, isTarget, 2));
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot }) {
    return [
      ...moveElsewhere(snapshot, finding, "source"),
      ...moveElsewhere(snapshot, finding, "target"),
      ...moveAfterRun(snapshot, finding),
      ...swapDays(snapshot, finding, "source"),
      ...swapDays(snapshot, finding, "target"),
      ...lighterRun(snapshot, finding),
    ];
  },

  tails({ type, athlete, t }) {
    if (!isHeavyLegs(type)) return [];
    const legs = type === "strength-failure-lower" ? t.extendedHours : t.heavyHours;
    if (athlete.priority === "strength-first") {
      return [
        { to: "long-run", lane: "run", hours: t.longWarningHours },
        { to: "heavy-legs", lane: "lift", hours: legs },
      ];
    }
    return [
      { to: "quality-run", lane: "run", hours: t.qualityHours },
      { to: "long-run", lane: "run", hours: t.longCautionHours },
      { to: "heavy-legs", lane: "lift", hours: legs },
    ];
  },
});

const targets = [
  (s: SnapSession) => isQualityRun(s.type),
  (s: SnapSession) => isLongRun(s.type),
  (s: SnapSession) => isHeavyLegs(s.type),
];

type Name = "qualityHours" | "longHours" | "heavyHours" | "extendedHours";
type Band = { readonly severity: Severity; readonly limit: Name } | null;
type Limits = Readonly<
  Record<Name | "qualityFromHours" | "longWarningHours" | "longCautionHours" | "heavyWarningHours", number>
>;

function bandOf(snapshot: Snapshot, { source, target, gapHours }: SessionPair, t: Limits): Band {
  const toFailure = source.type === "strength-failure-lower";
  const extended =
    toFailure || snapshot.athlete.liftExperience === "novice" || isNewExercise(snapshot, source);
  const limit = (name: Name): Name => (extended ? "extendedHours" : name);
  const late: Band =
    extended && isBelow(gapHours, t.extendedHours) ? { severity: "info", limit: "extendedHours" } : null;
  if (isHeavyLegs(target.type)) {
    if (isBelow(gapHours, t.heavyWarningHours)) return { severity: "warning", limit: limit("heavyHours") };
    if (isBelow(gapHours, t.heavyHours)) return { severity: "caution", limit: limit("heavyHours") };
    return late !== null && toFailure ? { ...late, severity: "caution" } : late;
  }
  const second = snapshot.athlete.priority === "strength-first";
  if (isLongRun(target.type)) {
    if (isBelow(gapHours, t.longWarningHours)) return { severity: "warning", limit: limit("longHours") };
    if (!isBelow(gapHours, t.longHours)) return late;
    const easy = target.type === "run-long" && !isBelow(gapHours, t.longCautionHours);
    return { severity: second || easy ? "info" : "caution", limit: limit("longHours") };
  }
  if (isBelow(gapHours, t.qualityFromHours)) return null;
  if (!isBelow(gapHours, t.qualityHours)) return late;
  return { severity: second ? "info" : "caution", limit: limit("qualityHours") };
}

/** Planned sessions are never judged by how the athlete feels: soreness counts only once the lift was done. */
function modifiersOf(snapshot: Snapshot, { source }: SessionPair, blockWeeks: number): AppliedModifier[] {
  if (snapshot.athlete.liftExperience !== "experienced" || source.status !== "completed") return [];
  if (weeksOfHeavyLifting(snapshot.logLifts, source) <= blockWeeks) return [];
  const { leastRir } = source.sets;
  const soreness = sorenessSince(snapshot.timeline.wellness ?? [], source.date);
  const used = leastRir !== null && isAtLeast(leastRir, 2) && soreness !== null && soreness >= 4;
  return used ? [{ key: "experienced", by: -1, restsOn: ["sleep-energy-soreness"] }] : [];
}
