import type { Severity } from "@/lib/domain/flag";
import { easeOff } from "../../fix/ease-candidates";
import { hrvWeek } from "../../metrics/hrv";
import { isAbove, isAtLeast } from "../../metrics/metric";
import { type RestingHrWeek, restingHrReadings, restingHrWeek } from "../../metrics/resting-hr";
import { fewestOfBaseline, fewestOfWeek, weekDays } from "../../metrics/week-mean";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { morningsWithin } from "../../wellness/mornings";

export const rule = defineRule({
  meta: {
    id: "overtraining/resting-hr-rise",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Resting heart rate above usual",
    why: "The mean of seven mornings is compared with the athlete's own four weeks before them. Two weeks of too much training raised it a little on average; so do illness, heat, altitude and alcohol.",
    action: "Ask about illness first. Make the next hard session easy and look again tomorrow.",
    levels: {
      warning: "{warningBpm} or more above usual on each of {lastingDays}",
      caution:
        "more than {cautionDeviations} deviation and {cautionBpm} or more above usual on each of {lastingDays}",
      info: "more than {infoDeviations} deviations and {infoBpm} or more above usual",
    },
    modifiers: {
      explained: "info at most after mornings with heat, altitude, alcohol or illness in the week",
      "with-hrv":
        "a caution becomes an info where heart rate variability is measured too: it decides, and this supports it",
    },
    evidence: {
      grade: "weak",
      contested: false,
      limits:
        "Small after up to two weeks of overload (0.55 deviations) and not seen after longer ones; as large as the noise from day to day.",
    },
    citations: ["bosquet-2008"],
    thresholds: {
      infoDeviations: {
        value: 0.5,
        unit: "ratio",
        min: 0.2,
        max: 2,
        step: 0.1,
        source: "bosquet-2008: about half a deviation after two weeks of overload",
        note: "More deviations than this above usual are noted.",
      },
      infoBpm: {
        value: 2,
        unit: "bpm",
        min: 1,
        max: 8,
        step: 0.5,
        source: "practice",
        note: "Fewer beats than this above usual are never noted.",
      },
      cautionDeviations: {
        value: 1,
        unit: "ratio",
        min: 0.5,
        max: 4,
        step: 0.1,
        source: "practice",
        note: "More deviations than this above usual are a caution.",
      },
      cautionBpm: {
        value: 4,
        unit: "bpm",
        min: 2,
        max: 12,
        step: 0.5,
        source: "practice",
        note: "Fewer beats than this above usual are no caution.",
      },
      warningBpm: {
        value: 7,
        unit: "bpm",
        min: 4,
        max: 20,
        step: 0.5,
        source: "practice",
        note: "From so many beats above usual it is a warning.",
      },
      lastingDays: {
        value: 3,
        unit: "days",
        min: 1,
        max: 7,
        step: 1,
        source: "practice",
        note: "So many days in a row make a caution or a warning.",
      },
    },
    needs: "Three mornings with a resting heart rate in seven days, and 14 in the four weeks before them.",
    messages: { above: "Resting heart rate {bpm} above usual" },
    notFor: [
      "Comparing athletes with each other.",
      "The first weeks at altitude or in heat, and with another device, which has a usual of its own.",
      "Telling why it rose.",
    ],
  },

  check({ snapshot, t }) {
    const entries = snapshot.timeline.wellness ?? [];
    const { day } = snapshot.now;
    const week = restingHrWeek(entries, day).value;
    if (week === null) return outcome([], [lacking(entries, day)]);
    const found = levelOfRise(snapshot, week, t);
    if (found === null) return outcome([], []);
    const modifiers = modifiersOf(snapshot, found.severity);
    const bpm = { value: week.above, unit: "bpm" as const };
    const computed = "computed" as const;
    return outcome(
      [
        {
          severity: modifiers.length > 0 ? atMost(found.severity, "info") : found.severity,
          tense: "ongoing" as const,
          subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
          target: null,
          measured: bpm,
          limit: { name: found.limit, comparator: "max" as const },
          facts: [
            {
              key: "mean-of-seven-mornings",
              value: { value: week.mean, unit: "bpm" as const },
              provenance: computed,
            },
            {
              key: "usual-mean",
              value: { value: week.baseline.mean, unit: "bpm" as const },
              provenance: computed,
            },
            ...(week.baseline.sd === 0
              ? []
              : [
                  {
                    key: "deviations-above-usual",
                    value: { value: week.above / week.baseline.sd, unit: "ratio" as const },
                    provenance: computed,
                  },
                ]),
            {
              key: "mornings-to-compare-with",
              value: { value: week.baseline.count, unit: "count" as const },
              provenance: "logged" as const,
            },
          ],
          message: { key: "above" as const, params: { bpm } },
          modifiers,
        },
      ],
      [],
    );
  },

  suggest({ snapshot }) {
    return easeOff(snapshot);
  },
});

type Limits = Readonly<
  Record<
    "infoDeviations" | "infoBpm" | "cautionDeviations" | "cautionBpm" | "warningBpm" | "lastingDays",
    number
  >
>;

function levelOfRise(
  { timeline, now }: Snapshot,
  week: RestingHrWeek,
  t: Limits,
): { readonly severity: Severity; readonly limit: "infoBpm" | "cautionBpm" | "warningBpm" } | null {
  if (!isRaised(week, t.infoDeviations, t.infoBpm)) return null;
  const lasts = (holds: (of: RestingHrWeek) => boolean): boolean => {
    for (let back = 0; back < t.lastingDays; back += 1) {
      const earlier = restingHrWeek(timeline.wellness ?? [], now.day - back).value;
      if (earlier === null || !holds(earlier)) return false;
    }
    return true;
  };
  if (lasts(({ above }) => isAtLeast(above, t.warningBpm)))
    return { severity: "warning", limit: "warningBpm" };
  const caution = lasts((each) => isRaised(each, t.cautionDeviations, t.cautionBpm));
  return caution ? { severity: "caution", limit: "cautionBpm" } : { severity: "info", limit: "infoBpm" };
}

const isRaised = ({ above, baseline }: RestingHrWeek, deviations: number, bpm: number): boolean =>
  isAtLeast(above, bpm) && isAbove(above, deviations * baseline.sd);

const explaining: ReadonlySet<string> = new Set(["heat", "altitude", "alcohol", "illness"]);

function modifiersOf(snapshot: Snapshot, severity: Severity): AppliedModifier[] {
  if (severity === "info") return [];
  const week = morningsWithin(snapshot, snapshot.now.day - weekDays + 1, snapshot.now.day);
  if (week.some(({ entry }) => (entry.symptoms ?? []).length > 0)) {
    return [{ key: "explained", by: -1, restsOn: ["illness-pain"] }];
  }
  if (week.some(({ entry }) => entry.tags?.some((tag) => explaining.has(tag)))) {
    return [{ key: "explained", by: -1 }];
  }
  const decidedByHrv =
    severity === "caution" && hrvWeek(snapshot.timeline.wellness ?? [], snapshot.now.day).value !== null;
  return decidedByHrv ? [{ key: "with-hrv", by: -1, restsOn: ["heart-rate-variability"] }] : [];
}

function lacking(entries: Parameters<typeof restingHrReadings>[0], day: number): Missing {
  const subjects = [{ kind: "state" as const, id: "now", role: "target" as const }];
  const ofWeek = restingHrReadings(entries, day);
  if (ofWeek < fewestOfWeek) {
    return {
      missing: "resting-hr-of-seven-days",
      have: ofWeek,
      need: fewestOfWeek,
      unit: "entries",
      subjects,
    };
  }
  const before = restingHrReadings(entries, day - weekDays, 28, day);
  const have = Math.min(before, fewestOfBaseline - 1);
  return { missing: "resting-hr-of-four-weeks", have, need: fewestOfBaseline, unit: "entries", subjects };
}
