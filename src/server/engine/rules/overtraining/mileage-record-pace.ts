import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { formatMonth } from "@/lib/formatting/date";
import { lessRunning } from "../../fix/deload-candidates";
import { isAbove, isBelow, mostEstimated } from "../../metrics/metric";
import { firstMonthsLeftOut, type MonthDistance, type MonthRecord } from "../../metrics/monthly-distance";
import { defineRule, type Missing, outcome } from "../../rule";
import { expectedMonths, hasUnknownBefore, lastWeekAsRecord, type Months } from "../../runs/month-records";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";

export const rule = defineRule({
  meta: {
    id: "overtraining/mileage-record-pace",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Monthly distance records too often or too large",
    why: "Much easy volume is what good endurance athletes share. A coach lets it grow by the month rather than the week. Two or three monthly records a year are plenty; that is a coach's number.",
    action: "Stay within 10 % of the farthest month, and leave three months before the next record.",
    levels: {
      warning: "a month more than {warningPct} beyond the farthest before it",
      caution: "two months running each more than {twicePct} beyond",
      info: "more than {mostRecords} monthly records in 12 months, or a record week that was behind plan",
    },
    modifiers: {
      novice: "novice runners: more than {noviceRecords} in 12 months",
      injury: "after an injury all months before it count, however long ago",
      estimated:
        "info at most when more than a quarter of the distance is estimated, or that of a run is not known",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits: "One coach's practice; no study looked at records.",
    },
    citations: ["seiler-2010"],
    thresholds: {
      warningPct: {
        value: 25,
        unit: "pct",
        min: 12,
        max: 80,
        step: 1,
        source: "practice",
        note: "A month more than this beyond the farthest is a warning.",
      },
      twicePct: {
        value: 10,
        unit: "pct",
        min: 5,
        max: 40,
        step: 1,
        source: "practice",
        note: "Two months running more than this beyond are a caution.",
      },
      mostRecords: {
        value: 3,
        unit: "count",
        min: 1,
        max: 10,
        step: 1,
        source: "practice",
        note: "More monthly records in 12 months than this are noted.",
      },
      noviceRecords: {
        value: 4,
        unit: "count",
        min: 1,
        max: 11,
        step: 1,
        source: "practice",
        note: "For novice runners: more monthly records in 12 months than this are noted.",
      },
      behindPct: {
        value: 80,
        unit: "pct",
        min: 40,
        max: 95,
        step: 5,
        source: "practice",
        note: "Below this share of the plan after five days a week was behind.",
      },
    },
    needs: "Three full months of runs with their distances, from the log or as records of earlier months.",
    messages: {
      far: "{month}: {pct} beyond the farthest month",
      twice: "Two record months: {month} {pct} farther",
      often: "{month}: monthly record number {records} in 12 months",
      weekly: "Record week of {km}: {pct} done by day 5",
    },
    notFor: ["Strength first.", "The first three full months of a log."],
  },

  check({ snapshot, t }) {
    if (snapshot.athlete.priority === "strength-first") return outcome([], []);
    const months = expectedMonths(snapshot);
    const full = months.all.filter((month) => month.full).length;
    if (full < firstMonthsLeftOut) return outcome([], [lacks("months-of-runs", full, firstMonthsLeftOut)]);
    const missing: Missing[] = [];
    const findings: ReturnType<typeof ofMonth | typeof ofWeek>[] = [];
    for (const month of months.all) {
      if (month.lastDay < snapshot.now.day - daysLookedBack) continue;
      const record = months.records.find((one) => one.month === month);
      if (!record && month.unknownRuns > 0) missing.push(lacks("run-distance", 0, month.unknownRuns));
      const judged = record ? judge(snapshot, months, record, t) : null;
      if (record && judged) findings.push(ofMonth(snapshot, months, record, judged));
    }
    const week = lastWeekAsRecord(snapshot);
    if (week !== null && week.doneByFifthPct !== null && isBelow(week.doneByFifthPct, t.behindPct)) {
      findings.push(ofWeek(week.start, week.km, week.before, week.doneByFifthPct));
    }
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    const month = expectedMonths(snapshot).records.find(
      (one) => dateFromDayNumber(one.month.lastDay) === finding.subjects[0]?.id,
    );
    if (!month || finding.tense !== "planned") return [];
    const { firstDay, lastDay, km } = month.month;
    const from = Math.max(snapshot.now.day, firstDay);
    const ahead = snapshot.open
      .filter(({ day }) => day >= from && day <= lastDay)
      .reduce((total, session) => total + (session.distanceKm ?? 0), 0);
    const shares = [1 + t.twicePct / 100, 1].flatMap((most) => {
      const share = ahead === 0 ? 0 : 1 - (km - month.before.km * most) / ahead;
      return share > 0.2 ? [share, share * 0.9] : [];
    });
    return lessRunning(snapshot, from, lastDay, shares);
  },
});

/** The month that is just over is still told of. */
const daysLookedBack = 14;

type Limits = Readonly<Record<"warningPct" | "twicePct" | "mostRecords" | "noviceRecords", number>>;

interface Judged {
  readonly severity: Severity;
  readonly key: "far" | "twice" | "often";
  readonly records: number;
  readonly novice: boolean;
}

function judge(snapshot: Snapshot, { records }: Months, record: MonthRecord, t: Limits): Judged | null {
  const { month, pct } = record;
  const previous = records.find((one) => one.month.month === month.month - 1);
  const inYear = records.filter(
    (one) => one.month.month > month.month - 12 && one.month.month <= month.month,
  ).length;
  const novice = snapshot.athlete.runExperience === "novice";
  const judged = { records: inYear, novice };
  if (isAbove(pct, t.warningPct)) return { ...judged, severity: "warning", key: "far" };
  if (isAbove(pct, t.twicePct) && previous && isAbove(previous.pct, t.twicePct)) {
    return { ...judged, severity: "caution", key: "twice" };
  }
  const most = novice ? t.noviceRecords : t.mostRecords;
  return inYear > most ? { ...judged, severity: "info", key: "often" } : null;
}

function ofMonth(snapshot: Snapshot, months: Months, record: MonthRecord, judged: Judged) {
  const { month, before, pct } = record;
  const estimated =
    isEstimated(month) || isEstimated(before) || month.unknownRuns > 0 || hasUnknownBefore(months, month);
  const target =
    snapshot.open.find(
      ({ day, distanceKm }) =>
        day >= snapshot.now.day && day >= month.firstDay && day <= month.lastDay && distanceKm !== null,
    ) ?? null;
  const often = judged.key === "often";
  const measured = often
    ? { value: judged.records, unit: "count" as const }
    : { value: pct, unit: "pct" as const };
  const provenance = estimated ? ("estimated" as const) : ("computed" as const);
  return {
    severity: estimated ? atMost(judged.severity, "info") : judged.severity,
    tense: target === null ? ("happened" as const) : ("planned" as const),
    subjects: [{ kind: "day" as const, id: dateFromDayNumber(month.lastDay), role: "target" as const }],
    target,
    measured,
    limit: { name: limitOf(judged), comparator: "max" as const },
    facts: [
      { key: "month-distance", value: { value: month.km, unit: "km" as const }, provenance },
      { key: "farthest-month", value: { value: before.km, unit: "km" as const }, provenance },
      {
        key: "monthly-records",
        value: { value: judged.records, unit: "count" as const },
        provenance: "computed" as const,
      },
    ],
    message: {
      key: judged.key,
      params: {
        month: { text: nameOf(month) },
        pct: { value: pct, unit: "pct" as const },
        records: { value: judged.records, unit: "count" as const },
      },
    },
    modifiers: [
      ...(often && judged.novice ? [{ key: "novice", by: 0 }] : []),
      ...(estimated ? [{ key: "estimated", by: -1 }] : []),
    ],
  };
}

function limitOf({ key, novice }: Judged) {
  if (key === "far") return "warningPct" as const;
  if (key === "twice") return "twicePct" as const;
  return novice ? ("noviceRecords" as const) : ("mostRecords" as const);
}

const isEstimated = ({ km, estimatedKm }: MonthDistance) => isAbove(estimatedKm, km * mostEstimated);

function ofWeek(start: number, km: number, before: number, pct: number) {
  const measured = { value: pct, unit: "pct" as const };
  const distance = { value: km, unit: "km" as const };
  return {
    severity: "info" as const,
    tense: "happened" as const,
    subjects: [{ kind: "week" as const, id: dateFromDayNumber(start), role: "target" as const }],
    target: null,
    measured,
    limit: { name: "behindPct" as const, comparator: "min" as const },
    facts: [
      { key: "week-distance", value: distance, provenance: "logged" as const },
      {
        key: "farthest-week",
        value: { value: before, unit: "km" as const },
        provenance: "computed" as const,
      },
    ],
    message: { key: "weekly" as const, params: { km: distance, pct: measured } },
    modifiers: [],
  };
}

const nameOf = ({ firstDay }: MonthDistance): string => formatMonth(dateFromDayNumber(firstDay));

const lacks = (missing: string, have: number, need: number): Missing => ({
  missing,
  have,
  need,
  unit: "entries",
  subjects: [{ kind: "state", id: "now", role: "target" }],
});
