import type { SessionType } from "@/lib/domain/session-type";
import { moveElsewhere, moveLaterSameDay } from "../../fix/pair-candidates";
import { easyCyclingInstead } from "../../fix/session-candidates";
import { isAbove, isAtMost, isBelow } from "../../metrics/metric";
import { nextPairs, type SessionPair } from "../../metrics/session-gap";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import { defineRule, outcome } from "../../rule";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isHeavyLegs } from "../../taxonomy";

export const rule = defineRule({
  meta: {
    id: "interference/short-gap-before-easy-run",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "An easy run shortly after heavy legs",
    why: "Six hours after heavy legs easy running costs what it usually does. Sooner, tired legs change how one runs, and an easy run is not quite easy.",
    action: "Leave 3 to 6 h between them, or cycle easily instead.",
    levels: {
      warning: null,
      caution:
        "less than {cautionHours} apart, and a novice in running or lifting, or a run of more than {cautionMinutes}",
      info: "less than {leastHours} apart",
    },
    modifiers: {
      "strength-first": "info at most: the run is meant to follow the lift",
    },
    evidence: {
      grade: "weak",
      contested: false,
      limits:
        "Economy was as usual at 6 h in men who run; what happens within 3 h is inferred. Men not used to lifting ran worse for a day or two after their first sessions.",
    },
    citations: ["doma-2014", "carvalho-2022", "doma-bouts-2017", "methenitis-2018"],
    thresholds: {
      leastHours: {
        value: 3,
        unit: "h",
        min: 1,
        max: 12,
        step: 0.5,
        source: "methenitis-2018: 3 to 6 h and up to 24 h between them",
        note: "Least gap from heavy legs to an easy run.",
      },
      cautionHours: {
        value: 1,
        unit: "h",
        min: 0,
        max: 6,
        step: 0.5,
        source: "practice",
        note: "Nearer than this it is a caution for novices and before a longer run.",
      },
      cautionMinutes: {
        value: 45,
        unit: "min",
        min: 20,
        max: 60,
        step: 5,
        source: "practice",
        note: "A run longer than this is a longer run.",
      },
      longestMinutes: {
        value: 60,
        unit: "min",
        min: 30,
        max: 90,
        step: 5,
        source: "practice",
        note: "Runs longer than this are not judged as easy runs here.",
      },
    },
    needs: "The start of both sessions, or the slot they stand in.",
    messages: { tooClose: "{run} {gap} after {lift}" },
    notFor: ["Quality and long runs, which have rules of their own.", "Moderate and upper-body lifting."],
  },

  check({ snapshot, t }) {
    const isSource = (s: SnapSession) => isHeavyLegs(s.type);
    const isTarget = (s: SnapSession) => isEasyRun(s, t.longestMinutes);
    const findings = nextPairs(snapshot.recent, isSource, isTarget, t.leastHours).flatMap((pair) => {
      const tense = pairTenseOf(snapshot, pair);
      if (tense === null || !isBelow(pair.gapHours, t.leastHours)) return [];
      const plain = isDear(snapshot, pair, t) ? "caution" : "info";
      const second = plain === "caution" && snapshot.athlete.priority === "strength-first";
      const gap = { value: pair.gapHours, unit: "h" as const };
      return [
        {
          severity: second ? ("info" as const) : (plain as "caution" | "info"),
          tense,
          subjects: pairSubjects(pair),
          target: pair.target,
          measured: gap,
          limit: { name: "leastHours" as const, comparator: "min" as const },
          facts: pairFacts(snapshot, pair),
          message: {
            key: "tooClose" as const,
            params: { run: sessionParam(pair.target), lift: sessionParam(pair.source), gap },
          },
          modifiers: second ? [{ key: "strength-first", by: -1 }] : [],
        },
      ];
    });
    return outcome(findings, pairsWithoutTime(snapshot, isSource, isTarget, 0));
  },

  suggest({ finding, snapshot, t }) {
    return [
      ...moveLaterSameDay(snapshot, finding, t.leastHours),
      ...moveLaterSameDay(snapshot, finding),
      ...moveElsewhere(snapshot, finding, "target"),
      ...easyCyclingInstead(snapshot, finding, "target"),
    ];
  },
});

const easyTypes: ReadonlySet<SessionType> = new Set(["run-recovery", "run-easy", "run-steady"]);

const isEasyRun = ({ type, durationMin }: SnapSession, longestMinutes: number) =>
  easyTypes.has(type) && isAtMost(durationMin ?? 0, longestMinutes);

/** Close enough to matter to those whom it costs most: novices in either, and runs that are not short. */
function isDear(
  { athlete }: Snapshot,
  { target, gapHours }: SessionPair,
  t: { readonly cautionHours: number; readonly cautionMinutes: number },
): boolean {
  if (!isBelow(gapHours, t.cautionHours)) return false;
  const novice = athlete.runExperience === "novice" || athlete.liftExperience === "novice";
  return novice || isAbove(target.durationMin ?? 0, t.cautionMinutes);
}
