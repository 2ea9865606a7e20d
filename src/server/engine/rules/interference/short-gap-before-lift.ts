import type { Severity } from "@/lib/domain/flag";
import { isRun } from "@/lib/domain/session-type";
import { moveElsewhere, swapPair } from "../../fix/pair-candidates";
import { isAtMost, isBelow } from "../../metrics/metric";
import { nextPairs, type SessionPair } from "../../metrics/session-gap";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, outcome } from "../../rule";
import { atMost, modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isHeavyLegs, isLegLift, sessionFacts } from "../../taxonomy";

export const rule = defineRule({
  meta: {
    id: "interference/short-gap-before-lift",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "A run shortly before leg lifting",
    why: "Trained lifters gain less leg strength when a run comes first in the same session, and hardly less when the two are apart.",
    action: "Lift first, or leave 6 h between the run and the lift.",
    levels: {
      warning:
        "strength first, trained lifter: less than {shortHours}; or run and heavy legs in one session twice in 7 days",
      caution:
        "strength first, trained lifter: {shortHours} to less than {leastHours}; novice lifter or balanced: less than {shortHours}",
      info: "strength first and novice, or balanced: {shortHours} to less than {leastHours}; run first: a quality run less than {runFirstHours} before",
    },
    modifiers: {
      "run-first": "info at most: running and then lifting is the wanted order",
      female: "one level lower: in women the loss was not seen, with a wide interval",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Two meta-analyses and a trial agree on same session against apart. In that trial lifting came first; after cycling, fewer leg presses were done even 8 h later. Few women, few distance runners.",
    },
    citations: ["petre-2021", "robineau-2016", "sporer-2003", "schumann-2022", "sabag-2018", "huiberts-2024"],
    thresholds: {
      leastHours: {
        value: 6,
        unit: "h",
        min: 1,
        max: 24,
        step: 1,
        source:
          "robineau-2016: strength gained as much with 6 h as with 24 h, lifting first; sporer-2003: leg work still reduced at 8 h",
        note: "Least gap from a run to a leg lift.",
      },
      shortHours: {
        value: 3,
        unit: "h",
        min: 0,
        max: 6,
        step: 1,
        source: "schumann-2022: explosive strength suffered in the same session and not at 3 h",
        note: "Nearer than this it is one level more.",
      },
      runFirstHours: {
        value: 1,
        unit: "h",
        min: 0,
        max: 6,
        step: 0.5,
        source: "practice",
        note: "Run first: least gap from a quality run.",
      },
      shortestRunMinutes: {
        value: 20,
        unit: "min",
        min: 5,
        max: 60,
        step: 5,
        source: "practice",
        note: "Shorter runs are a warm-up.",
      },
      sameSessionMinutes: {
        value: 15,
        unit: "min",
        min: 0,
        max: 60,
        step: 5,
        source: "practice",
        note: "Up to this between them, run and lift are one session.",
      },
      sameSessionTimes: {
        value: 2,
        unit: "count",
        min: 1,
        max: 7,
        step: 1,
        source: "practice",
        note: "That many run-and-heavy-legs sessions in 7 days are a warning.",
      },
    },
    needs: "The start of both sessions, or the slot they stand in.",
    messages: {
      tooClose: "{run} {gap} before {lift}",
      sameSession: "{run} right before {lift}, {times} times",
    },
    notFor: ["Recovery runs and runs shorter than a warm-up.", "Upper-body lifting, core work and primers."],
  },

  check({ snapshot, t }) {
    const isSource = (s: SnapSession) =>
      isRun(s.type) &&
      s.type !== "run-recovery" &&
      (s.durationMin ?? t.shortestRunMinutes) >= t.shortestRunMinutes;
    const isTarget = (s: SnapSession) => isLegLift(s.type);
    const pairs = nextPairs(snapshot.recent, isSource, isTarget, Math.max(t.leastHours, t.runFirstHours));
    const findings = pairs.flatMap((pair) => {
      const tense = pairTenseOf(snapshot, pair);
      const times = sameSessionsAround(pairs, pair, t.sameSessionMinutes);
      const often = times >= t.sameSessionTimes;
      const base = often ? "warning" : baseOf(snapshot, pair, t);
      if (tense === null || base === null) return [];
      const modifiers = modifiersOf(snapshot);
      const severity = modified(base, modifiers);
      const params = { run: sessionParam(pair.source), lift: sessionParam(pair.target) };
      const gap = { value: pair.gapHours, unit: "h" as const };
      return [
        {
          severity: snapshot.athlete.priority === "run-first" ? atMost(severity, "info") : severity,
          tense,
          subjects: pairSubjects(pair),
          target: pair.target,
          measured: gap,
          limit: {
            name:
              snapshot.athlete.priority === "run-first"
                ? ("runFirstHours" as const)
                : ("leastHours" as const),
            comparator: "min" as const,
          },
          facts: pairFacts(snapshot, pair),
          message: often
            ? {
                key: "sameSession" as const,
                params: { ...params, times: { value: times, unit: "count" as const } },
              }
            : { key: "tooClose" as const, params: { ...params, gap } },
          modifiers,
        },
      ];
    });
    return outcome(findings, pairsWithoutTime(snapshot, isSource, isTarget, 0));
  },

  suggest({ finding, snapshot }) {
    return [
      ...swapPair(snapshot, finding),
      ...moveElsewhere(snapshot, finding, "source"),
      ...moveElsewhere(snapshot, finding, "target"),
    ];
  },

  tails({ type, durationMin, athlete, t }) {
    if (!isRun(type) || type === "run-recovery" || athlete.priority === "run-first") return [];
    if (durationMin !== null && durationMin < t.shortestRunMinutes) return [];
    const trained = athlete.priority === "strength-first" && athlete.liftExperience !== "novice";
    const levels: readonly [Severity, number][] = [
      [trained ? "warning" : "caution", t.shortHours],
      [trained ? "caution" : "info", t.leastHours],
    ];
    const modifiers = athlete.sex === "female" ? [{ key: "female", by: -1 }] : [];
    return levels
      .filter(([severity]) => modified(severity, modifiers) !== "info")
      .map(([, hours]) => ({ to: "leg-lift" as const, lane: "lift" as const, hours }))
      .slice(-1);
  },
});

function baseOf(
  { athlete }: Snapshot,
  { source, gapHours }: SessionPair,
  t: { readonly leastHours: number; readonly shortHours: number; readonly runFirstHours: number },
): Severity | null {
  if (athlete.priority === "run-first") {
    return sessionFacts[source.type].quality && isBelow(gapHours, t.runFirstHours) ? "info" : null;
  }
  if (!isBelow(gapHours, t.leastHours)) return null;
  const short = isBelow(gapHours, t.shortHours);
  const trained = athlete.priority === "strength-first" && athlete.liftExperience !== "novice";
  if (trained) return short ? "warning" : "caution";
  return short ? "caution" : "info";
}

function modifiersOf({ athlete }: Snapshot): AppliedModifier[] {
  return athlete.sex === "female" && athlete.priority !== "run-first" ? [{ key: "female", by: -1 }] : [];
}

/** How many sessions of a run and heavy legs in one stand in the fullest 7 days that hold this pair; 0 for other pairs. */
function sameSessionsAround(pairs: readonly SessionPair[], pair: SessionPair, minutes: number): number {
  const isOne = ({ target, gapHours }: SessionPair) =>
    isHeavyLegs(target.type) && isAtMost(gapHours * 60, minutes);
  if (!isOne(pair)) return 0;
  const days = pairs.filter(isOne).map(({ target }) => target.day);
  const starts = days.filter((day) => day <= pair.target.day && pair.target.day - day < 7);
  return Math.max(...starts.map((start) => days.filter((day) => day >= start && day - start < 7).length));
}
