import { isRun } from "@/lib/domain/session-type";
import { moveElsewhere, moveLaterSameDay, swapPair } from "../../fix/pair-candidates";
import { isBelow } from "../../metrics/metric";
import { nextPairs, type SessionPair } from "../../metrics/session-gap";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, outcome } from "../../rule";
import { atMost, modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isHeavyLegs, isLegLift, isLongRun, sessionFacts } from "../../taxonomy";

export const rule = defineRule({
  meta: {
    id: "interference/order-vs-priority",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "The second priority comes first on the same day",
    why: "The second session of a day is always done tired. Lifting first keeps more leg strength; running after lifting is worse that day and the next.",
    action: "Change the two around, or leave 6 h between them.",
    levels: {
      warning: "less than {warningHours} apart and the second one is a key session",
      caution: "less than {cautionHours} apart",
      info: "{cautionHours} to less than {leastHours} apart",
    },
    modifiers: {
      balanced: "only when the session marked key comes second less than {cautionHours} after: caution",
      "two-novices": "caution at most for a novice in both",
      "strength-first-female": "one level lower: in women the loss of strength was not seen",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits: "Order matters for leg strength; maximal oxygen uptake was alike in both orders.",
    },
    citations: ["murlasits-2018", "eddens-2018", "gao-2023", "doma-2013", "lee-2020", "huiberts-2024"],
    thresholds: {
      leastHours: {
        value: 6,
        unit: "h",
        min: 1,
        max: 12,
        step: 1,
        source: "practice",
        note: "From this gap on the order on a day does not matter here.",
      },
      cautionHours: {
        value: 3,
        unit: "h",
        min: 0,
        max: 6,
        step: 1,
        source: "lee-2020: with 3 h between, order changed power and not strength",
        note: "Nearer than this it is a caution.",
      },
      warningHours: {
        value: 1,
        unit: "h",
        min: 0,
        max: 3,
        step: 0.5,
        source: "practice",
        note: "Nearer than this before a key session it is a warning.",
      },
      warmUpMinutes: {
        value: 15,
        unit: "min",
        min: 0,
        max: 30,
        step: 5,
        source: "practice",
        note: "Up to this an easy run before lifting is a warm-up.",
      },
      warmUpEffort: {
        value: 3,
        unit: "effort",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "Up to this effort a short run is a warm-up.",
      },
    },
    needs: "The start of both sessions, or the slot they stand in.",
    messages: { wrongOrder: "{second} only {gap} after {first}" },
    notFor: ["Warm-up runs and strides.", "Upper-body lifting, core work and primers."],
  },

  check({ snapshot, t }) {
    const run = (s: SnapSession) => isRun(s.type) && s.type !== "run-strides" && !isWarmUp(s, t);
    const lift = (s: SnapSession) => isLegLift(s.type);
    const orders: readonly (readonly [typeof run, typeof run])[] = {
      "run-first": [[lift, run]] as const,
      "strength-first": [[run, lift]] as const,
      balanced: [
        [lift, run],
        [run, lift],
      ] as const,
    }[snapshot.athlete.priority];
    const findings = orders
      .flatMap(([first, second]) => nextPairs(snapshot.recent, first, second, t.leastHours))
      .filter(({ source, target }) => source.day === target.day)
      .flatMap((pair) => {
        const tense = pairTenseOf(snapshot, pair);
        const base = baseOf(snapshot, pair, t);
        if (tense === null || base === null) return [];
        const modifiers = modifiersOf(snapshot);
        const severity = modified(base, modifiers);
        const gap = { value: pair.gapHours, unit: "h" as const };
        const balanced = snapshot.athlete.priority === "balanced";
        return [
          {
            severity: isNoviceInBoth(snapshot) ? atMost(severity, "caution") : severity,
            tense,
            subjects: pairSubjects(pair),
            target: pair.target,
            measured: gap,
            limit: {
              name: balanced ? ("cautionHours" as const) : ("leastHours" as const),
              comparator: "min" as const,
            },
            facts: pairFacts(snapshot, pair),
            message: {
              key: "wrongOrder" as const,
              params: { first: sessionParam(pair.source), second: sessionParam(pair.target), gap },
            },
            modifiers,
          },
        ];
      });
    const missing = orders.flatMap(([first, second]) => pairsWithoutTime(snapshot, first, second, 0));
    return outcome(findings, snapshot.athlete.priority === "balanced" ? onceEach(missing) : missing);
  },

  suggest({ finding, snapshot }) {
    return [
      ...swapPair(snapshot, finding),
      ...moveLaterSameDay(snapshot, finding),
      ...moveElsewhere(snapshot, finding, "target"),
      ...moveElsewhere(snapshot, finding, "source"),
    ];
  },
});

function baseOf(
  { athlete }: Snapshot,
  { target, gapHours }: SessionPair,
  t: { readonly leastHours: number; readonly cautionHours: number; readonly warningHours: number },
) {
  if (athlete.priority === "balanced") {
    return target.key && isBelow(gapHours, t.cautionHours) ? ("caution" as const) : null;
  }
  if (!isBelow(gapHours, t.leastHours)) return null;
  if (isBelow(gapHours, t.warningHours) && isKey(target)) return "warning" as const;
  return isBelow(gapHours, t.cautionHours) ? ("caution" as const) : ("info" as const);
}

const isKey = ({ key, type }: SnapSession) =>
  key || isHeavyLegs(type) || sessionFacts[type].quality || isLongRun(type);

function isWarmUp(
  session: SnapSession,
  t: { readonly warmUpMinutes: number; readonly warmUpEffort: number },
): boolean {
  const { source, durationMin, type } = session;
  const easy = type === "run-easy" || type === "run-recovery" || type === "run-steady";
  // A short easy run whose effort nobody gave is what it looks like.
  const effort = source.rpe ?? source.plannedRpe ?? (easy ? 0 : 10);
  return durationMin !== null && durationMin <= t.warmUpMinutes && effort <= t.warmUpEffort;
}

function modifiersOf({ athlete }: Snapshot): AppliedModifier[] {
  return athlete.priority === "strength-first" && athlete.sex === "female"
    ? [{ key: "strength-first-female", by: -1 }]
    : [];
}

const isNoviceInBoth = ({ athlete }: Snapshot) =>
  athlete.runExperience === "novice" && athlete.liftExperience === "novice";

/** Without times, a balanced athlete's pair is unknown in both orders; it is said once. */
function onceEach<M extends { readonly subjects: readonly { readonly id: string }[] }>(
  missing: readonly M[],
): M[] {
  const nameOf = ({ subjects }: M) =>
    subjects
      .map(({ id }) => id)
      .toSorted()
      .join("|");
  return missing.filter(
    (entry, index) => missing.findIndex((other) => nameOf(other) === nameOf(entry)) === index,
  );
}
