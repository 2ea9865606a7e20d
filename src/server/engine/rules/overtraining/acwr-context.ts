import { lacksDays } from "../../breaks/lacking-days";
import { type RatiosOfDay, ratiosOf, ratiosOn } from "../../metrics/acwr";
import { warmUpDays } from "../../metrics/fitness";
import { isCovered, lastLoggedDay } from "../../metrics/load-column";
import { isAbove, isBelow } from "../../metrics/metric";
import { defineRule, outcome } from "../../rule";
import type { Snapshot } from "../../snapshot";

export const rule = defineRule({
  meta: {
    id: "overtraining/acwr-context",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "A week far from the weeks before it",
    why: "How the last week compares with the weeks before. Studies disagree on whether this number says anything about injury; in the largest runner study it did not. Use it to talk, not to decide.",
    action: "Ask whether the change was meant. The number alone is no reason to change the plan.",
    levels: {
      warning: null,
      caution: null,
      info: "above {highRatio}, plain or weighted; or below {lowRatio} for {lowDays}",
    },
    modifiers: {
      "warming-up": "in the first six weeks on record the weighted ratio still leans on its first day",
    },
    evidence: {
      grade: "weak",
      contested: true,
      limits:
        "Parts of the association are arithmetic, no causal support was found, and in 5205 runners a higher ratio went with fewer injuries.",
    },
    citations: ["williams-2017", "gabbett-2016", "lolli-2019", "impellizzeri-2020", "frandsen-2025"],
    thresholds: {
      highRatio: {
        value: 1.5,
        unit: "ratio",
        min: 1.2,
        max: 3,
        step: 0.1,
        source: "gabbett-2016: 1.5 and above",
        note: "Above this it is noted.",
      },
      lowRatio: {
        value: 0.6,
        unit: "ratio",
        min: 0.2,
        max: 0.9,
        step: 0.1,
        source: "practice",
        note: "Below this, day after day, it is noted that training has dropped.",
      },
      lowDays: {
        value: 14,
        unit: "days",
        min: 7,
        max: 28,
        step: 1,
        source: "practice",
        note: "How long it has to be that low.",
      },
    },
    needs: "28 days on record, with at most one day a week whose load is not known.",
    messages: {
      above: "Load ratio {ratio}: 7 days to the 21 before",
      weighted: "Load ratio {ratio}, weighted to the last days",
      below: "For {days} below {ratio} times the weeks before",
    },
    notFor: [
      "The first two weeks after a break, and anything about single runs, which has a rule of its own.",
    ],
  },

  check({ snapshot, t }) {
    const day = lastLoggedDay(snapshot);
    const ratios = ratiosOn(snapshot, day);
    if (!isCovered(ratios.coverage)) return outcome([], [lacksDays(ratios.coverage)]);
    const { uncoupled, ewma } = ratios;
    if (uncoupled.value !== null && isAbove(uncoupled.value, t.highRatio)) {
      return outcome([finding(ratios, "highRatio", "above", uncoupled.value, {})], []);
    }
    if (ewma.value !== null && isAbove(ewma.value, t.highRatio)) {
      return outcome([finding(ratios, "highRatio", "weighted", ewma.value, {})], []);
    }
    if (uncoupled.value === null || !isLong(snapshot, day, t)) return outcome([], []);
    const params = {
      days: { value: t.lowDays, unit: "days" as const },
      ratio: { value: t.lowRatio, unit: "ratio" as const },
    };
    return outcome([finding(ratios, "lowRatio", "below", uncoupled.value, params)], []);
  },

  /** It is context: no change of the plan follows from it. */
  suggest() {
    return [];
  },
});

/** The ratio has been low on each of the last days. */
function isLong(
  snapshot: Snapshot,
  day: number,
  t: { readonly lowRatio: number; readonly lowDays: number },
): boolean {
  const { firstDay, columns } = ratiosOf(snapshot);
  for (let back = 0; back < t.lowDays; back += 1) {
    const ratio = columns.uncoupled[day - back - firstDay] ?? Number.NaN;
    if (!isBelow(ratio, t.lowRatio)) return false;
  }
  return true;
}

function finding<K extends "above" | "weighted" | "below">(
  { coverage, uncoupled, coupled, ewma }: RatiosOfDay,
  limit: "highRatio" | "lowRatio",
  key: K,
  value: number,
  params: Readonly<Record<string, { readonly value: number; readonly unit: "days" | "ratio" }>>,
) {
  const measured = { value, unit: "ratio" as const };
  const isWarmingUp = coverage.observed < warmUpDays;
  const provenance = coverage.estimated > 0 ? ("estimated" as const) : ("computed" as const);
  const fact = (name: string, ratio: number | null, from: "estimated" | "computed") =>
    ratio === null ? [] : [{ key: name, value: { value: ratio, unit: "ratio" as const }, provenance: from }];
  return {
    severity: "info" as const,
    tense: "ongoing" as const,
    subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
    target: null,
    measured,
    limit: { name: limit, comparator: limit === "highRatio" ? ("max" as const) : ("min" as const) },
    facts: [
      ...fact("load-ratio", uncoupled.value, provenance),
      ...fact("load-ratio-coupled", coupled.value, provenance),
      ...fact("load-ratio-weighted", ewma.value, isWarmingUp ? "estimated" : provenance),
    ],
    message: { key, params: { ratio: measured, ...params } },
    modifiers: isWarmingUp ? [{ key: "warming-up", by: 0 }] : [],
  };
}
