import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import type { Quantity } from "@/lib/formatting/quantity";
import { sessionSubject } from "../../fingerprint";
import { easyCrossTraining, lessCrossTraining } from "../../fix/cross-training-candidates";
import { moveElsewhere } from "../../fix/pair-candidates";
import { dropped } from "../../fix/session-candidates";
import { isAbove, isAtLeast, isBelow } from "../../metrics/metric";
import { sessionParam } from "../../pair-judging";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import { type CrossTrainingWeek, crossTrainingWeeks } from "../../sessions/cross-training";
import { isMarked, type Snapshot } from "../../snapshot";

const hours = (value: number, max: number, note: string) => ({
  value,
  unit: "h" as const,
  min: 1,
  max,
  step: 0.5,
  source: "practice",
  note,
});

export const rule = defineRule({
  meta: {
    id: "recovery/cross-training-load",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Cross-training beyond what runs alongside",
    why: "Cycling and pool running keep fitness with little impact, and 2–3 easy hours a week are the usual addition. Beyond that they are load of their own.",
    action: "Keep it easy, count it as load, and leave one day a week without any training.",
    levels: {
      warning: "more than {warningHours} in 7 days on top of the usual running",
      caution:
        "more than {cautionHours}, more than {hardPct} of it above easy without being planned so, or {riseMinutes} more than in any of the 4 weeks before",
      info: "run first: more than {infoHours}; or on the last {restDays} without a run or a lift",
    },
    modifiers: {
      experienced: "experienced runners: hours are noted at most",
      "less-running":
        "with an injury, or less than {reducedPct} of the usual running, only the intensity counts",
      "strength-first": "strength first: easy hours count as endurance volume and are not noted here",
      triathlete: "triathletes: not asked",
    },
    evidence: {
      grade: "weak",
      contested: false,
      limits:
        "Cross-training keeps fitness for weeks; that it raises running performance in healthy runners is not shown.",
    },
    citations: ["wilber-1996", "bushman-1997", "sabag-2018"],
    thresholds: {
      infoHours: hours(3, 8, "Run first: more hours in 7 days are noted."),
      cautionHours: hours(5, 12, "More hours in 7 days are a caution."),
      warningHours: hours(8, 20, "More hours in 7 days are a warning."),
      hardPct: {
        value: 20,
        unit: "pct",
        min: 5,
        max: 60,
        step: 5,
        source: "practice",
        note: "Most of it that may be above easy without being planned as hard.",
      },
      easyEffort: {
        value: 4,
        unit: "effort",
        min: 2,
        max: 7,
        step: 1,
        source: "practice",
        note: "Highest session effort that is easy, where zones were not measured.",
      },
      leastMinutes: {
        value: 60,
        unit: "min",
        min: 20,
        max: 180,
        step: 5,
        source: "practice",
        note: "With less in 7 days its intensity is left alone.",
      },
      riseMinutes: {
        value: 60,
        unit: "min",
        min: 20,
        max: 180,
        step: 5,
        source: "practice",
        note: "A larger rise over the highest of four weeks is a caution.",
      },
      restDays: {
        value: 1,
        unit: "days",
        min: 0,
        max: 3,
        step: 1,
        source: "practice",
        note: "With no more days than this without a run or a lift, they are kept free.",
      },
      reducedPct: {
        value: 70,
        unit: "pct",
        min: 40,
        max: 95,
        step: 5,
        source: "practice",
        note: "With less than this of the usual running, cross-training takes its place.",
      },
    },
    needs: "Cross-training with its minutes and its effort or zones; four weeks before to judge a rise.",
    messages: {
      hours: "{hours} of cross-training in 7 days",
      hard: "{pct} of the cross-training is above easy",
      rise: "{minutes} more cross-training than in 4 weeks",
      restDay: "{session} on the only rest day",
    },
    notFor: ["Triathletes.", "Walking, and mobility."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    if (isMarked(snapshot, "triathlete", snapshot.now.day)) return outcome([], missing);
    const findings = crossTrainingWeeks(snapshot, t.easyEffort).flatMap((week): Found[] => {
      const judged = judge(snapshot, week, t);
      if (judged !== null) return [draftOf(snapshot, week, judged)];
      for (const session of week.withoutMinutes) missing.push(lacks("duration", week, session.id));
      const isUnknown = isAbove(week.unknownMinutes, (week.minutes * t.hardPct) / 100);
      if (isUnknown && isAtLeast(week.minutes, t.leastMinutes)) missing.push(lacks("session-effort", week));
      if (week.highestBefore === null && isAbove(week.minutes, t.riseMinutes)) {
        missing.push({ ...lacks("weeks-of-load", week), need: 4, unit: "weeks" });
      }
      return [];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    const { key } = finding.message;
    const { day } = snapshot.now;
    if (key === "restDay") {
      const target = snapshot.open.find(({ id }) => id === finding.subjects[0]?.id);
      return [...moveElsewhere(snapshot, finding, "target"), ...(target ? dropped(snapshot, target) : [])];
    }
    const week = crossTrainingWeeks(snapshot, t.easyEffort).find(
      ({ tense, fromDay }) =>
        tense === finding.tense &&
        (tense === "ongoing" || dateFromDayNumber(fromDay) === finding.subjects[0]?.id),
    );
    if (!week) return [];
    const from = week.tense === "ongoing" ? day : week.fromDay;
    const ahead = snapshot.open.filter(
      (session) =>
        session.type.startsWith("xt-") && session.day >= Math.max(from, day) && session.day <= from + 6,
    );
    if (key === "hard") return easyCrossTraining(snapshot, ahead);
    const most = key === "rise" ? (week.highestBefore ?? 0) + t.riseMinutes : 60 * leastHours(snapshot, t);
    const minutes = ahead.reduce((total, { durationMin }) => total + (durationMin ?? 0), 0);
    const wanted = week.tense === "ongoing" ? most : most - (week.minutes - minutes);
    return lessCrossTraining(snapshot, ahead, Math.max(0.2, Math.min(0.95, wanted / Math.max(1, minutes))));
  },
});

type Name =
  | "infoHours"
  | "cautionHours"
  | "warningHours"
  | "hardPct"
  | "easyEffort"
  | "leastMinutes"
  | "riseMinutes"
  | "reducedPct"
  | "restDays";
type Limits = Readonly<Record<Name, number>>;
type Key = "hours" | "hard" | "rise" | "restDay";
type Found = Draft<Name, Key>;

interface Judged {
  readonly severity: Severity;
  readonly key: Key;
  readonly name: Name;
  readonly measured: Quantity;
  readonly modifiers: readonly string[];
}

/** The hours below which nothing is said. */
const leastHours = ({ athlete }: Snapshot, t: Limits) =>
  athlete.priority === "run-first" ? t.infoHours : t.cautionHours;

const order: readonly Severity[] = ["warning", "caution", "info"];

function judge(snapshot: Snapshot, week: CrossTrainingWeek, t: Limits): Judged | null {
  const isReduced = week.isInjured || (week.runningPct !== null && isBelow(week.runningPct, t.reducedPct));
  const judged = [
    ...(isReduced ? [] : [hoursOf(snapshot, week, t), riseOf(week, t)]),
    hardOf(week, t, isReduced),
    restDayOf(week, t),
  ].filter((one) => one !== null);
  return judged.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))[0] ?? null;
}

function hoursOf({ athlete }: Snapshot, { minutes }: CrossTrainingWeek, t: Limits): Judged | null {
  const measured = { value: minutes / 60, unit: "h" as const };
  const is = (severity: Severity, name: Name, modifiers: readonly string[] = []): Judged | null =>
    isAbove(measured.value, t[name]) ? { severity, key: "hours", name, measured, modifiers } : null;
  const isExperienced = athlete.runExperience === "experienced";
  const strict = isExperienced ? null : (is("warning", "warningHours") ?? is("caution", "cautionHours"));
  const isRunFirst = athlete.priority === "run-first";
  return strict ?? (isRunFirst ? is("info", "infoHours", isExperienced ? ["experienced"] : []) : null);
}

function riseOf({ minutes, highestBefore }: CrossTrainingWeek, t: Limits): Judged | null {
  if (highestBefore === null || !isAbove(minutes - highestBefore, t.riseMinutes)) return null;
  const measured = { value: minutes - highestBefore, unit: "min" as const };
  return { severity: "caution", key: "rise", name: "riseMinutes", measured, modifiers: [] };
}

function hardOf({ minutes, hardMinutes }: CrossTrainingWeek, t: Limits, isReduced: boolean): Judged | null {
  if (isBelow(minutes, t.leastMinutes)) return null;
  const measured = { value: (hardMinutes / minutes) * 100, unit: "pct" as const };
  if (!isAbove(measured.value, t.hardPct)) return null;
  const modifiers = isReduced ? ["less-running"] : [];
  return { severity: "caution", key: "hard", name: "hardPct", measured, modifiers };
}

function restDayOf({ freeDays, onFreeDay }: CrossTrainingWeek, t: Limits): Judged | null {
  if (freeDays === null || onFreeDay === null || isAbove(freeDays, t.restDays)) return null;
  const measured = { value: freeDays, unit: "days" as const };
  return { severity: "info", key: "restDay", name: "restDays", measured, modifiers: [] };
}

function draftOf(snapshot: Snapshot, week: CrossTrainingWeek, judged: Judged): Found {
  const { key, measured } = judged;
  const ahead = week.sessions.find(({ status, day }) => status === "planned" && day >= snapshot.now.day);
  const onRestDay = key === "restDay" ? week.onFreeDay : null;
  const isAhead = week.tense === "planned";
  const param = { hours: measured, pct: measured, minutes: measured };
  return {
    severity: judged.severity,
    tense: week.tense,
    subjects: onRestDay && isAhead ? [sessionSubject(onRestDay, "target")] : [subjectOf(week)],
    target: isAhead ? (onRestDay ?? ahead ?? null) : null,
    measured,
    limit: { name: judged.name, comparator: "max" },
    facts: [
      { key: "cross-training-minutes", value: { value: week.minutes, unit: "min" }, provenance: "computed" },
      {
        key: "cross-training-above-easy",
        value: { value: week.hardMinutes, unit: "min" },
        provenance: "computed",
      },
      ...(week.runningPct === null
        ? []
        : [
            {
              key: "running-of-usual",
              value: { value: week.runningPct, unit: "pct" as const },
              provenance: "computed" as const,
            },
          ]),
    ],
    message: { key, params: onRestDay ? { session: sessionParam(onRestDay) } : param },
    modifiers: judged.modifiers.map((modifier) => ({ key: modifier, by: 0 })),
  };
}

const subjectOf = ({ tense, fromDay }: CrossTrainingWeek) =>
  tense === "ongoing"
    ? { kind: "state" as const, id: "now", role: "target" as const }
    : { kind: "week" as const, id: dateFromDayNumber(fromDay), role: "target" as const };

const lacks = (missing: string, week: CrossTrainingWeek, session?: string): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [session === undefined ? subjectOf(week) : { kind: "session", id: session, role: "target" }],
});
