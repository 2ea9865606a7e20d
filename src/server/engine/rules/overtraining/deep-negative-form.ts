import type { Severity } from "@/lib/domain/flag";
import { lacksDays } from "../../breaks/lacking-days";
import { deloadWeek, twoEasyDays } from "../../fix/deload-candidates";
import { type Fitness, fitnessOf, formPctAfter, stateAt, warmUpDays } from "../../metrics/fitness";
import { type Coverage, coverageOf, isCovered } from "../../metrics/load-column";
import { isAbove, isBelow, mostEstimated } from "../../metrics/metric";
import type { AppliedModifier } from "../../report";
import { defineRule, outcome } from "../../rule";
import { atMost, modified } from "../../severity";
import { isMarked, type Snapshot, weekStartDay } from "../../snapshot";

export const rule = defineRule({
  meta: {
    id: "overtraining/deep-negative-form",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Deep in fatigue for many days",
    why: "Form is the load of the last months less the load of the last week. Well below zero is how hard training looks; staying there for long is not how people adapt.",
    action: "Take two easy days, or make this a lighter week.",
    levels: {
      warning: "below −{cautionPct} of fitness for {longDays}, or below −{deepPct} for {deepDays}",
      caution: "below −{cautionPct} for {days}",
      info: "below −{infoPct} for {days}",
    },
    modifiers: {
      camp: "one level lower during a training camp",
      novice: "one level higher for novice runners",
      "unknown-days": "one level lower when the load of a day of the last week is not known",
      estimated: "info at most when more than a quarter of the load is estimated",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "Convention from training software. The model behind it is meant to be fitted to each athlete's own tests; the usual 42 and 7 days are nobody's fit.",
    },
    citations: ["clarke-2013"],
    thresholds: {
      infoPct: {
        value: 25,
        unit: "pct",
        min: 10,
        max: 60,
        step: 1,
        source: "practice",
        note: "Percent of fitness below zero from which it is noted.",
      },
      cautionPct: {
        value: 35,
        unit: "pct",
        min: 15,
        max: 80,
        step: 1,
        source: "practice",
        note: "Percent below zero from which it is a caution.",
      },
      deepPct: {
        value: 60,
        unit: "pct",
        min: 30,
        max: 120,
        step: 1,
        source: "practice",
        note: "Percent below zero at which a few days are a warning.",
      },
      days: {
        value: 7,
        unit: "days",
        min: 3,
        max: 14,
        step: 1,
        source: "practice",
        note: "Mornings in a row that it takes to be noted, or to be a caution.",
      },
      longDays: {
        value: 14,
        unit: "days",
        min: 7,
        max: 28,
        step: 1,
        source: "practice",
        note: "Mornings in a row from which it is a warning.",
      },
      deepDays: {
        value: 5,
        unit: "days",
        min: 2,
        max: 14,
        step: 1,
        source: "practice",
        note: "Mornings in a row that deep from which it is a warning.",
      },
    },
    needs: "42 days on record, with at most one day a week whose load is not known.",
    messages: { deep: "For {days} form at {form} of fitness" },
    notFor: ["Readiness on a day: form says nothing about it."],
  },

  check({ snapshot, t }) {
    const yesterday = snapshot.now.day - 1;
    const coverage = coverageOf(snapshot, yesterday, warmUpDays);
    if (!isCovered(coverage)) return outcome([], [lacksDays(coverage)]);
    const fitness = fitnessOf(snapshot);
    const index = yesterday - fitness.firstDay;
    const noted = morningsBelow(fitness, index, t.infoPct);
    if (noted < Math.min(t.days, t.deepDays)) return outcome([], []);
    const deep = morningsBelow(fitness, index, t.deepPct);
    const tired = morningsBelow(fitness, index, t.cautionPct);
    const plain: Severity | null =
      deep >= t.deepDays || tired >= t.longDays
        ? "warning"
        : tired >= t.days
          ? "caution"
          : noted >= t.days
            ? "info"
            : null;
    if (plain === null) return outcome([], []);
    const modifiers = modifiersOf(snapshot, coverage);
    const severity = modified(
      plain,
      modifiers.filter(({ key }) => key !== "estimated"),
    );
    const isEstimated = modifiers.some(({ key }) => key === "estimated");
    const form = { value: formPctAfter(fitness, index), unit: "pct" as const };
    const days = { value: noted, unit: "days" as const };
    const { ctl, atl } = stateAt(fitness, index);
    const provenance = isEstimated ? ("estimated" as const) : ("computed" as const);
    return outcome(
      [
        {
          severity: isEstimated ? atMost(severity, "info") : severity,
          tense: "ongoing",
          subjects: [{ kind: "state", id: "now", role: "target" }],
          target: null,
          measured: form,
          limit: { name: "infoPct", value: -t.infoPct, comparator: "min" },
          facts: [
            { key: "fitness-load", value: { value: ctl, unit: "au" }, provenance },
            { key: "fatigue-load", value: { value: atl, unit: "au" }, provenance },
            { key: "mornings-in-fatigue", value: days, provenance },
          ],
          message: { key: "deep", params: { days, form } },
          modifiers,
        },
      ],
      [],
    );
  },

  suggest({ snapshot }) {
    const { now } = snapshot;
    return [
      ...twoEasyDays(snapshot, now.day),
      ...deloadWeek(snapshot, now.day),
      ...deloadWeek(snapshot, weekStartDay(snapshot, now.day) + 7),
    ];
  },
});

/** Longer than this is told as this. */
const most = 60;

/** Mornings in a row, back from the one after the day at `index`, on which form was that far below zero. */
function morningsBelow(fitness: Fitness, index: number, pct: number): number {
  let mornings = 0;
  // Before six weeks the beginning of the record is most of what form says.
  while (mornings < most && index - mornings >= warmUpDays - 1) {
    if (!isBelow(formPctAfter(fitness, index - mornings), -pct)) break;
    mornings += 1;
  }
  return mornings;
}

function modifiersOf(snapshot: Snapshot, coverage: Coverage): AppliedModifier[] {
  return [
    ...(isMarked(snapshot, "camp", snapshot.now.day) ? [{ key: "camp", by: -1 }] : []),
    ...(snapshot.athlete.runExperience === "novice" ? [{ key: "novice", by: 1 }] : []),
    ...(coverage.unknownLately > 0 ? [{ key: "unknown-days", by: -1 }] : []),
    ...(isAbove(coverage.estimated, mostEstimated) ? [{ key: "estimated", by: -1 }] : []),
  ];
}
