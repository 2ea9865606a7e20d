import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { sessionSubject } from "../../fingerprint";
import { lighter } from "../../fix/lift-candidates";
import { moveElsewhere } from "../../fix/pair-candidates";
import { dropped } from "../../fix/session-candidates";
import { isChangeable } from "../../fix/slots";
import { isAbove, isAtLeast } from "../../metrics/metric";
import { provenanceOf, tenseOf } from "../../pair-judging";
import type { Finding } from "../../report";
import { type Candidate, type Draft, defineRule, type Missing, outcome } from "../../rule";
import { type Amount, amountOf, minutes, sets } from "../../sessions/modality-amount";
import { type ModalityStart, modalityNames, modalityOf, modalityStarts } from "../../sessions/modality-start";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "interference/new-modality-ramp",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Much of a new kind of training at once",
    why: "Muscles and tendons that are not used to a kind of training are sore and weak after it for days; after some exposures the same work costs far less.",
    action:
      "Begin with two short sessions a week (runs of 10–15 min; two or three sets, far from failure) and add little for three or four weeks.",
    levels: {
      warning: "in its second to fourth week more than {warningPct} above the highest week before",
      caution:
        "more than {firstSessions} sessions in its first week; in its second to fourth week more than {cautionPct} above the highest week before",
      info: "{firstSessions} sessions in its first week",
    },
    modifiers: {
      returning: "who did it within the last twelve months: limits times {returningFactor}",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "One small study of first leg sessions shows soreness and running that suffer less from the third on; the numbers are coaching practice.",
    },
    citations: ["doma-bouts-2017", "doma-2019"],
    thresholds: {
      habitSessions: {
        value: 4,
        unit: "count",
        min: 1,
        max: 8,
        step: 1,
        source: "practice",
        note: "Fewer sessions than this in 28 days: the kind of training is new.",
      },
      firstSessions: {
        value: 3,
        unit: "count",
        min: 2,
        max: 6,
        step: 1,
        source: "practice",
        note: "So many sessions in the first week are noted, more are a caution.",
      },
      cautionPct: {
        value: 25,
        unit: "pct",
        min: 10,
        max: 60,
        step: 5,
        source: "practice",
        note: "A week that is more above the highest before it is a caution.",
      },
      warningPct: {
        value: 50,
        unit: "pct",
        min: 20,
        max: 150,
        step: 5,
        source: "practice",
        note: "A week that is more above the highest before it is a warning.",
      },
      leastMinutes: {
        value: 20,
        unit: "min",
        min: 0,
        max: 60,
        step: 5,
        source: "practice",
        note: "A rise of no more minutes than this is none.",
      },
      leastSets: {
        value: 6,
        unit: "sets",
        min: 0,
        max: 20,
        step: 1,
        source: "practice",
        note: "A rise of no more sets than this is none.",
      },
      returningFactor: {
        value: 1.3,
        unit: "ratio",
        min: 1,
        max: 2,
        step: 0.1,
        source: "practice",
        note: "Limits of who did it within the last twelve months are this many times higher.",
      },
    },
    needs: "28 days on record before it begins, and the minutes or sets of its sessions.",
    messages: {
      firstWeek: "First week of {modality}: {sessions}",
      growth: "{modality} is {growth} up in its week {week}",
    },
    notFor: ["Easy cross-training and walking.", "Core work."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const findings: Found[] = [];
    for (const start of modalityStarts(snapshot, t.habitSessions)) {
      const found = [firstWeek(snapshot, start, t), ...laterWeeks(snapshot, start, t, missing)].flatMap(
        (one) => one ?? [],
      );
      if (start.known) findings.push(...found);
      else if (found[0]) missing.push(lacks("days-of-this-training", found[0].target, 0, 28));
    }
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    const target = snapshot.open.find(({ id }) => id === finding.subjects.at(-1)?.id);
    if (!target) return [];
    const week = weekOf(snapshot, finding.subjects[0]?.id ?? target.date, target);
    const spare = week.toReversed().filter(({ key }) => !key);
    const less =
      finding.message.key === "growth"
        ? lessOfWeek(snapshot, finding, week, t)
        : spare.flatMap((session) => dropped(snapshot, session));
    return [...less, ...moveElsewhere(snapshot, finding, "target")];
  },
});

type Limits = Readonly<
  Record<
    "firstSessions" | "cautionPct" | "warningPct" | "leastMinutes" | "leastSets" | "returningFactor",
    number
  >
>;
type Found = Draft<"firstSessions" | "cautionPct" | "warningPct", "firstWeek" | "growth"> & {
  readonly target: SnapSession;
};

const factorOf = ({ returning }: ModalityStart, t: Limits) => (returning ? t.returningFactor : 1);
const modifiersOf = ({ returning }: ModalityStart) => (returning ? [{ key: "returning", by: 0 }] : []);

/** The session with which the first week has too many. */
function firstWeek(snapshot: Snapshot, start: ModalityStart, t: Limits): Found | null {
  const limit = t.firstSessions * factorOf(start, t);
  const week = within(start.sessions, start.day, start.day + 6);
  const beyond = week[Math.floor(limit + 1e-9)];
  const target = beyond ?? (isAtLeast(week.length, limit) ? week.at(-1) : undefined);
  const tense = target ? tenseOf(snapshot, target) : null;
  if (!target || tense === null) return null;
  const counted = tense === "happened" ? week.filter(({ status }) => status === "completed") : week;
  const sessions = { value: counted.length, unit: "count" as const };
  return {
    severity: beyond ? "caution" : "info",
    tense,
    subjects: subjectsOf(start.day, target),
    target,
    measured: sessions,
    limit: { name: "firstSessions", value: limit, comparator: "max" },
    facts: [
      { key: "sessions-of-week", value: sessions, provenance: "computed" },
      { key: "first-session", value: dateFromDayNumber(start.day), provenance: "computed" },
    ],
    message: { key: "firstWeek", params: { sessions, modality: { text: modalityNames[start.modality] } } },
    modifiers: modifiersOf(start),
  };
}

const subjectsOf = (day: number, target: SnapSession) => [
  { kind: "week" as const, id: dateFromDayNumber(day), role: "target" as const },
  sessionSubject(target, "target"),
];

function laterWeeks(snapshot: Snapshot, start: ModalityStart, t: Limits, missing: Missing[]): Found[] {
  const weeks = [0, 7, 14, 21].map((after) => ({
    day: start.day + after,
    sessions: within(start.sessions, start.day + after, start.day + after + 6),
  }));
  const amount = amountOf(start);
  return weeks.flatMap(({ day, sessions }, index) => {
    if (index === 0 || sessions.length === 0) return [];
    const before = weeks.slice(0, index).map((week) => amount.total(week.sessions));
    const total = amount.total(sessions);
    const last = sessions.at(-1);
    if (total === null || before.includes(null)) {
      if (last && start.known && tenseOf(snapshot, last) !== null)
        missing.push(lacks("duration", last, 0, 1));
      return [];
    }
    const highest = Math.max(...before.map((value) => value ?? 0));
    const found = growthOf(snapshot, start, { day, sessions, week: index + 1, highest, total, amount }, t);
    return found === null ? [] : [found];
  });
}

interface Week {
  readonly day: number;
  readonly sessions: readonly SnapSession[];
  /** 1 is the first. */
  readonly week: number;
  readonly highest: number;
  readonly total: number;
  readonly amount: Amount;
}

function growthOf(snapshot: Snapshot, start: ModalityStart, week: Week, t: Limits): Found | null {
  const { highest, total, amount } = week;
  const growth = (total / highest - 1) * 100;
  const least = amount.unit === "sets" ? t.leastSets : t.leastMinutes;
  const factor = factorOf(start, t);
  if (highest <= 0 || !isAbove(growth, t.cautionPct * factor) || !isAbove(total - highest, least))
    return null;
  const most = Math.max(highest * (1 + (t.cautionPct * factor) / 100), highest + least);
  const target = week.sessions.find((_, index) =>
    isAbove(amount.total(week.sessions.slice(0, index + 1)) ?? 0, most),
  );
  const tense = target ? tenseOf(snapshot, target) : null;
  if (!target || tense === null) return null;
  const severity: Severity = isAbove(growth, t.warningPct * factor) ? "warning" : "caution";
  const name = severity === "warning" ? "warningPct" : "cautionPct";
  const quantity = (value: number) => ({ value, unit: amount.unit });
  const measured = { value: growth, unit: "pct" as const };
  return {
    severity,
    tense,
    subjects: subjectsOf(week.day, target),
    target,
    measured,
    limit: { name, value: t[name] * factor, comparator: "max" },
    facts: [
      { key: "growth", value: measured, provenance: "computed" },
      { key: `${amount.word}-of-week`, value: quantity(total), provenance: provenanceOf(snapshot, target) },
      { key: `${amount.word}-highest-before`, value: quantity(highest), provenance: "computed" },
    ],
    message: {
      key: "growth",
      params: {
        modality: { text: modalityNames[start.modality] },
        growth: measured,
        week: { value: week.week, unit: "count" },
      },
    },
    modifiers: modifiersOf(start),
  };
}

/** The planned sessions of the week that are of the same kind of training and may change. */
function weekOf(snapshot: Snapshot, date: string, target: SnapSession): readonly SnapSession[] {
  const day = dayNumber(date as CalendarDate);
  const modality = modalityOf(target.type);
  return within(snapshot.open, day, day + 6).filter(
    (session) => modalityOf(session.type) === modality && isChangeable(snapshot, session),
  );
}

function lessOfWeek(
  snapshot: Snapshot,
  finding: Finding,
  week: readonly SnapSession[],
  t: Limits,
): Candidate[] {
  const amount = finding.facts.some(({ key }) => key === "sets-of-week") ? sets : minutes;
  const least = amount === sets ? t.leastSets : t.leastMinutes;
  const share = shareToKeep(finding, amount.total(week) ?? 0, least, t);
  return share <= 0 ? [] : [share, share * 0.9].flatMap((each) => lighter(snapshot, week, each, amount.unit));
}

const numberOf = ({ facts }: Finding, ending: string): number => {
  const value = facts.find(({ key }) => key.endsWith(ending))?.value;
  return typeof value === "object" ? value.value : 0;
};

/** The share of what is planned that keeps the week within its limit. */
function shareToKeep(finding: Finding, planned: number, least: number, t: Limits): number {
  const factor = finding.modifiers.some(({ key }) => key === "returning") ? t.returningFactor : 1;
  const highest = numberOf(finding, "-highest-before");
  const most = Math.max(highest * (1 + (t.cautionPct * factor) / 100), highest + least);
  return planned === 0 ? 0 : 1 - (numberOf(finding, "-of-week") - most) / planned;
}

const lacks = (missing: string, session: SnapSession, have: number, need: number): Missing => ({
  missing,
  have,
  need,
  unit: need > 1 ? "days" : "sessions",
  subjects: [sessionSubject(session, "target")],
});
