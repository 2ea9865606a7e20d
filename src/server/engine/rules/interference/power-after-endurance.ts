import type { Severity } from "@/lib/domain/flag";
import { isRun, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { sessionSubject } from "../../fingerprint";
import { moveBeforeEasyRun, moveElsewhere, moveLaterSameDay, swapPair } from "../../fix/pair-candidates";
import { isAbove, isAtLeast, isAtMost, isBelow } from "../../metrics/metric";
import { nextPairs, type SessionPair } from "../../metrics/session-gap";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { sprintSetOf } from "../../runs/sprint-set";
import { modified } from "../../severity";
import type { SnapSession } from "../../snapshot-session";
import { isLongRun, sessionFacts } from "../../taxonomy";

export const rule = defineRule({
  meta: {
    id: "interference/power-after-endurance",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Explosive work shortly after endurance",
    why: "Jumps, fast lifts and sprints train speed only with fresh legs. Explosive strength gained less where endurance stood in the same session, and not where 3 h lay between.",
    action: "Do the explosive work first, or leave 3 h before it.",
    levels: {
      warning: "less than {warningHours} after a quality session or a long run",
      caution:
        "less than {leastHours} after a quality session, or after more than {longMinutes} of endurance",
      info: "less than {leastHours} after {shortestMinutes} or more of easy endurance",
    },
    modifiers: { "run-first": "one level lower" },
    evidence: {
      grade: "moderate",
      contested: false,
      limits: "From lifters and mixed adults, seldom runners; hill sprints were not studied this way.",
    },
    citations: ["schumann-2022", "wilson-2012", "vikmoen-2020"],
    thresholds: {
      leastHours: {
        value: 3,
        unit: "h",
        min: 1,
        max: 12,
        step: 0.5,
        source: "schumann-2022: explosive strength suffered in the same session and not at 3 h",
        note: "Least gap from endurance to explosive work.",
      },
      warningHours: {
        value: 1,
        unit: "h",
        min: 0,
        max: 3,
        step: 0.5,
        source: "schumann-2022: explosive strength suffered in the same session",
        note: "Nearer than this after a quality session or a long run it is a warning.",
      },
      shortestMinutes: {
        value: 30,
        unit: "min",
        min: 10,
        max: 60,
        step: 5,
        source: "practice",
        note: "Shorter easy endurance is a warm-up.",
      },
      longMinutes: {
        value: 60,
        unit: "min",
        min: 30,
        max: 120,
        step: 5,
        source: "practice",
        note: "Endurance longer than this is a caution, however easy.",
      },
      mostSprints: {
        value: 6,
        unit: "count",
        min: 3,
        max: 12,
        step: 1,
        source: "practice",
        note: "Up to so many hill sprints at the end of an easy run are part of it.",
      },
      sameOutingMinutes: {
        value: 15,
        unit: "min",
        min: 0,
        max: 30,
        step: 5,
        source: "practice",
        note: "Up to this after an easy run, hill sprints are the end of it.",
      },
    },
    needs:
      "The start of both sessions, or the slot they stand in; the steps of hill sprints right after a run.",
    messages: { tooClose: "{power} {gap} after {endurance}" },
    notFor: [
      "Strides.",
      "A few hill sprints at the end of an easy run.",
      "Heavy lifting, which has its own rule.",
    ],
  },

  check({ snapshot, t }) {
    const isSource = (s: SnapSession) => isEndurance(s, t.shortestMinutes);
    const isTarget = (s: SnapSession) => powerTypes.has(s.type);
    const missing: Missing[] = [];
    const findings = nextPairs(snapshot.recent, isSource, isTarget, t.leastHours).flatMap((pair) => {
      const tense = pairTenseOf(snapshot, pair);
      if (tense === null || !isBelow(pair.gapHours, t.leastHours)) return [];
      const sprints = isEndOfEasyRun(pair, t.sameOutingMinutes) ? sprintsIn(pair.target) : t.mostSprints + 1;
      if (sprints === null) missing.push(lacksSteps(pair.target));
      if (sprints === null || sprints <= t.mostSprints) return [];
      const modifiers: AppliedModifier[] =
        snapshot.athlete.priority === "run-first" ? [{ key: "run-first", by: -1 }] : [];
      const gap = { value: pair.gapHours, unit: "h" as const };
      return [
        {
          severity: modified(severityOf(pair, t), modifiers),
          tense,
          subjects: pairSubjects(pair),
          target: pair.target,
          measured: gap,
          limit: { name: "leastHours" as const, comparator: "min" as const },
          facts: pairFacts(snapshot, pair),
          message: {
            key: "tooClose" as const,
            params: { power: sessionParam(pair.target), endurance: sessionParam(pair.source), gap },
          },
          modifiers,
        },
      ];
    });
    return outcome(findings, [...missing, ...pairsWithoutTime(snapshot, isSource, isTarget, 0)]);
  },

  suggest({ finding, snapshot, t }) {
    return [
      ...swapPair(snapshot, finding),
      ...moveBeforeEasyRun(snapshot, finding, "target"),
      ...moveLaterSameDay(snapshot, finding, t.leastHours),
      ...moveElsewhere(snapshot, finding, "target"),
    ];
  },
});

/** What is worth doing only as fast as one can: jumps, fast lifts and hill sprints. */
const powerTypes: ReadonlySet<SessionType> = new Set([
  "strength-explosive",
  "strength-olympic",
  "run-hill-sprint",
]);

const isQuality = ({ type }: SnapSession) => sessionFacts[type].quality || type === "xt-hard";

/** Of unknown length a session lasted as long as its kind usually does. */
const minutesOf = ({ durationMin, type }: SnapSession) => durationMin ?? sessionTypeFacts[type].usualMinutes;

function isEndurance(session: SnapSession, shortestMinutes: number): boolean {
  const { type } = session;
  if (!isRun(type) && type !== "xt-easy" && type !== "xt-hard") return false;
  return isQuality(session) || isAtLeast(minutesOf(session), shortestMinutes);
}

function severityOf(
  { source, gapHours }: SessionPair,
  t: { readonly warningHours: number; readonly longMinutes: number },
): Severity {
  const hard = isQuality(source) || isLongRun(source.type);
  if (hard && isBelow(gapHours, t.warningHours)) return "warning";
  return hard || isAbove(minutesOf(source), t.longMinutes) ? "caution" : "info";
}

const isEndOfEasyRun = ({ source, target, gapHours }: SessionPair, minutes: number) =>
  target.type === "run-hill-sprint" &&
  isRun(source.type) &&
  sessionFacts[source.type].sessionClass === "easy" &&
  isAtMost(gapHours * 60, minutes);

const sprintsIn = ({ source }: SnapSession) => sprintSetOf(source.steps ?? [], true)?.reps ?? null;

const lacksSteps = (session: SnapSession): Missing => ({
  missing: "steps",
  have: 0,
  need: 1,
  unit: "entries",
  subjects: [sessionSubject(session, "target")],
});
