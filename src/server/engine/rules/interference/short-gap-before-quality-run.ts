import { lighterRun, moveAfterRun, moveElsewhere, swapDays } from "../../fix/pair-candidates";
import { isFirstWeeks, isNewExercise, isStartOfBlock } from "../../lifts/lift-history";
import { isAtLeast, isBelow } from "../../metrics/metric";
import { nextPairs, type SessionPair } from "../../metrics/session-gap";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, outcome } from "../../rule";
import { modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { isHeavyLegs, isLegLift, isModerateLegs, isQualityRun } from "../../taxonomy";

/** From heavy legs, 24 to 48 h belong to `recovery/48h-after-heavy-lower`: the two never speak about one pair. */
export const rule = defineRule({
  meta: {
    id: "interference/short-gap-before-quality-run",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Leg lifting shortly before a quality run",
    why: "Six hours after heavy leg work easy running is back to normal, hard running is not: time to exhaustion is shorter that day and the next.",
    action: "Put the lift after the run on the same day, at least 6 h later, or on the day after the run.",
    levels: {
      warning: "heavy legs or legs to failure less than {heavyWarningHours} before",
      caution:
        "heavy legs from {heavyWarningHours} to less than {heavyHours} before; moderate legs less than {moderateCautionHours} before",
      info: "moderate legs less than {moderateHours} before; explosive legs less than {explosiveHours} before, or {explosiveShortHours} when they last at most {explosiveShortMinutes}",
    },
    modifiers: {
      "strength-first": "one level lower: the run is the second session",
      unaccustomed:
        "one level higher from 6 to 24 h for a novice lifter, a new exercise, or the first three weeks of leg lifting or of a block that builds",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Small acute tests, mostly in trained and moderately trained men; they measured hours and a day or two, not seasons.",
    },
    citations: ["doma-2013", "doma-2014", "carvalho-2022", "doma-2017"],
    thresholds: {
      heavyWarningHours: {
        value: 6,
        unit: "h",
        min: 0,
        max: 24,
        step: 1,
        source: "doma-2014: hard running is still worse at 6 h",
        note: "Heavy legs nearer than this are a warning.",
      },
      heavyHours: {
        value: 24,
        unit: "h",
        min: 6,
        max: 48,
        step: 1,
        source: "doma-2013: hard running is worse the next day",
        note: "Least gap from heavy legs to a quality run.",
      },
      moderateCautionHours: {
        value: 6,
        unit: "h",
        min: 0,
        max: 24,
        step: 1,
        source: "practice",
        note: "Moderate legs nearer than this are a caution.",
      },
      moderateHours: {
        value: 12,
        unit: "h",
        min: 0,
        max: 36,
        step: 1,
        source: "practice",
        note: "Least gap from moderate legs to a quality run.",
      },
      explosiveHours: {
        value: 12,
        unit: "h",
        min: 0,
        max: 36,
        step: 1,
        source: "practice",
        note: "Least gap from explosive legs to a quality run.",
      },
      explosiveShortHours: {
        value: 3,
        unit: "h",
        min: 0,
        max: 12,
        step: 1,
        source: "practice",
        note: "Least gap from a short explosive session to a quality run.",
      },
      explosiveShortMinutes: {
        value: 20,
        unit: "min",
        min: 5,
        max: 45,
        step: 5,
        source: "practice",
        note: "Up to this an explosive session is short.",
      },
    },
    needs: "The start of both sessions, or the slot they stand in.",
    messages: { tooClose: "{lift} {gap} before {run}" },
    notFor: [
      "Easy and long runs after lifting, which have limits of their own.",
      "Upper-body lifting, core work and primers.",
    ],
  },

  check({ snapshot, t }) {
    const widest = Math.max(t.heavyHours, t.moderateHours, t.explosiveHours);
    const findings = nextPairs(
      snapshot.recent,
      (s) => isLegLift(s.type),
      (s) => isQualityRun(s.type),
      widest,
    ).flatMap((pair) => {
      const tense = pairTenseOf(snapshot, pair);
      const band = bandOf(pair, t);
      if (tense === null || band === null) return [];
      const modifiers = modifiersOf(snapshot, pair);
      return [
        {
          severity: modified(band.severity, modifiers),
          tense,
          subjects: pairSubjects(pair),
          target: pair.target,
          measured: { value: pair.gapHours, unit: "h" as const },
          limit: { name: band.limit, comparator: "min" as const },
          facts: pairFacts(snapshot, pair),
          message: {
            key: "tooClose" as const,
            params: {
              lift: sessionParam(pair.source),
              run: sessionParam(pair.target),
              gap: { value: pair.gapHours, unit: "h" as const },
            },
          },
          modifiers,
        },
      ];
    });
    const missing = pairsWithoutTime(
      snapshot,
      (s) => isLegLift(s.type),
      (s) => isQualityRun(s.type),
      1,
    );
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot }) {
    const candidates = [
      ...moveElsewhere(snapshot, finding, "source"),
      ...swapDays(snapshot, finding, "source"),
      ...moveElsewhere(snapshot, finding, "target"),
      ...lighterRun(snapshot, finding),
    ];
    return snapshot.athlete.priority === "strength-first"
      ? candidates
      : [...moveAfterRun(snapshot, finding), ...candidates];
  },

  tails({ type, athlete, t }) {
    const lowered = athlete.priority === "strength-first";
    if (isHeavyLegs(type)) {
      return [{ to: "quality-run", lane: "run", hours: lowered ? t.heavyWarningHours : t.heavyHours }];
    }
    if (isModerateLegs(type) && !lowered) {
      return [{ to: "quality-run", lane: "run", hours: t.moderateCautionHours }];
    }
    return [];
  },
});

type Limits = Readonly<
  Record<
    | "heavyWarningHours"
    | "heavyHours"
    | "moderateCautionHours"
    | "moderateHours"
    | "explosiveHours"
    | "explosiveShortHours"
    | "explosiveShortMinutes",
    number
  >
>;

function bandOf({ source, gapHours }: SessionPair, t: Limits) {
  if (isHeavyLegs(source.type)) {
    if (isBelow(gapHours, t.heavyWarningHours)) return { severity: "warning", limit: "heavyHours" } as const;
    if (isBelow(gapHours, t.heavyHours)) return { severity: "caution", limit: "heavyHours" } as const;
    return null;
  }
  if (isModerateLegs(source.type)) {
    if (isBelow(gapHours, t.moderateCautionHours))
      return { severity: "caution", limit: "moderateHours" } as const;
    return isBelow(gapHours, t.moderateHours)
      ? ({ severity: "info", limit: "moderateHours" } as const)
      : null;
  }
  const short = source.durationMin !== null && source.durationMin <= t.explosiveShortMinutes;
  const limit = short ? "explosiveShortHours" : "explosiveHours";
  return isBelow(gapHours, t[limit]) ? ({ severity: "info", limit } as const) : null;
}

function modifiersOf(snapshot: Snapshot, { source, gapHours }: SessionPair): AppliedModifier[] {
  const modifiers: AppliedModifier[] = [];
  if (snapshot.athlete.priority === "strength-first") modifiers.push({ key: "strength-first", by: -1 });
  const unaccustomed =
    snapshot.athlete.liftExperience === "novice" ||
    isNewExercise(snapshot, source) ||
    isFirstWeeks(snapshot.logLifts, source) ||
    isStartOfBlock(snapshot.logLifts, source, snapshot.timeline.weeks ?? []);
  if (unaccustomed && isAtLeast(gapHours, 6) && isBelow(gapHours, 24)) {
    modifiers.push({ key: "unaccustomed", by: 1 });
  }
  return modifiers;
}
