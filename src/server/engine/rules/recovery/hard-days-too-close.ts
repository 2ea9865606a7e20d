import { isLift, isRun } from "@/lib/domain/session-type";
import { lighterRun, moveElsewhere, swapDays } from "../../fix/pair-candidates";
import { hrvInBand } from "../../metrics/hrv";
import { isAtLeast, isBelow } from "../../metrics/metric";
import { wellnessZ } from "../../metrics/wellness";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, outcome } from "../../rule";
import { type HardUnit, hardUnits } from "../../runs/hard-units";
import { modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { factsOf, type SnapSession } from "../../snapshot-session";
import { isHeavyLegs, isLegLift, isLongRun, isQualityRun, isRace, sessionFacts } from "../../taxonomy";

export const rule = defineRule({
  meta: {
    id: "recovery/hard-days-too-close",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Two hard sessions too close together",
    why: "Heart rate variability is back about a day after easy work, one to two days after work at the threshold and two or more after high intensity. Hard work before that is done tired and adds fatigue rather than training.",
    action: "Move the second session until its gap is full, or make it easy.",
    levels: {
      warning: "less than {cautionShare} of the usual gap, or a third hard calendar day in a row",
      caution: "{cautionShare} to less than {infoShare} of the usual gap",
      info: "{infoShare} of the usual gap or more",
    },
    modifiers: {
      experience:
        "the usual gap is ×{experiencedFactor} for an experienced, ×{noviceFactor} for a novice athlete in the kind of training recovered from",
      age: "from {ageFrom} years the usual gap is ×{ageFactor}",
      recovered: "what was done: one level lower when wellness and heart rate variability are as usual",
      consolidated:
        "a run and a lift on one day, {consolidatedHours} apart in the wanted order, count as one hard session",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Reviews of heart rate variability after running and of runners' training; other systems recover in times of their own, and the hours for each pair of sessions are ours.",
    },
    citations: ["stanley-2013", "seiler-2007", "casado-2022", "robineau-2016"],
    thresholds: {
      infoShare: {
        value: 75,
        unit: "pct",
        min: 55,
        max: 95,
        step: 5,
        source: "practice",
        note: "From this share of the usual gap it is only noted.",
      },
      cautionShare: {
        value: 50,
        unit: "pct",
        min: 25,
        max: 75,
        step: 5,
        source: "practice",
        note: "Below this share of the usual gap it is a warning.",
      },
      experiencedFactor: {
        value: 0.85,
        unit: "ratio",
        min: 0.6,
        max: 1,
        step: 0.05,
        source: "seiler-2007: the highly trained recovered sooner",
        note: "Scales the usual gap of an experienced athlete.",
      },
      noviceFactor: {
        value: 1.15,
        unit: "ratio",
        min: 1,
        max: 1.5,
        step: 0.05,
        source: "seiler-2007: the less trained recovered later",
        note: "Scales the usual gap of a novice.",
      },
      ageFrom: {
        value: 50,
        unit: "count",
        min: 35,
        max: 70,
        step: 1,
        source: "practice",
        note: "Years from which the usual gap is longer.",
      },
      ageFactor: {
        value: 1.25,
        unit: "ratio",
        min: 1,
        max: 1.6,
        step: 0.05,
        source: "practice",
        note: "Scales the usual gap from that age.",
      },
      consolidatedHours: {
        value: 6,
        unit: "h",
        min: 3,
        max: 12,
        step: 1,
        source: "robineau-2016: strength gained as much with 6 h as with 24 h",
        note: "Least gap inside a consolidated hard day.",
      },
    },
    needs: "The start of both sessions, or the slot they stand in.",
    messages: {
      tooClose: "{second} {gap} after {first}",
      again: "{second} again after {gap}",
      thirdDay: "Third hard day in a row, {gap} after the second",
    },
    notFor: [
      "Quality, long runs and heavy legs after heavy legs, which have rules of their own.",
      "A run less than 6 h before a lift, and everything after a race.",
    ],
  },

  check({ snapshot, t }) {
    const units = hardUnits(snapshot, t.consolidatedHours);
    const findings = units.flatMap((unit, index) => {
      const next = units[index + 1];
      const close = next ? closest(snapshot, unit, next, t) : null;
      if (close === null) return [];
      const tense = pairTenseOf(snapshot, close);
      if (tense === null) return [];
      const third = isThirdDay(units, close.target.day);
      const short = isBelow(close.gapHours, (close.needHours * t.cautionShare) / 100);
      const noted = isAtLeast(close.gapHours, (close.needHours * t.infoShare) / 100);
      const modifiers = tense === "happened" ? recovered(snapshot, close.target) : [];
      const gap = { value: close.gapHours, unit: "h" as const };
      return [
        {
          severity: modified(third || short ? "warning" : noted ? "info" : "caution", modifiers),
          tense,
          subjects: pairSubjects(close),
          target: close.target,
          measured: gap,
          limit: {
            name: "infoShare" as const,
            value: close.needHours,
            unit: "h" as const,
            comparator: "min" as const,
          },
          facts: [
            ...pairFacts(snapshot, close),
            {
              key: "usual-gap",
              value: { value: close.needHours, unit: "h" as const },
              provenance: "rule" as const,
            },
          ],
          message: {
            key: third
              ? ("thirdDay" as const)
              : close.source.type === close.target.type
                ? ("again" as const)
                : ("tooClose" as const),
            params: { first: sessionParam(close.source), second: sessionParam(close.target), gap },
          },
          modifiers,
        },
      ];
    });
    const hard = (s: SnapSession) => factsOf(s).hard;
    const missing = pairsWithoutTime(snapshot, hard, hard, 2).filter(
      ({ subjects }) => !isOwnedElsewhereById(snapshot, subjects[0]?.id, subjects[1]?.id),
    );
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot }) {
    return [
      ...moveElsewhere(snapshot, finding, "target"),
      ...moveElsewhere(snapshot, finding, "source"),
      ...swapDays(snapshot, finding, "target"),
      ...lighterRun(snapshot, finding),
    ];
  },

  tails({ type, athlete, age, t }) {
    const need = sessionFacts[type].need.hard;
    if (isLift(type) || isRace(type) || !sessionFacts[type].hard) return [];
    return [
      {
        to: "hard-session",
        lane: "both",
        hours: (need * scaleOf(type, athlete, age, t) * t.infoShare) / 100,
      },
    ];
  },
});

interface Scale {
  readonly experiencedFactor: number;
  readonly noviceFactor: number;
  readonly ageFrom: number;
  readonly ageFactor: number;
}

interface ClosePair {
  readonly source: SnapSession;
  readonly target: SnapSession;
  readonly gapHours: number;
  readonly needHours: number;
  readonly assumed: boolean;
}

/** The pair of two neighbouring units that falls shortest of its usual gap; `null` when none does. */
function closest(
  snapshot: Snapshot,
  unit: HardUnit,
  next: HardUnit,
  t: Scale & { consolidatedHours: number },
): ClosePair | null {
  let worst: ClosePair | null = null;
  for (const target of next.sessions) {
    for (const source of unit.sessions) {
      const gapHours = Math.max(0, ((target.startMs ?? 0) - unit.endMs) / 3_600_000);
      if (isOwnedElsewhere(source, target, gapHours) || isFineSameDay(source, target, gapHours)) continue;
      const needHours = needOf(source, target) * scaleOf(source.type, snapshot.athlete, snapshot.age, t);
      if (!isBelow(gapHours, needHours)) continue;
      const pair = { source, target, gapHours, needHours, assumed: source.assumed || target.assumed };
      if (worst === null || gapHours / needHours < worst.gapHours / worst.needHours) worst = pair;
    }
  }
  return worst;
}

function needOf(source: SnapSession, target: SnapSession): number {
  const { need } = factsOf(source);
  if (isHeavyLegs(target.type)) return need.heavyLegs;
  return isLongRun(target.type) ? need.long : need.hard;
}

function scaleOf(
  type: SnapSession["type"],
  athlete: Snapshot["athlete"],
  age: number | null,
  t: Scale,
): number {
  const experience = isLift(type) ? athlete.liftExperience : athlete.runExperience;
  const byExperience = { novice: t.noviceFactor, intermediate: 1, experienced: t.experiencedFactor }[
    experience
  ];
  return byExperience * (age !== null && age >= t.ageFrom ? t.ageFactor : 1);
}

/** Pairs about which another rule speaks. */
function isOwnedElsewhere(source: SnapSession, target: SnapSession, gapHours: number): boolean {
  if (isRace(source.type)) return true;
  if (isLegLift(source.type)) {
    return isQualityRun(target.type) || isLongRun(target.type) || isHeavyLegs(target.type);
  }
  return isRun(source.type) && isLegLift(target.type) && isBelow(gapHours, 6);
}

function isOwnedElsewhereById(snapshot: Snapshot, sourceId?: string, targetId?: string): boolean {
  const source = snapshot.recent.find(({ id }) => id === sourceId);
  const target = snapshot.recent.find(({ id }) => id === targetId);
  return !source || !target || isOwnedElsewhere(source, target, 6);
}

/** After some quality runs a leg lift later the same day is as good as one the next day. */
function isFineSameDay(source: SnapSession, target: SnapSession, gapHours: number): boolean {
  const from = factsOf(source).sameDayLegsFrom;
  return from !== null && isHeavyLegs(target.type) && source.day === target.day && isAtLeast(gapHours, from);
}

function isThirdDay(units: readonly HardUnit[], day: number): boolean {
  const days = new Set(units.flatMap(({ sessions }) => sessions.map((session) => session.day)));
  return days.has(day - 1) && days.has(day - 2);
}

function recovered({ timeline }: Snapshot, target: SnapSession): AppliedModifier[] {
  const entries = timeline.wellness ?? [];
  const z = wellnessZ(entries, target.day).value;
  const inBand = hrvInBand(entries, target.day).value;
  return z !== null && isAtLeast(z, 0) && inBand === true
    ? [
        {
          key: "recovered",
          by: -1,
          restsOn: ["sleep-energy-soreness", "stress-mood", "heart-rate-variability"],
        },
      ]
    : [];
}
