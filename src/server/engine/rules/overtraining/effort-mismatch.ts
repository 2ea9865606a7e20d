import type { Severity } from "@/lib/domain/flag";
import { sessionSubject } from "../../fingerprint";
import { nextOneStepEasier } from "../../fix/easier-step";
import {
  type EffortGroup,
  type EffortPair,
  effortGroup,
  effortPairs,
  firstRatedDay,
  isEasyRun,
} from "../../metrics/effort-difference";
import { isAtLeast, mean } from "../../metrics/metric";
import { lacksNow } from "../../missing-data";
import { judgedDaysBack, sessionParam, tenseOf } from "../../pair-judging";
import { defineRule, outcome } from "../../rule";
import type { Snapshot } from "../../snapshot";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "overtraining/effort-mismatch",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Sessions feel harder than they were planned",
    why: "What a coach intends and what an athlete feels drift apart. When the same work costs more effort than asked, recovery, life or the zones have changed.",
    action:
      "Make the next two hard sessions one step easier, and look at the zones and at what else is going on.",
    levels: {
      warning:
        "at least {warningPoints} harder in {leastSessions} of the last 5, or an easy run felt at {easyEffort} or more",
      caution: "at least {cautionPoints} harder in {leastSessions} of the last 5",
      info: "at least {infoPoints} harder in {leastSessions} of the last 5",
    },
    modifiers: {
      learning: "not judged in the first {learningWeeks} of rating sessions: the scale is being learned",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "That intended and felt load differ was seen in a team, whose players felt less than was meant. From which difference on it matters is practice.",
    },
    citations: ["foster-2001", "rabelo-2016"],
    thresholds: {
      infoPoints: {
        value: 1.5,
        unit: "effort",
        min: 0.5,
        max: 4,
        step: 0.5,
        source: "practice",
        note: "From this difference on it is noted.",
      },
      cautionPoints: {
        value: 2,
        unit: "effort",
        min: 1,
        max: 5,
        step: 0.5,
        source: "practice",
        note: "From this difference on it is a caution.",
      },
      warningPoints: {
        value: 3,
        unit: "effort",
        min: 1.5,
        max: 6,
        step: 0.5,
        source: "practice",
        note: "From this difference on it is a warning.",
      },
      leastSessions: {
        value: 3,
        unit: "count",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "That many of the last 5 sessions of a kind have to differ.",
      },
      easyEffort: {
        value: 7,
        unit: "effort",
        min: 5,
        max: 9,
        step: 0.5,
        source: "practice",
        note: "An easy run felt like this is a warning by itself.",
      },
      learningWeeks: {
        value: 4,
        unit: "weeks",
        min: 1,
        max: 12,
        step: 1,
        source: "practice",
        note: "Weeks of rating before the ratings are compared.",
      },
    },
    needs:
      "Five sessions of a kind within four weeks that have a planned and a felt effort, after the first weeks of rating.",
    messages: {
      harder: "{kind} planned at {planned} felt like {felt}",
      easyRun: "{session} felt like effort {felt}",
    },
    notFor: ["Races and time trials.", "Sessions without a planned effort."],
  },

  check({ snapshot, t }) {
    const rated = firstRatedDay(snapshot.log);
    const from = rated === null ? null : rated + 7 * t.learningWeeks;
    if (rated === null || from === null || snapshot.now.day < from) {
      const weeks = rated === null ? 0 : Math.floor((snapshot.now.day - rated) / 7);
      return outcome([], [lacksNow("weeks-of-effort", weeks, t.learningWeeks, "weeks")]);
    }
    const judged = groups.map((group) => judge(snapshot, group, from, t));
    const [worst] = judged
      .flatMap(({ found }) => found ?? [])
      .toSorted((a, b) => b.difference - a.difference || a.group.localeCompare(b.group));
    const findings = [...(worst ? [ongoing(worst, t)] : []), ...hardEasyRuns(snapshot, from, t)];
    const most = Math.max(...judged.map(({ have }) => have));
    return outcome(
      findings,
      worst || most >= compared ? [] : [lacksNow("sessions-with-effort", most, compared, "sessions")],
    );
  },

  suggest({ finding, snapshot }) {
    const kind = finding.facts.find(({ key }) => key === "kind")?.value;
    if (finding.tense !== "ongoing") return [];
    return nextOneStepEasier(
      snapshot,
      snapshot.open.filter((session) => effortGroup(session) === kind),
    );
  },
});

type Limits = Readonly<
  Record<"infoPoints" | "cautionPoints" | "warningPoints" | "leastSessions" | "easyEffort", number>
>;

const compared = 5;
const groups: readonly EffortGroup[] = ["endurance", "lifting"];
const kinds: Readonly<Record<EffortGroup, string>> = { endurance: "Runs and rides", lifting: "Lifts" };

interface Found {
  readonly group: EffortGroup;
  readonly severity: Severity;
  /** Reached or passed by as many sessions as have to differ. */
  readonly difference: number;
  readonly pairs: readonly EffortPair[];
}

function judge(
  snapshot: Snapshot,
  group: EffortGroup,
  fromDay: number,
  t: Limits,
): { found: Found | null; have: number } {
  const pairs = effortPairs(snapshot, group, fromDay, compared);
  const newest = pairs[0]?.session.day ?? 0;
  const byDifference = pairs
    .toSorted((a, b) => b.felt - b.planned - (a.felt - a.planned))
    .slice(0, t.leastSessions);
  const last = byDifference.at(-1);
  const have = pairs.length;
  // After two weeks without a rated session this is history.
  if (!last || byDifference.length < t.leastSessions || newest < snapshot.now.day - 13)
    return { found: null, have };
  const difference = last.felt - last.planned;
  if (!isAtLeast(difference, t.infoPoints)) return { found: null, have };
  const severity = isAtLeast(difference, t.warningPoints)
    ? "warning"
    : isAtLeast(difference, t.cautionPoints)
      ? "caution"
      : "info";
  return { found: { group, severity, difference, pairs: byDifference }, have };
}

function ongoing({ group, severity, difference, pairs }: Found, t: Limits) {
  const effort = (value: number) => ({ value, unit: "effort" as const });
  const planned = effort(mean(pairs.map((pair) => pair.planned)));
  const felt = effort(mean(pairs.map((pair) => pair.felt)));
  return {
    severity,
    tense: "ongoing" as const,
    subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
    target: null,
    measured: effort(difference),
    limit: { name: "infoPoints" as const, value: t.infoPoints, comparator: "max" as const },
    facts: [
      { key: "kind", value: group, provenance: "computed" as const },
      { key: "planned-effort", value: planned, provenance: "planned" as const },
      { key: "felt-effort", value: felt, provenance: "logged" as const },
    ],
    message: { key: "harder" as const, params: { kind: { text: kinds[group] }, planned, felt } },
    modifiers: [],
  };
}

/** Easy runs of the last week that were not. */
function hardEasyRuns(snapshot: Snapshot, fromDay: number, t: Limits) {
  const first = Math.max(fromDay, snapshot.now.day - judgedDaysBack);
  return within(snapshot.log, first, snapshot.now.day).flatMap((session) => {
    const value = session.source.rpe;
    if (value == null || !isEasyRun(session) || !isAtLeast(value, t.easyEffort)) return [];
    if (tenseOf(snapshot, session) === null) return [];
    const felt = { value, unit: "effort" as const };
    return [
      {
        severity: "warning" as const,
        tense: "happened" as const,
        subjects: [sessionSubject(session, "target")],
        target: session,
        measured: felt,
        limit: { name: "easyEffort" as const, comparator: "max" as const },
        facts: [{ key: "felt-effort", value: felt, provenance: "logged" as const }],
        message: { key: "easyRun" as const, params: { session: sessionParam(session), felt } },
        modifiers: [],
      },
    ];
  });
}
