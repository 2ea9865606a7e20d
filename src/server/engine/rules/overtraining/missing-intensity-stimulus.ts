import { dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { inserted } from "../../fix/insert-candidates";
import { withStrides } from "../../fix/intensity-candidates";
import { highIntensityMinutes, isSpeedWork, unansweredWithin } from "../../metrics/high-intensity";
import { isAtLeast, isBelow } from "../../metrics/metric";
import { lacksNow } from "../../missing-data";
import { defineRule, outcome } from "../../rule";
import { weeksOfRunning } from "../../runs/running-start";
import { type Snapshot, weekStartDay } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { plannedWeekOf, restfulWeekOf } from "../../weeks/week-role";
import { perLog, within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "overtraining/missing-intensity-stimulus",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Four weeks with hardly any fast work",
    why: "A little fast work goes with better running economy, and all modes count: running, uphill walking, cycling, swimming. This is advice about what is left out, not about a risk.",
    action: "End an easy run with 6–8 strides of 20–30 s, or add one short session.",
    levels: {
      warning: null,
      caution: null,
      info: "less than {leastMinutes} of high intensity a week on average over 28 days",
    },
    modifiers: {
      base: "in a base phase {strideSessions} sessions with strides or hill sprints in 28 days are enough",
    },
    evidence: {
      grade: "weak",
      contested: false,
      limits:
        "One study of uphill intervals in trained runners. Twenty minutes a week is a coach's rule of thumb without a trial.",
    },
    citations: ["barnes-2013"],
    thresholds: {
      leastMinutes: {
        value: 20,
        unit: "min",
        min: 5,
        max: 60,
        step: 1,
        source: "practice",
        note: "Minutes a week below which it is noted.",
      },
      strideSessions: {
        value: 4,
        unit: "count",
        min: 1,
        max: 12,
        step: 1,
        source: "practice",
        note: "Sessions with strides or hill sprints that are enough in a base phase.",
      },
      firstWeeks: {
        value: 8,
        unit: "weeks",
        min: 2,
        max: 26,
        step: 1,
        source: "practice",
        note: "Novice runners are left to get used to running this long.",
      },
    },
    needs: "Four weeks on record, with the types, steps, zones or efforts of runs and cross-training.",
    messages: {
      ongoing: "{minutes} of fast work a week over 4 weeks",
      planned: "{minutes} of fast work a week in 4 planned weeks",
    },
    notFor: [
      "Deload, taper, race and transition weeks.",
      "While injured, and the two weeks after.",
      "Novice runners in their first weeks.",
      "Lifting, which is no high intensity for heart and lungs.",
    ],
  },

  check({ snapshot, t }) {
    const today = snapshot.now.day;
    if (isSpared(snapshot, today)) return outcome([], []);
    if (snapshot.athlete.runExperience === "novice") {
      const weeks = weeksOfRunning(snapshot, today, t.firstWeeks);
      if (weeks !== null && isBelow(weeks, t.firstWeeks)) return outcome([], []);
    }
    const logged = within(snapshot.log, today - windowDays + 1, today);
    const known = snapshot.observedFrom === null ? 0 : today - snapshot.observedFrom + 1;
    if (known < windowDays)
      return outcome([], [lacksNow("weeks-of-training", Math.floor(known / 7), 4, "weeks")]);
    const minutes = loggedMinutes(snapshot);
    if (isEnough(snapshot, logged, minutes, t)) return outcome(plannedFinding(snapshot, t), []);
    const unknown = unansweredWithin(snapshot, today - windowDays + 1, today);
    if (unknown.length > 0 && isAtLeast(minutes + weekly(unknown), t.leastMinutes)) {
      return outcome([], [lacksNow("session-logs", 0, unknown.length, "sessions")]);
    }
    const state = { kind: "state" as const, id: "now", role: "target" as const };
    return outcome(
      [
        {
          ...drafted(minutes, logged),
          tense: "ongoing" as const,
          subjects: [state],
          target: null,
          message: { key: "ongoing" as const, params: { minutes: perWeek(minutes) } },
        },
      ],
      [],
    );
  },

  suggest({ finding, snapshot }) {
    const open = snapshot.open.filter(({ day }) => day > snapshot.now.day);
    return [
      ...withStrides(snapshot, open),
      ...(finding.tense === "ongoing" ? inserted(snapshot, "run-hiit", shortSessionMin) : []),
    ];
  },
});

const windowDays = 28;
const shortSessionMin = 30;
/** The weeks after an injury are for running again, not for running fast (practice). */
const afterInjuryDays = 14;

type Limits = Readonly<Record<"leastMinutes" | "strideSessions" | "firstWeeks", number>>;

const weekly = (sessions: readonly SnapSession[]) =>
  sessions.reduce((total, session) => total + highIntensityMinutes(session).minutes, 0) / (windowDays / 7);

/** The plan does not change what was done. */
const loggedMinutes = perLog(({ log, now: { day } }: Snapshot) =>
  weekly(within(log, day - windowDays + 1, day)),
);

/** Load is taken out on purpose, or an injury keeps the athlete from running fast. */
function isSpared(snapshot: Snapshot, day: number): boolean {
  if (restfulWeekOf(snapshot, day) !== null) return true;
  return (snapshot.timeline.events ?? []).some(
    ({ kind, date, to }) =>
      kind === "injury" && dayNumber(date) <= day && day <= dayNumber(to ?? date) + afterInjuryDays,
  );
}

function isEnough(snapshot: Snapshot, sessions: readonly SnapSession[], minutes: number, t: Limits): boolean {
  if (isAtLeast(minutes, t.leastMinutes)) return true;
  const last = sessions.at(-1)?.day ?? snapshot.now.day;
  if (plannedWeekOf(snapshot, Math.max(last, snapshot.now.day))?.phase !== "base") return false;
  return sessions.filter(isSpeedWork).length >= t.strideSessions;
}

/** The next four weeks, where all of them are planned and none of them takes load out. */
function plannedFinding(snapshot: Snapshot, t: Limits) {
  const { open, now } = snapshot;
  const [from, to] = [now.day + 1, now.day + windowDays];
  const target = open.find(({ day }) => day >= from);
  const last = open.at(-1);
  if (!target || !last || last.day < to - 6) return [];
  const weeks = [0, 7, 14, 21].map((offset) => from + offset);
  const sessions = within(open, from, to);
  if (weeks.some((day) => isSpared(snapshot, day) || within(sessions, day, day + 6).length === 0)) return [];
  const minutes = weekly(sessions);
  if (isEnough(snapshot, sessions, minutes, t)) return [];
  const week = dateFromDayNumber(weekStartDay(snapshot, from + 6));
  return [
    {
      ...drafted(minutes, sessions),
      tense: "planned" as const,
      subjects: [{ kind: "week" as const, id: week, role: "target" as const }],
      target,
      message: { key: "planned" as const, params: { minutes: perWeek(minutes) } },
    },
  ];
}

const perWeek = (value: number) => ({ value, unit: "min" as const });

const drafted = (minutes: number, sessions: readonly SnapSession[]) => ({
  severity: "info" as const,
  measured: perWeek(minutes),
  limit: { name: "leastMinutes" as const, comparator: "min" as const },
  facts: [
    {
      key: "fast-minutes-a-week",
      value: perWeek(minutes),
      provenance: sessions.some((session) => highIntensityMinutes(session).estimated)
        ? ("estimated" as const)
        : ("computed" as const),
    },
    {
      key: "stride-sessions",
      value: { value: sessions.filter(isSpeedWork).length, unit: "count" as const },
      provenance: "computed" as const,
    },
  ],
  modifiers: [],
});
