import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { gentlerStart, lessHighIntensity } from "../../fix/intensity-candidates";
import { isAbove, isBelow, mostEstimated } from "../../metrics/metric";
import { tenseOf } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { type StartWeek, startWeeks } from "../../runs/hiit-start";
import { weeksOfRunning } from "../../runs/running-start";
import { atMost, modified } from "../../severity";
import type { Snapshot } from "../../snapshot";

export const rule = defineRule({
  meta: {
    id: "overtraining/hiit-introduction",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "High intensity begins with a lot",
    why: "Muscles and tendons get used to fast running by doing it. One short session first, and a little more each week, leaves them the time; less trained runners also take longer to recover from it.",
    action:
      "Begin with one short session such as 6–8 times 30 s with 60 s jog, and add the second in the third week.",
    levels: {
      warning:
        "novice runner with less than {runningWeeks} of regular running: more than {noviceSessions} session in the first week",
      caution:
        "first week: novice more than {noviceSessions} session, others more than {firstSessions}; later weeks: minutes more than {risePct} and {riseMinutes} above the highest week before",
      info: "first week: more than {firstMinutes} of work",
    },
    modifiers: {
      novice: "novice runners begin with {noviceSessions} session",
      "low-impact": "one level lower where all of it is cross-training, which spares the legs",
      estimated: "a rise is info at most when more than a quarter of its minutes is estimated",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "No trial of how to begin was found. The limits are coaches' practice, the 30 % borrowed from weekly distance.",
    },
    citations: ["nielsen-2014", "seiler-2007"],
    thresholds: {
      firstMinutes: {
        value: 12,
        unit: "min",
        min: 2,
        max: 40,
        step: 1,
        source: "practice",
        note: "More minutes of work than this in the first week are noted.",
      },
      noviceSessions: {
        value: 1,
        unit: "count",
        min: 0,
        max: 4,
        step: 1,
        source: "practice",
        note: "Novice runners: more sessions than this in the first week are a caution.",
      },
      firstSessions: {
        value: 2,
        unit: "count",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "Others: more sessions than this in the first week are a caution.",
      },
      risePct: {
        value: 30,
        unit: "pct",
        min: 10,
        max: 100,
        step: 1,
        source: "nielsen-2014: a rise of more than 30 % in weekly distance",
        note: "Rise of the minutes from week to week above which it is a caution.",
      },
      riseMinutes: {
        value: 5,
        unit: "min",
        min: 1,
        max: 20,
        step: 1,
        source: "practice",
        note: "A smaller rise than this is never one too many.",
      },
      runningWeeks: {
        value: 8,
        unit: "weeks",
        min: 2,
        max: 26,
        step: 1,
        source: "practice",
        note: "Novice runners with fewer weeks of regular running get a warning.",
      },
    },
    needs: "Four weeks on record before the first session, and the steps or the length of each session.",
    messages: {
      often: "First week of high intensity: {sessions} sessions",
      newRunner: "{sessions} high-intensity sessions {weeks} into running",
      long: "First week of high intensity: {minutes} of work",
      rise: "High intensity up {pct} to {minutes} a week",
    },
    notFor: [
      "Races and time trials.",
      "Strides and hill sprints, which are a way to begin.",
      "A return after less than four weeks without.",
    ],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const findings = startWeeks(snapshot).flatMap((week) => {
      const target = week.sessions.find((one) => tenseOf(snapshot, one) === "planned") ?? null;
      const last = week.sessions.at(-1);
      if (!last || (target === null && tenseOf(snapshot, last) === null)) return [];
      const found = judge(snapshot, week, t);
      if (found === null) return [];
      if (week.knownDays < 28 || week.unanswered > 0) {
        missing.push(lacks(week));
        return [];
      }
      const modifiers = modifiersOf(snapshot, week, found.key);
      const severity = modified(
        found.severity,
        modifiers.filter(({ key }) => key !== "estimated"),
      );
      return [
        {
          severity: modifiers.some(({ key }) => key === "estimated") ? atMost(severity, "info") : severity,
          tense: target === null ? ("happened" as const) : ("planned" as const),
          subjects: [subjectOf(week)],
          target,
          measured: found.measured,
          limit: { name: found.name, comparator: "max" as const },
          facts: factsOf(week),
          message: { key: found.key, params: paramsOf(week, found.weeks) },
          modifiers,
        },
      ];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    const first = dayNumber((finding.subjects[0]?.id ?? snapshot.now.date) as CalendarDate);
    const week = startWeeks(snapshot).find(({ firstDay }) => firstDay === first);
    if (!week) return [];
    const most =
      week.index === 0
        ? t.firstMinutes
        : Math.max(week.highestBefore * (1 + t.risePct / 100), week.highestBefore + t.riseMinutes);
    const open = week.sessions.filter((one) => tenseOf(snapshot, one) === "planned");
    if (week.index > 0) return lessHighIntensity(snapshot, open, most / week.minutes);
    const keep = week.sessions.length - open.length;
    return gentlerStart(snapshot, open, keep > 0 ? 0 : 1, most);
  },
});

type Key = "often" | "newRunner" | "long" | "rise";
type Limits = Readonly<
  Record<
    "firstMinutes" | "noviceSessions" | "firstSessions" | "risePct" | "riseMinutes" | "runningWeeks",
    number
  >
>;

interface Found {
  readonly severity: Severity;
  readonly key: Key;
  readonly name: keyof Limits;
  readonly measured: { readonly value: number; readonly unit: "count" | "min" | "pct" };
  readonly weeks: number;
}

function judge(snapshot: Snapshot, week: StartWeek, t: Limits): Found | null {
  const { index, sessions, minutes, highestBefore } = week;
  if (index > 0) {
    const pct = risePct(week);
    if (highestBefore === 0 || !isAbove(pct, t.risePct) || !isAbove(minutes - highestBefore, t.riseMinutes)) {
      return null;
    }
    return {
      severity: "caution",
      key: "rise",
      name: "risePct",
      measured: { value: pct, unit: "pct" },
      weeks: 0,
    };
  }
  const novice = snapshot.athlete.runExperience === "novice";
  const measured = { value: sessions.length, unit: "count" as const };
  const name = novice ? "noviceSessions" : "firstSessions";
  if (sessions.length > t[name]) {
    const weeks = novice ? weeksOfRunning(snapshot, week.firstDay, t.runningWeeks) : null;
    return weeks !== null && isBelow(weeks, t.runningWeeks)
      ? { severity: "warning", key: "newRunner", name, measured, weeks }
      : { severity: "caution", key: "often", name, measured, weeks: 0 };
  }
  if (!isAbove(minutes, t.firstMinutes)) return null;
  return {
    severity: "info",
    key: "long",
    name: "firstMinutes",
    measured: { value: minutes, unit: "min" },
    weeks: 0,
  };
}

const risePct = ({ minutes, highestBefore }: StartWeek) =>
  highestBefore === 0 ? 0 : (minutes / highestBefore - 1) * 100;

function modifiersOf({ athlete }: Snapshot, week: StartWeek, key: Key): AppliedModifier[] {
  const offFeet = week.sessions.every(({ type }) => type === "xt-hard");
  const novice = athlete.runExperience === "novice" && (key === "often" || key === "newRunner");
  return [
    ...(novice ? [{ key: "novice", by: 0 }] : []),
    ...(offFeet ? [{ key: "low-impact", by: -1 }] : []),
    ...(key === "rise" && week.estimated > mostEstimated ? [{ key: "estimated", by: -1 }] : []),
  ];
}

const subjectOf = ({ firstDay }: StartWeek) => ({
  kind: "week" as const,
  id: dateFromDayNumber(firstDay),
  role: "target" as const,
});

const paramsOf = (week: StartWeek, weeks: number) => ({
  sessions: { value: week.sessions.length, unit: "count" as const },
  weeks: { value: weeks, unit: "weeks" as const },
  minutes: { value: week.minutes, unit: "min" as const },
  pct: { value: risePct(week), unit: "pct" as const },
});

function factsOf(week: StartWeek) {
  const provenance = week.estimated > mostEstimated ? ("estimated" as const) : ("computed" as const);
  const minutes = (key: string, value: number) => ({
    key,
    value: { value, unit: "min" as const },
    provenance,
  });
  return [
    {
      key: "high-intensity-sessions",
      value: { value: week.sessions.length, unit: "count" as const },
      provenance: "computed" as const,
    },
    minutes("high-intensity-minutes", week.minutes),
    ...(week.index > 0 ? [minutes("highest-week-before", week.highestBefore)] : []),
  ];
}

const lacks = (week: StartWeek): Missing => ({
  missing: week.knownDays < 28 ? "weeks-of-training" : "session-logs",
  have: week.knownDays < 28 ? Math.floor(week.knownDays / 7) : 0,
  need: week.knownDays < 28 ? 4 : week.unanswered,
  unit: week.knownDays < 28 ? "weeks" : "sessions",
  subjects: [subjectOf(week)],
});
