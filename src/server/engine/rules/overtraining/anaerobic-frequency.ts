import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { fewerHardSessions } from "../../fix/intensity-candidates";
import { isHighIntensity, unansweredWithin } from "../../metrics/high-intensity";
import { provenanceOf, tenseOf } from "../../pair-judging";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { blockAt, type HardSessions, hardSessions, isQuality } from "../../runs/hard-sessions";
import { compareSeverity } from "../../severity";
import { type Snapshot, weekStartDay } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "overtraining/anaerobic-frequency",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Many high-intensity sessions within a week",
    why: "One or two sessions of intervals, hill repeats, track work or racing in a week are what most runners recover from. Eight trained runners gained nothing from three a week over four weeks.",
    action: "Make the least important of them easy or strides, or move it until 7 days hold one or two.",
    levels: {
      warning: "{warningSessions} or more in 7 days",
      caution: "novice {noviceCautionSessions}; others {infoSessions} in 7 days and as many in the 7 before",
      info: "novice {noviceInfoSessions}; others {infoSessions} in one isolated week; or {qualitySessions} quality sessions, tempo included",
    },
    modifiers: {
      novice: "novice runners have limits of their own",
      "strength-first":
        "strength first: caution from {strengthCautionSessions}, warning from {strengthWarningSessions}; novice from {strengthNoviceCautionSessions} and {strengthNoviceWarningSessions}",
      "hiit-block":
        "experienced runners in a marked block: its first {blockDays} are not judged, and high intensity in the week after is a caution",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "One small trial without signs of overtraining, and what elite runners do; the counts are coaches' practice.",
    },
    citations: ["billat-1999", "haugen-2022", "tjelta-2016"],
    thresholds: {
      infoSessions: {
        value: 3,
        unit: "count",
        min: 1,
        max: 6,
        step: 1,
        source: "practice",
        note: "That many in 7 days are noted; two such weeks in a row are a caution.",
      },
      warningSessions: {
        value: 4,
        unit: "count",
        min: 2,
        max: 8,
        step: 1,
        source: "practice",
        note: "That many in 7 days are a warning.",
      },
      noviceInfoSessions: {
        value: 2,
        unit: "count",
        min: 1,
        max: 6,
        step: 1,
        source: "practice",
        note: "Novice runners: that many in 7 days are noted.",
      },
      noviceCautionSessions: {
        value: 3,
        unit: "count",
        min: 1,
        max: 6,
        step: 1,
        source: "practice",
        note: "Novice runners: that many in 7 days are a caution.",
      },
      qualitySessions: {
        value: 4,
        unit: "count",
        min: 2,
        max: 8,
        step: 1,
        source: "tjelta-2016: elite runners do two to four threshold sessions and one or two above",
        note: "That many quality sessions in 7 days, tempo included, are noted.",
      },
      strengthCautionSessions: {
        value: 4,
        unit: "count",
        min: 1,
        max: 8,
        step: 1,
        source: "practice",
        note: "Strength first: that many in 7 days are a caution, because they stand for slow running.",
      },
      strengthWarningSessions: {
        value: 5,
        unit: "count",
        min: 2,
        max: 9,
        step: 1,
        source: "practice",
        note: "Strength first: that many in 7 days are a warning.",
      },
      strengthNoviceCautionSessions: {
        value: 3,
        unit: "count",
        min: 1,
        max: 8,
        step: 1,
        source: "practice",
        note: "Strength first and novice runner: that many are a caution.",
      },
      strengthNoviceWarningSessions: {
        value: 4,
        unit: "count",
        min: 2,
        max: 9,
        step: 1,
        source: "practice",
        note: "Strength first and novice runner: that many are a warning.",
      },
      blockDays: {
        value: 7,
        unit: "days",
        min: 3,
        max: 14,
        step: 1,
        source: "practice",
        note: "Days of a marked block of high intensity that are not judged.",
      },
    },
    needs: "The types of the runs and of cross-training; whether past planned sessions were done.",
    messages: {
      tooMany: "{sessions} high-intensity sessions in 7 days",
      twoWeeks: "{sessions} high-intensity sessions in 7 days, {before} before",
      quality: "{sessions} quality sessions in 7 days",
      afterBlock: "{sessions} high-intensity sessions the week after a block",
    },
    notFor: [
      "Tempo and threshold runs, which count toward quality alone.",
      "Strides and hill sprints, which are short and leave little behind.",
    ],
  },

  check({ snapshot, t }) {
    const counted = hardSessions(snapshot);
    const byWeek = new Map<number, Judged>();
    for (const end of counted.quality) {
      const tense = tenseOf(snapshot, end);
      const judged = tense === null ? null : judge(snapshot, counted, end, t);
      if (judged === null) continue;
      const week = weekStartDay(snapshot, end.day);
      const before = byWeek.get(week);
      if (!before || compareSeverity(judged.severity, before.severity) >= 0) byWeek.set(week, judged);
    }
    const findings = [...byWeek].map(([week, { severity, key, sessions, before, name, inside }]) => {
      const measured = { value: sessions, unit: "count" as const };
      const target = inside.find((one) => tenseOf(snapshot, one) === "planned") ?? null;
      return {
        severity,
        tense: target === null ? ("happened" as const) : ("planned" as const),
        subjects: [{ kind: "week" as const, id: dateFromDayNumber(week), role: "target" as const }],
        target,
        measured,
        limit: { name, comparator: "max" as const },
        facts: inside.map((one) => ({
          key: key === "quality" ? "quality-session" : "high-intensity-session",
          value: one.type,
          provenance: provenanceOf(snapshot, one),
        })),
        message: {
          key,
          params: { sessions: measured, before: { value: before, unit: "count" as const } },
        },
        modifiers: modifiersOf(snapshot, key),
      };
    });
    return outcome(findings, unknownSessions(snapshot, counted.hard, t));
  },

  suggest({ finding, snapshot }) {
    const start = dayNumber((finding.subjects[0]?.id ?? snapshot.now.date) as CalendarDate);
    const counts = finding.message.key === "quality" ? isQuality : isHighIntensity;
    return fewerHardSessions(
      snapshot,
      snapshot.open.filter((one) => one.day > start - 7 && one.day < start + 7 && counts(one)),
    );
  },
});

type Limits = Readonly<
  Record<
    | Name
    | "warningSessions"
    | "noviceCautionSessions"
    | "strengthWarningSessions"
    | "strengthNoviceWarningSessions",
    number
  >
>;
type Key = "tooMany" | "twoWeeks" | "quality" | "afterBlock";
type Name =
  | "infoSessions"
  | "noviceInfoSessions"
  | "qualitySessions"
  | "strengthCautionSessions"
  | "strengthNoviceCautionSessions"
  | "blockDays";

interface Judged {
  readonly severity: Severity;
  readonly key: Key;
  readonly sessions: number;
  readonly before: number;
  readonly name: Name;
  readonly inside: readonly SnapSession[];
}

/** The 7 days that end with a session. What was done is judged without what is planned. */
function judge(
  snapshot: Snapshot,
  { hard, quality }: HardSessions,
  end: SnapSession,
  t: Limits,
): Judged | null {
  const done = end.status === "completed";
  const inDays = (sessions: readonly SnapSession[], from: number, to: number) => {
    const inside = within(sessions, from, to);
    return done ? inside.filter(({ status }) => status === "completed") : inside;
  };
  const block = blockAt(snapshot, end.day, t.blockDays);
  if (block?.phase === "inside") return null;
  const since = block === null ? [] : inDays(hard, block.from, end.day);
  if (since.length > 0) {
    const rest = { sessions: since.length, before: 0, name: "blockDays" as const, inside: since };
    return { severity: "caution", key: "afterBlock", ...rest };
  }
  const inside = inDays(hard, end.day - 6, end.day);
  const before = inDays(hard, end.day - 13, end.day - 7).length;
  const found = severityOf(snapshot, inside.length, before, t);
  if (found) return { ...found, sessions: inside.length, before, inside };
  const all = inDays(quality, end.day - 6, end.day);
  if (all.length < t.qualitySessions) return null;
  const rest = { sessions: all.length, before: 0, name: "qualitySessions" as const, inside: all };
  return { severity: "info", key: "quality", ...rest };
}

function severityOf(
  { athlete }: Snapshot,
  sessions: number,
  before: number,
  t: Limits,
): Pick<Judged, "severity" | "key" | "name"> | null {
  const novice = athlete.runExperience === "novice";
  const plain = { key: "tooMany" as const };
  if (athlete.priority === "strength-first") {
    const name = novice ? ("strengthNoviceCautionSessions" as const) : ("strengthCautionSessions" as const);
    const warning = novice ? t.strengthNoviceWarningSessions : t.strengthWarningSessions;
    if (sessions >= warning) return { severity: "warning", name, ...plain };
    return sessions >= t[name] ? { severity: "caution", name, ...plain } : null;
  }
  const name = novice ? ("noviceInfoSessions" as const) : ("infoSessions" as const);
  if (sessions >= t.warningSessions) return { severity: "warning", name, ...plain };
  if (novice) {
    if (sessions >= t.noviceCautionSessions) return { severity: "caution", name, ...plain };
    return sessions >= t.noviceInfoSessions ? { severity: "info", name, ...plain } : null;
  }
  if (sessions < t.infoSessions) return null;
  return before >= t.infoSessions
    ? { severity: "caution", name, key: "twoWeeks" }
    : { severity: "info", name, ...plain };
}

function modifiersOf({ athlete }: Snapshot, key: Key): AppliedModifier[] {
  if (key === "afterBlock") return [{ key: "hiit-block", by: 0 }];
  return [
    ...(athlete.runExperience === "novice" ? [{ key: "novice", by: 0 }] : []),
    ...(athlete.priority === "strength-first" ? [{ key: "strength-first", by: 0 }] : []),
  ];
}

/** Planned high intensity that nobody answered could be one session too many: whether it was done is not known. */
function unknownSessions(snapshot: Snapshot, hard: readonly SnapSession[], t: Limits): Missing[] {
  const yesterday = snapshot.now.day - 1;
  const unknown = unansweredWithin(snapshot, yesterday - 6, yesterday).filter(isHighIntensity);
  if (unknown.length === 0) return [];
  const known = hard.filter(({ day }) => day >= yesterday - 6 && day <= yesterday).length;
  if (severityOf(snapshot, known, 0, t) || !severityOf(snapshot, known + unknown.length, 0, t)) return [];
  return [
    {
      missing: "session-logs",
      have: known,
      need: known + unknown.length,
      unit: "sessions",
      subjects: [{ kind: "week", id: dateFromDayNumber(weekStartDay(snapshot, yesterday)), role: "target" }],
    },
  ];
}
