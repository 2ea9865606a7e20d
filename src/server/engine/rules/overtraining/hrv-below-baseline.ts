import type { Severity } from "@/lib/domain/flag";
import { easyToday } from "../../fix/ease-candidates";
import { hrSpeedChange } from "../../metrics/hr-speed";
import { type HrvWeek, hrvBaselineReadings, hrvBelowFor, hrvReadings, hrvWeek } from "../../metrics/hrv";
import { isAtMost } from "../../metrics/metric";
import { fewestOfBaseline, fewestOfWeek } from "../../metrics/week-mean";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { lowMornings, wellnessDays } from "../../wellness/wellness-days";

export const rule = defineRule({
  meta: {
    id: "overtraining/hrv-below-baseline",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Heart rate variability outside its usual band",
    why: "The mean of seven mornings is compared with the athlete's own four weeks before them. Trials in which hard sessions waited until it was back in its band had small but better results.",
    action: "Run easy today, or swap the hard session with an easy one, and look again tomorrow.",
    levels: {
      warning:
        "below for {warningDays}, or for {cautionDays} while the athlete feels worse or runs slower at the same heart rate",
      caution: "below for {cautionDays} in a row",
      info: "below by more than {band} deviations, or above by as much while the athlete feels worse",
    },
    modifiers: {
      "felt-worse":
        "one level higher from {cautionDays} on when two of three mornings were {feltDeviations} deviation or more below usual",
      slower:
        "one level higher from {cautionDays} on when three steady runs were {slowerPct} or more slower at the same heart rate",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Guiding training by it helps a little on average. By itself it does not tell whether somebody does too much: at rest it often stays as it was, and may rise.",
    },
    citations: ["plews-2014", "vesterinen-2016", "bellenger-2016", "buchheit-2014"],
    thresholds: {
      band: {
        value: 0.5,
        unit: "ratio",
        min: 0.2,
        max: 1.5,
        step: 0.1,
        source: "vesterinen-2016: the smallest change worth acting on, as a band of the athlete's own",
        note: "Deviations around the usual that count as usual.",
      },
      cautionDays: {
        value: 3,
        unit: "days",
        min: 2,
        max: 10,
        step: 1,
        source: "practice",
        note: "Below for so many days in a row is a caution: seven noisy mornings leave the band by chance, too.",
      },
      warningDays: {
        value: 7,
        unit: "days",
        min: 3,
        max: 21,
        step: 1,
        source: "practice",
        note: "Below for so many days in a row is a warning.",
      },
      feltDeviations: {
        value: 1,
        unit: "ratio",
        min: 0.5,
        max: 3,
        step: 0.1,
        source: "practice",
        note: "How far below usual a morning's answers count as feeling worse.",
      },
      slowerPct: {
        value: 3,
        unit: "pct",
        min: 1,
        max: 10,
        step: 0.5,
        source: "practice",
        note: "From so much less speed at the same heart rate a steady run counts as slower.",
      },
    },
    needs: "Three mornings with heart rate variability in seven days, and 14 in the four weeks before them.",
    messages: {
      below: "Heart rate variability below usual for {days}",
      above: "Heart rate variability up while feeling worse",
    },
    notFor: [
      "Comparing athletes with each other.",
      "Mornings after alcohol or with symptoms, which are left out.",
      "The first weeks with another device, which has a usual of its own.",
    ],
  },

  check({ snapshot, t }) {
    const entries = snapshot.timeline.wellness ?? [];
    const { day } = snapshot.now;
    const week = hrvWeek(entries, day, t.band).value;
    if (week === null) return outcome([], [lacking(entries, day)]);
    if (week.state === "within") return outcome([], []);
    const feelsWorse = lowMornings(wellnessDays(snapshot), 3, t.feltDeviations) >= 2;
    if (week.state === "above") {
      if (!feelsWorse) return outcome([], []);
      const above = draftOf(week, "info", "band", t.band);
      return outcome([{ ...above, message: { key: "above" as const, params: {} }, modifiers: [] }], []);
    }
    const days = hrvBelowFor(entries, day, t.band);
    const lasting = days >= t.cautionDays;
    const modifiers = lasting && days < t.warningDays ? worseToo(snapshot, feelsWorse, t.slowerPct) : [];
    const plain: Severity = days >= t.warningDays ? "warning" : lasting ? "caution" : "info";
    const limit = days >= t.warningDays ? "warningDays" : lasting ? "cautionDays" : "band";
    const below = draftOf(week, modified(plain, modifiers), limit, t.band);
    const since = { value: days, unit: "days" as const };
    return outcome(
      [
        {
          ...below,
          ...(lasting ? { measured: since } : {}),
          facts: [
            { key: "days-below-the-band", value: since, provenance: "computed" as const },
            ...below.facts,
          ],
          message: { key: "below" as const, params: { days: since } },
          modifiers,
        },
      ],
      [],
    );
  },

  suggest({ snapshot }) {
    return easyToday(snapshot);
  },
});

/** One sign more makes it a warning; two do not make it more. */
function worseToo(snapshot: Snapshot, feelsWorse: boolean, slowerPct: number): AppliedModifier[] {
  if (feelsWorse) return [{ key: "felt-worse", by: 1, restsOn: ["sleep-energy-soreness", "stress-mood"] }];
  return isSlower(snapshot, slowerPct) ? [{ key: "slower", by: 1, restsOn: ["resting-heart-rate"] }] : [];
}

const fewestSlower = 3;

function isSlower(snapshot: Snapshot, slowerPct: number): boolean {
  const change = hrSpeedChange(snapshot, snapshot.now.day);
  return (
    "changes" in change && change.changes.filter((pct) => isAtMost(pct, -slowerPct)).length >= fewestSlower
  );
}

function draftOf(
  week: HrvWeek,
  severity: Severity,
  limit: "band" | "cautionDays" | "warningDays",
  band: number,
) {
  const { mean, baseline } = week;
  const away = baseline.sd === 0 ? band : Math.abs(mean - baseline.mean) / baseline.sd;
  const ms = (ln: number) => ({ value: Math.exp(ln), unit: "ms" as const });
  const computed = "computed" as const;
  return {
    severity,
    tense: "ongoing" as const,
    subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
    target: null,
    measured: { value: away, unit: "ratio" as const },
    limit: { name: limit, comparator: limit === "band" ? ("range" as const) : ("max" as const) },
    facts: [
      { key: "mean-of-seven-mornings", value: ms(mean), provenance: computed },
      { key: "usual-mean", value: ms(baseline.mean), provenance: computed },
      { key: "usual-band-from", value: ms(week.lower), provenance: computed },
      { key: "usual-band-to", value: ms(week.upper), provenance: computed },
      {
        key: "mornings-to-compare-with",
        value: { value: baseline.count, unit: "count" as const },
        provenance: "logged" as const,
      },
    ],
  };
}

function lacking(entries: Parameters<typeof hrvReadings>[0], day: number): Missing {
  const subjects = [{ kind: "state" as const, id: "now", role: "target" as const }];
  const ofWeek = hrvReadings(entries, day);
  if (ofWeek < fewestOfWeek) {
    return { missing: "hrv-of-seven-days", have: ofWeek, need: fewestOfWeek, unit: "entries", subjects };
  }
  const have = Math.min(hrvBaselineReadings(entries, day), fewestOfBaseline - 1);
  return { missing: "hrv-of-four-weeks", have, need: fewestOfBaseline, unit: "entries", subjects };
}
