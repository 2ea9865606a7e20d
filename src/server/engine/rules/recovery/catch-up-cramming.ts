import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import type { Quantity } from "@/lib/formatting/quantity";
import { type CatchUpWeek, catchUpWeeks, weekendSpike } from "../../breaks/catch-up";
import { plainWeekend } from "../../fix/catch-up-candidates";
import { isAbove, isAtLeast, mostEstimated } from "../../metrics/metric";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";

const pct = (value: number, note: string) => ({
  value,
  unit: "pct" as const,
  min: 5,
  max: 100,
  step: 5,
  source: "practice",
  note,
});

export const rule = defineRule({
  meta: {
    id: "recovery/catch-up-cramming",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "A weekend that makes up for the week",
    why: "Load that was missed over five days and put into two is more than the legs were prepared for. What counts is the month, not whether this week's sum is right.",
    action: "Let missed sessions go and keep the weekend as it was planned; think in months.",
    levels: {
      warning:
        "a caution, and a run of the weekend more than {spikePct} and {spikeLeastKm} beyond the longest of 30 days",
      caution:
        "five days {behindPct} or more behind plan and the weekend {cautionPct} or more above it, or two missed hard sessions on days in a row",
      info: "five days {behindPct} or more behind plan and the weekend {infoPct} or more above it",
    },
    modifiers: {
      "moved-in-plan": "info at most when the sessions were moved in the plan",
      estimated: "info at most when more than a quarter of the load is estimated",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits: "Coaches' practice; only the single run that is far longer than those before was studied.",
    },
    citations: ["frandsen-2025"],
    thresholds: {
      behindPct: pct(20, "From this far behind plan the five days count as missed."),
      infoPct: pct(15, "A weekend this far above plan is noted."),
      cautionPct: pct(30, "A weekend this far above plan is a caution."),
      spikePct: {
        ...pct(10, "A run this far beyond the longest before makes it a warning."),
        source: "frandsen-2025: more than 10 % longer",
      },
      spikeLeastKm: {
        value: 1,
        unit: "km",
        min: 0,
        max: 5,
        step: 0.5,
        source: "practice",
        note: "Less than this beyond the longest before is left alone.",
      },
    },
    needs: "A plan for the week, and the load of what was done.",
    messages: {
      crammed: "Weekend {above} over plan, days before {behind} under",
      hardDays: "Two missed hard sessions on days in a row",
    },
    notFor: ["Weeks without a plan.", "A weekend that was planned to be the largest part of the week."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const findings = catchUpWeeks(snapshot).flatMap((week): Found[] => {
      const judged = judge(week, t);
      if (judged !== null) return [draftOf(snapshot, week, judged, t)];
      if (isUnknown(week)) missing.push(lacks(week));
      return [];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot }) {
    const week = catchUpWeeks(snapshot).find(
      ({ fromDay }) => dateFromDayNumber(fromDay) === finding.subjects[0]?.id,
    );
    return week ? plainWeekend(snapshot, week.ahead) : [];
  },
});

type Name = "behindPct" | "infoPct" | "cautionPct" | "spikePct" | "spikeLeastKm";
type Limits = Readonly<Record<Name, number>>;
type Found = Draft<Name, "crammed" | "hardDays">;

interface Judged {
  readonly severity: Severity;
  readonly key: "crammed" | "hardDays";
  readonly name: Name;
  readonly above: Quantity;
  readonly behind: Quantity;
}

function judge(week: CatchUpWeek, t: Limits): Judged | null {
  const behind = behindOf(week);
  const above = aboveOf(week);
  const values = {
    above: { value: above ?? 0, unit: "pct" as const },
    behind: { value: behind ?? 0, unit: "pct" as const },
  };
  const isBehind = behind !== null && isAtLeast(behind, t.behindPct);
  if (isBehind && above !== null && isAtLeast(above, t.cautionPct)) {
    return { severity: "caution", key: "crammed", name: "cautionPct", ...values };
  }
  if (week.movedHard.length > 0)
    return { severity: "caution", key: "hardDays", name: "cautionPct", ...values };
  if (isBehind && above !== null && isAtLeast(above, t.infoPct)) {
    return { severity: "info", key: "crammed", name: "infoPct", ...values };
  }
  return null;
}

/** How far the five days stayed below plan, in percent of it; `null` without a plan or a load. */
const behindOf = ({ plannedDays, doneDays }: CatchUpWeek): number | null =>
  plannedDays === null || doneDays === null || plannedDays <= 0 ? null : (1 - doneDays / plannedDays) * 100;

/** How far the weekend is above its first plan, in percent; where nothing was planned whatever is done is all above. */
function aboveOf({ plannedWeekend, weekend }: CatchUpWeek): number | null {
  if (plannedWeekend === null || weekend === null) return null;
  if (plannedWeekend <= 0) return weekend > 0 ? 100 : 0;
  return (weekend / plannedWeekend - 1) * 100;
}

const isUnknown = ({ plannedDays, doneDays, plannedWeekend, weekend }: CatchUpWeek): boolean =>
  [plannedDays, doneDays, plannedWeekend, weekend].includes(null);

function draftOf(snapshot: Snapshot, week: CatchUpWeek, judged: Judged, t: Limits): Found {
  const { above, behind, key, name } = judged;
  const limits = { pct: t.spikePct, leastKm: t.spikeLeastKm, windowDays: 30 };
  const spike = judged.severity === "caution" ? weekendSpike(snapshot, week.fromDay, limits) : null;
  const isEstimated = isAbove(week.estimated, mostEstimated);
  const severity = spike ? "warning" : judged.severity;
  const provenance = isEstimated ? ("estimated" as const) : ("computed" as const);
  const au = (factKey: string, value: number | null) =>
    value === null ? [] : [{ key: factKey, value: { value, unit: "au" as const }, provenance }];
  return {
    severity: week.isMovedInPlan || isEstimated ? atMost(severity, "info") : severity,
    tense: week.tense,
    subjects: [{ kind: "week", id: dateFromDayNumber(week.fromDay), role: "target" }],
    target: week.ahead[0] ?? null,
    measured: key === "crammed" ? above : { value: week.movedHard.length, unit: "count" },
    limit: { name, comparator: "max" },
    facts: [
      ...au("five-days-planned", week.plannedDays),
      ...au("five-days-done", week.doneDays),
      ...au("weekend-planned", week.plannedWeekend),
      ...au("weekend-done", week.weekend),
      ...(spike
        ? [
            {
              key: "run-beyond-longest",
              value: { value: spike.pct, unit: "pct" as const },
              provenance: "computed" as const,
            },
          ]
        : []),
    ],
    message: { key, params: { above, behind } },
    modifiers: [
      ...(week.isMovedInPlan ? [{ key: "moved-in-plan", by: -1 }] : []),
      ...(isEstimated ? [{ key: "estimated", by: -1 }] : []),
    ],
  };
}

const lacks = ({ fromDay }: CatchUpWeek): Missing => ({
  missing: "load-of-week",
  have: 0,
  need: 1,
  unit: "weeks",
  subjects: [{ kind: "week", id: dateFromDayNumber(fromDay), role: "target" }],
});
