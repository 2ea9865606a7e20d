import type { Severity } from "@/lib/domain/flag";
import type { Quantity } from "@/lib/formatting/quantity";
import { isAbove } from "../metrics/metric";
import { sessionParam } from "../pair-judging";
import type { AppliedModifier, MessageParam, Subject } from "../report";
import type { Draft, Missing } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isHeavyLegs, isLegLift } from "../taxonomy";
import {
  firstToChange,
  type RollingWeek,
  rollingWeeks,
  weekSubject,
  worstWeeks,
} from "../weeks/rolling-weeks";
import { firstAhead, heavyGaps, recentHeavy, type WithoutHeavy } from "./strength-dose";

type Name =
  | "cautionSessions"
  | "warningSessions"
  | "noviceSessions"
  | "balancedMore"
  | "infoMinutes"
  | "cautionMinutes"
  | "longMinutes"
  | "longTimes"
  | "noneDays"
  | "olderAge"
  | "olderSessions";
type Limits = Readonly<Record<Name, number>>;
type MessageKey = "none" | "few" | "many" | "long" | "longTwice";
type RuleDraft = Draft<Name, MessageKey>;

interface Part {
  readonly findings: readonly RuleDraft[];
  readonly missing: readonly Missing[];
}

const inCount = (value: number) => ({ value, unit: "count" as const });
const inMinutes = (value: number) => ({ value, unit: "min" as const });

/** Heavy leg lifts in 7 days that are not yet too many for this athlete. */
export function mostHeavy({ athlete }: Snapshot, t: Limits) {
  const more = athlete.priority === "balanced" ? t.balancedMore : 0;
  const novice = athlete.liftExperience === "novice";
  return {
    caution: (novice ? t.noviceSessions : t.cautionSessions) + more,
    warning: t.warningSessions + more,
    limit: novice ? ("noviceSessions" as const) : ("cautionSessions" as const),
  };
}

interface Excess {
  readonly severity: Severity;
  readonly limit: Name;
  readonly limitValue?: number;
  readonly measured: Quantity;
  readonly message: RuleDraft["message"];
}

/** Number and length of the leg lifts of every seven days. */
export function tooMuchLifting(snapshot: Snapshot, t: Limits): Part {
  let unknown: RollingWeek | null = null;
  const judged: { week: RollingWeek; excess: Excess; severity: Severity }[] = [];
  for (const week of rollingWeeks(snapshot, ({ type }) => isLegLift(type))) {
    const excess = excessOf(snapshot, week.sessions, t);
    if (excess) judged.push({ week, excess, severity: excess.severity });
    else if (week.sessions.some(({ durationMin }) => durationMin === null)) unknown ??= week;
  }
  const findings = worstWeeks(judged).map(({ week, excess }): RuleDraft => {
    const heavy = week.sessions.filter(({ type }) => isHeavyLegs(type)).length;
    const longest = longestOf(week.sessions);
    return {
      severity: excess.severity,
      tense: week.tense,
      subjects: [weekSubject(week)],
      target: firstToChange(snapshot, week.sessions),
      measured: excess.measured,
      limit: { name: excess.limit, value: excess.limitValue ?? t[excess.limit], comparator: "max" },
      facts: [
        { key: "heavy-leg-lifts-in-7-days", value: inCount(heavy), provenance: "computed" },
        ...(longest
          ? [
              {
                key: "longest-leg-lift",
                value: inMinutes(longest.durationMin ?? 0),
                provenance: "computed" as const,
              },
            ]
          : []),
      ],
      message: excess.message,
      modifiers: modifiersOf(snapshot),
    };
  });
  const missing = unknown === null ? [] : [lacks("session-minutes", 0, 1, "sessions", weekSubject(unknown))];
  return { findings, missing };
}

function longestOf(lifts: readonly SnapSession[]): SnapSession | null {
  let longest: SnapSession | null = null;
  for (const lift of lifts) if ((lift.durationMin ?? 0) > (longest?.durationMin ?? 0)) longest = lift;
  return longest;
}

function excessOf(snapshot: Snapshot, lifts: readonly SnapSession[], t: Limits): Excess | null {
  const heavy = lifts.filter(({ type }) => isHeavyLegs(type)).length;
  const most = mostHeavy(snapshot, t);
  const many = (severity: Severity, limit: Name, limitValue: number): Excess => {
    const measured = inCount(heavy);
    return { severity, limit, limitValue, measured, message: { key: "many", params: { lifts: measured } } };
  };
  if (heavy > most.warning) return many("warning", "warningSessions", most.warning);
  const times = lifts.filter(({ durationMin }) => isAbove(durationMin ?? 0, t.longMinutes)).length;
  if (times >= t.longTimes) {
    const params = { minutes: inMinutes(t.longMinutes), times: inCount(times) };
    return {
      severity: "warning",
      limit: "longTimes",
      measured: inCount(times),
      message: { key: "longTwice", params },
    };
  }
  if (heavy > most.caution) return many("caution", most.limit, most.caution);
  const longest = longestOf(lifts);
  const length = longest?.durationMin ?? 0;
  if (longest === null || !isAbove(length, t.infoMinutes)) return null;
  const long = isAbove(length, t.cautionMinutes);
  const params: Record<string, MessageParam> = { lift: sessionParam(longest), minutes: inMinutes(length) };
  return {
    severity: long ? "caution" : "info",
    limit: long ? "cautionMinutes" : "infoMinutes",
    measured: inMinutes(length),
    message: { key: "long", params },
  };
}

function modifiersOf({ athlete }: Snapshot): AppliedModifier[] {
  return [
    ...(athlete.priority === "balanced" ? [{ key: "balanced", by: 0 }] : []),
    ...(athlete.liftExperience === "novice" ? [{ key: "novice-lifter", by: 0 }] : []),
  ];
}

/** Two weeks and more without heavy legs; from a certain age two weeks with too few. */
export function tooLittleLifting(snapshot: Snapshot, t: Limits): Part {
  const { gaps, onRecord, unanswered } = heavyGaps(snapshot, t.noneDays);
  const now: Subject = { kind: "state", id: "now", role: "target" };
  if (onRecord !== null) {
    return { findings: [], missing: [lacks("days-of-log", onRecord, t.noneDays, "days", now)] };
  }
  const [first] = gaps;
  if (first && first.fromDay <= snapshot.now.day && unanswered > 0) {
    return { findings: [], missing: [lacks("session-logs", 0, unanswered, "sessions", now)] };
  }
  const few = first === undefined ? tooFew(snapshot, t, now) : null;
  return { findings: few ? [few] : gaps.map((gap) => ofGap(snapshot, gap)), missing: [] };
}

function ofGap(snapshot: Snapshot, { fromDay, days, tense, subject }: WithoutHeavy): RuleDraft {
  const measured = { value: days, unit: "days" as const };
  return {
    severity: "info",
    tense,
    subjects: [subject],
    target: tense === "planned" ? firstAhead(snapshot, fromDay) : null,
    measured,
    limit: { name: "noneDays", comparator: "max" },
    facts: [{ key: "without-heavy-legs", value: measured, provenance: "computed" }],
    message: { key: "none", params: { days: measured } },
    modifiers: [],
  };
}

function tooFew(snapshot: Snapshot, t: Limits, subject: Subject): RuleDraft | null {
  if (snapshot.age === null || snapshot.age < t.olderAge) return null;
  const weeks = recentHeavy(snapshot);
  if (!weeks || weeks.before >= t.olderSessions || weeks.last >= t.olderSessions) return null;
  if (weeks.next !== null && weeks.next >= t.olderSessions) return null;
  if (weeks.next === null && !snapshot.judgesPast) return null;
  const lifts = inCount(weeks.before + weeks.last);
  return {
    severity: "info",
    tense: weeks.next === null ? "happened" : "planned",
    subjects: [subject],
    target: weeks.next === null ? null : firstAhead(snapshot, snapshot.now.day),
    measured: lifts,
    limit: { name: "olderSessions", value: t.olderSessions * 2, comparator: "min" },
    facts: [
      { key: "heavy-leg-lifts-in-14-days", value: lifts, provenance: "logged" },
      { key: "age", value: inCount(snapshot.age), provenance: "profile" },
    ],
    message: { key: "few", params: { lifts } },
    modifiers: [{ key: "older", by: 0 }],
  };
}

const lacks = (
  missing: string,
  have: number,
  need: number,
  unit: Missing["unit"],
  subject: Subject,
): Missing => ({ missing, have, need, unit, subjects: [subject] });
