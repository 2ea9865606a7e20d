import type { Severity } from "@/lib/domain/flag";
import { sessionSubject } from "../../fingerprint";
import { fewerHeats, heatInserted, laterHeats } from "../../fix/heat-candidates";
import { movedTo } from "../../fix/later-candidates";
import { dropped, shortened } from "../../fix/session-candidates";
import { heatKept } from "../../metrics/heat-state";
import { isAbove, isBelow } from "../../metrics/metric";
import { provenanceOf, sessionParam, tenseOf } from "../../pair-judging";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import {
  type HeatPlan,
  heatAdaptation,
  heatIsUnwise,
  heatPlanOf,
  inSevenDays,
  isHeatBlock,
  isNewHeat,
} from "../../sessions/heat-plan";
import { compareSeverity } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";

const minutes = (value: number, source: string, note: string) => ({
  value,
  unit: "min" as const,
  min: 5,
  max: 90,
  step: 5,
  source,
  note,
});
const count = (value: number, source: string, note: string) => ({
  value,
  unit: "count" as const,
  min: 0,
  max: 10,
  step: 1,
  source,
  note,
});

export const rule = defineRule({
  meta: {
    id: "recovery/heat-dose",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Sauna or hot bath outside its dose",
    why: "Two to three sessions of 20–30 minutes a week for three weeks raised fitness in trained runners. About 2.5 % of the adaptation goes on each day without.",
    action:
      "Take 2–3 sessions of 20–30 minutes a week, after easy or hard runs, and 15–20 minutes in the first week. With heart disease, in pregnancy or on medication ask a doctor first.",
    levels: {
      warning: "over {warningMinutes}, more than {warningCount} in 7 days, or while ill",
      caution:
        "over {longestMinutes}, over {firstWeekMinutes} in the first week, more than {cautionCount} in 7 days, or more than {cautionGapDays} apart in a heat block",
      info: "more than {usualCount} in 7 days; in a heat block fewer than {leastCount}, under {shortestMinutes}, or more than {gapDays} apart",
    },
    modifiers: {
      "first-week": "in the first week of heat {firstWeekLeastMinutes} to {firstWeekMinutes} are enough",
      ill: "heat on a day of illness is a warning whatever its length",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits: "Small trials with a sauna after training; the limits above the studied dose are practice.",
    },
    citations: ["kirby-2021", "scoon-2007", "daanen-2018"],
    thresholds: {
      shortestMinutes: minutes(20, "practice", "Shorter sessions do little in a heat block."),
      longestMinutes: minutes(30, "kirby-2021: 28 min a session", "Longer is a caution."),
      warningMinutes: minutes(45, "practice", "Longer is a warning."),
      firstWeekMinutes: minutes(20, "practice", "Longer in the first week is a caution."),
      firstWeekLeastMinutes: minutes(15, "practice", "From this length on a first week counts."),
      leastCount: count(2, "kirby-2021: three a week", "Fewer in 7 days of a heat block are noted."),
      usualCount: count(3, "kirby-2021: three a week", "More in 7 days are noted."),
      cautionCount: count(4, "scoon-2007: up to four a week", "More in 7 days are a caution."),
      warningCount: count(6, "practice", "More in 7 days are a warning."),
      gapDays: {
        value: 4,
        unit: "days",
        min: 2,
        max: 10,
        step: 1,
        source: "daanen-2018: 2.5 % lost a day",
        note: "More days from one to the next in a heat block are noted.",
      },
      cautionGapDays: {
        value: 7,
        unit: "days",
        min: 3,
        max: 21,
        step: 1,
        source: "daanen-2018: 2.5 % lost a day",
        note: "More days from one to the next in a heat block are a caution.",
      },
    },
    needs:
      "Saunas and hot baths with their minutes; a heat block marked in the calendar for too little heat.",
    messages: {
      whileIll: "Heat on a day of illness",
      tooLong: "{session} of {duration}",
      tooShort: "{session} of {duration}",
      tooMany: "{sessions} saunas or hot baths in 7 days",
      tooFew: "Heat block: {sessions} heat sessions in 7 days",
      gap: "Heat block: {gap} without heat",
    },
    notFor: [
      "Runs in the heat, which count as hard sessions.",
      "Pregnancy, heart disease and medication: a doctor decides whether heat is fine at all.",
    ],
  },

  check({ snapshot, t }) {
    const plan = heatPlanOf(snapshot);
    const missing: Missing[] = [];
    const sessions = [...plan.done, ...plan.ahead].flatMap((session) => {
      const tense = tenseOf(snapshot, session);
      if (tense === null) return [];
      const found = ofSession(snapshot, plan, session, t);
      if (found === null && session.durationMin === null) missing.push(lacks(session));
      return found === null ? [] : [{ ...found, tense }];
    });
    const now = worstOf([...countNow(snapshot, plan, t), ...gapNow(snapshot, plan, t)]);
    const state = now.map((found) => ({ ...found, facts: [...found.facts, ...heatAdaptation(snapshot)] }));
    const ahead = worstOf([...countAhead(snapshot, plan, t), ...gapAhead(snapshot, plan, t)]);
    // One word on what is over is enough: the worst, of equal ones the last.
    const over = worstOf(sessions.filter(({ tense }) => tense === "happened").toReversed());
    const open = sessions.filter(({ tense }) => tense !== "happened");
    return outcome([...over, ...open, ...state, ...ahead], missing);
  },

  suggest({ finding, snapshot, t }) {
    const plan = heatPlanOf(snapshot);
    const { key } = finding.message;
    if (key === "tooMany") {
      const ahead = plan.ahead.slice(0, 4);
      return [...laterHeats(snapshot, plan.done, ahead, t.usualCount), ...fewerHeats(snapshot, ahead)];
    }
    if (key === "tooFew" || key === "gap") {
      return heatInserted(snapshot, plan, t.leastCount);
    }
    const target = plan.ahead.find(({ id }) => id === finding.subjects[0]?.id);
    if (!target) return [];
    if (key === "whileIll")
      return [...dropped(snapshot, target), ...movedTo(snapshot, target, target.day + 2)];
    if (key !== "tooLong") return [];
    const most = isNewHeat(plan, target.day) ? t.firstWeekMinutes : t.longestMinutes;
    return shortened(snapshot, target, most);
  },
});

type Name =
  | "shortestMinutes"
  | "longestMinutes"
  | "warningMinutes"
  | "firstWeekMinutes"
  | "firstWeekLeastMinutes"
  | "leastCount"
  | "usualCount"
  | "cautionCount"
  | "warningCount"
  | "gapDays"
  | "cautionGapDays";
type Limits = Readonly<Record<Name, number>>;
type Key = "whileIll" | "tooLong" | "tooShort" | "tooMany" | "tooFew" | "gap";
type Found = Draft<Name, Key>;

const worstOf = (found: readonly Found[]): Found[] =>
  found.toSorted((a, b) => compareSeverity(b.severity, a.severity)).slice(0, 1);

function ofSession(
  snapshot: Snapshot,
  plan: HeatPlan,
  session: SnapSession,
  t: Limits,
): Omit<Found, "tense"> | null {
  const unwise = heatIsUnwise(snapshot, session.day);
  const isNew = isNewHeat(plan, session.day);
  const duration = { value: session.durationMin ?? 0, unit: "min" as const };
  const draft = (severity: Severity, key: Key, name: Name, comparator: "min" | "max") => ({
    severity,
    subjects: [sessionSubject(session, "target")],
    target: session,
    measured: duration,
    limit: { name, comparator },
    facts: [{ key: "heat-minutes", value: duration, provenance: provenanceOf(snapshot, session) }],
    message: { key, params: { session: sessionParam(session), duration } },
    modifiers: [
      ...(isNew ? [{ key: "first-week", by: 0 }] : []),
      ...(unwise === "event" ? [{ key: "ill", by: 1 }] : []),
      ...(unwise === "symptoms" ? [{ key: "ill", by: 1, restsOn: ["illness-pain" as const] }] : []),
    ],
  });
  if (unwise !== null) {
    const found = draft("warning", "whileIll", "longestMinutes", "max");
    const none = { ...found, limit: { ...found.limit, value: 0 } };
    return unwise === "symptoms" ? { ...none, restsOn: ["illness-pain"] } : none;
  }
  if (session.durationMin === null) return null;
  const longer = (name: Name) => isAbove(duration.value, t[name]);
  if (longer("warningMinutes")) return draft("warning", "tooLong", "warningMinutes", "max");
  if (longer("longestMinutes")) return draft("caution", "tooLong", "longestMinutes", "max");
  if (isNew && longer("firstWeekMinutes")) return draft("caution", "tooLong", "firstWeekMinutes", "max");
  const least = isNew ? ("firstWeekLeastMinutes" as const) : ("shortestMinutes" as const);
  const short = isHeatBlock(snapshot, session.day) && isBelow(duration.value, t[least]);
  return short ? draft("info", "tooShort", least, "min") : null;
}

function manyOf(value: number, t: Limits): { readonly severity: Severity; readonly name: Name } | null {
  if (isAbove(value, t.warningCount)) return { severity: "warning", name: "warningCount" };
  if (isAbove(value, t.cautionCount)) return { severity: "caution", name: "cautionCount" };
  return isAbove(value, t.usualCount) ? { severity: "info", name: "usualCount" } : null;
}

function drafted(
  subject: SnapSession | null,
  severity: Severity,
  key: Key,
  limit: Found["limit"],
  measured: { readonly value: number; readonly unit: "count" | "days" },
): Found {
  const isGap = key === "gap";
  const kept = { value: heatKept(measured.value) * 100, unit: "pct" as const };
  return {
    severity,
    tense: subject === null ? "ongoing" : "planned",
    subjects:
      subject === null
        ? [{ kind: "state", id: "now", role: "target" }]
        : [{ kind: "day", id: subject.date, role: "target" }],
    target: subject,
    measured,
    limit,
    facts: [
      { key: isGap ? "heat-gap" : "heat-sessions", value: measured, provenance: "computed" },
      ...(isGap ? [{ key: "heat-kept", value: kept, provenance: "computed" as const }] : []),
    ],
    message: { key, params: { [isGap ? "gap" : "sessions"]: measured } },
    modifiers: [],
  };
}

/** The seven days that end today. */
function countNow(snapshot: Snapshot, plan: HeatPlan, t: Limits): Found[] {
  const today = snapshot.now.day;
  const measured = { value: inSevenDays(plan.done, today).length, unit: "count" as const };
  const many = manyOf(measured.value, t);
  if (many !== null) {
    return [drafted(null, many.severity, "tooMany", { name: many.name, comparator: "max" }, measured)];
  }
  const inBlock = isHeatBlock(snapshot, today) && isHeatBlock(snapshot, today - 6);
  if (!inBlock || !isBelow(measured.value, t.leastCount)) return [];
  return [drafted(null, "info", "tooFew", { name: "leastCount", comparator: "min" }, measured)];
}

/** Each seven days that end with a planned session; the first of the worst. */
const countAhead = (_: Snapshot, { done, ahead }: HeatPlan, t: Limits): Found[] =>
  ahead.flatMap((session, index) => {
    const value = inSevenDays([...done, ...ahead.slice(0, index + 1)], session.day).length;
    const many = manyOf(value, t);
    const measured = { value, unit: "count" as const };
    return many === null
      ? []
      : [drafted(session, many.severity, "tooMany", { name: many.name, comparator: "max" }, measured)];
  });

function gapOf(days: number, t: Limits): { readonly severity: Severity; readonly name: Name } | null {
  if (isAbove(days, t.cautionGapDays)) return { severity: "caution", name: "cautionGapDays" };
  return isAbove(days, t.gapDays) ? { severity: "info", name: "gapDays" } : null;
}

function gapNow(snapshot: Snapshot, { done }: HeatPlan, t: Limits): Found[] {
  const last = done.at(-1);
  const today = snapshot.now.day;
  if (!last || !isHeatBlock(snapshot, today) || !isHeatBlock(snapshot, last.day)) return [];
  const measured = { value: today - last.day, unit: "days" as const };
  const gap = gapOf(measured.value, t);
  if (gap === null) return [];
  return [drafted(null, gap.severity, "gap", { name: gap.name, comparator: "max" }, measured)];
}

/** From one to the next of the plan, both inside the block. */
const gapAhead = (snapshot: Snapshot, { done, ahead }: HeatPlan, t: Limits): Found[] =>
  ahead.flatMap((session, index) => {
    const before = index === 0 ? done.at(-1) : ahead[index - 1];
    if (!before || !isHeatBlock(snapshot, session.day) || !isHeatBlock(snapshot, before.day)) return [];
    const measured = { value: session.day - before.day, unit: "days" as const };
    const gap = gapOf(measured.value, t);
    return gap === null
      ? []
      : [drafted(session, gap.severity, "gap", { name: gap.name, comparator: "max" }, measured)];
  });

const lacks = (session: SnapSession): Missing => ({
  missing: "duration",
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [sessionSubject(session, "target")],
});
