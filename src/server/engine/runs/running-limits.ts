import type { Severity } from "@/lib/domain/flag";
import { isRun } from "@/lib/domain/session-type";
import type { Quantity } from "@/lib/formatting/quantity";
import { fewestSamples } from "../metrics/e1rm";
import { isAbove, isAtLeast, isBelow, mostEstimated } from "../metrics/metric";
import { sessionParam } from "../pair-judging";
import type { AppliedModifier, MessageParam, Subject } from "../report";
import type { Draft, Missing } from "../rule";
import { atMost, compareSeverity, modified } from "../severity";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import {
  firstToChange,
  type RollingWeek,
  rollingWeeks,
  weekSubject,
  worstWeeks,
} from "../weeks/rolling-weeks";
import { within } from "../window";
import { continuousShare, liftsAndRuns, mainLiftOf, type Running, runningOf } from "./running-beside-lifting";

type Name =
  | "infoEasyMinutes"
  | "cautionEasyMinutes"
  | "infoMinutes"
  | "cautionMinutes"
  | "warningMinutes"
  | "cautionRuns"
  | "warningRuns"
  | "infoRatio"
  | "cautionRatio"
  | "continuousPct"
  | "balancedFactor";
type Limits = Readonly<Record<Name, number>>;
type MessageKey = "minutes" | "runs" | "easyRun" | "ratio" | "kinds";
type RuleDraft = Draft<Name, MessageKey>;

interface Part {
  readonly findings: readonly RuleDraft[];
  readonly missing: readonly Missing[];
}

/** What the limits are multiplied by. */
export const factorOf = ({ athlete }: Snapshot, t: Pick<Limits, "balancedFactor">) =>
  athlete.priority === "balanced" ? t.balancedFactor : 1;

/** One thing that is too much; the first of the worst speaks. */
interface Excess {
  readonly severity: Severity;
  readonly key: MessageKey;
  readonly limit: Name;
  readonly measured: Quantity;
  readonly run?: SnapSession;
}

const inMinutes = (value: number) => ({ value, unit: "min" as const });
const inCount = (value: number) => ({ value, unit: "count" as const });

/** Runs, minutes and the longest easy run of every seven days, each against its limits. */
export function weeklyRunning(snapshot: Snapshot, t: Limits): Part {
  const factor = factorOf(snapshot, t);
  const modifiers = modifiersOf(snapshot);
  let unknown: RollingWeek | null = null;
  const judged: JudgedWeek[] = [];
  for (const week of rollingWeeks(snapshot, ({ type }) => isRun(type))) {
    const running = runningOf(week.sessions);
    const excess = worstOf(running, factor, t);
    if (excess === null) {
      if (running.estimated > 0) unknown ??= week;
      continue;
    }
    // How many runs there are is known, however long they are.
    const guessed = excess.key === "minutes" && running.estimated > running.minutes * mostEstimated;
    const plain = modified(excess.severity, modifiers);
    judged.push({ week, running, excess, guessed, severity: guessed ? atMost(plain, "info") : plain });
  }
  return {
    findings: worstWeeks(judged).map((one) => ofWeek(snapshot, one, modifiers, factor, t)),
    missing: unknown === null ? [] : [lacks("session-minutes", 0, 1, "sessions", weekSubject(unknown))],
  };
}

interface JudgedWeek {
  readonly week: RollingWeek;
  readonly running: Running;
  readonly excess: Excess;
  /** Too much of the minutes is estimated. */
  readonly guessed: boolean;
  readonly severity: Severity;
}

const bands = {
  minutes: [
    ["warning", "warningMinutes"],
    ["caution", "cautionMinutes"],
    ["info", "infoMinutes"],
  ],
  runs: [
    ["warning", "warningRuns"],
    ["caution", "cautionRuns"],
  ],
  easyRun: [
    ["caution", "cautionEasyMinutes"],
    ["info", "infoEasyMinutes"],
  ],
} as const satisfies Record<string, readonly (readonly [Severity, Name])[]>;

function worstOf({ runs, minutes, longestEasy }: Running, factor: number, t: Limits): Excess | null {
  const band = (key: keyof typeof bands, value: number) =>
    bands[key].find(([, name]) => isAbove(value, t[name] * factor)) ?? null;
  const [byMinutes, byRuns] = [band("minutes", minutes), band("runs", runs)];
  const byEasyRun = longestEasy && band("easyRun", longestEasy.minutes);
  let worst: Excess | null = null;
  const see = (
    of: readonly [Severity, Name] | null,
    key: MessageKey,
    measured: Quantity,
    run?: SnapSession,
  ) => {
    if (!of || (worst && compareSeverity(of[0], worst.severity) <= 0)) return;
    worst = { severity: of[0], key, limit: of[1], measured, ...(run ? { run } : {}) };
  };
  see(byMinutes, "minutes", inMinutes(minutes));
  see(byRuns, "runs", inCount(runs));
  see(byEasyRun, "easyRun", inMinutes(longestEasy?.minutes ?? 0), longestEasy?.session);
  return worst;
}

function ofWeek(
  snapshot: Snapshot,
  { week, running, excess, guessed, severity }: JudgedWeek,
  modifiers: readonly AppliedModifier[],
  factor: number,
  t: Limits,
): RuleDraft {
  const provenance = guessed ? ("estimated" as const) : ("computed" as const);
  const params: Record<string, MessageParam> =
    excess.run === undefined
      ? { [excess.key]: excess.measured }
      : { run: sessionParam(excess.run), minutes: excess.measured };
  return {
    severity,
    tense: week.tense,
    subjects: [weekSubject(week)],
    target: firstToChange(snapshot, week.sessions),
    measured: excess.measured,
    limit: { name: excess.limit, value: t[excess.limit] * factor, comparator: "max" },
    facts: [
      { key: "runs-in-7-days", value: inCount(running.runs), provenance: "computed" },
      { key: "running-in-7-days", value: inMinutes(running.minutes), provenance },
      ...(running.longestEasy
        ? [
            {
              key: "longest-easy-run",
              value: inMinutes(running.longestEasy.minutes),
              provenance: "computed" as const,
            },
          ]
        : []),
    ],
    message: { key: excess.key, params },
    modifiers: [...modifiers, ...(guessed ? [{ key: "estimated", by: -1 }] : [])],
  };
}

function modifiersOf({ athlete }: Snapshot): AppliedModifier[] {
  return [
    ...(athlete.priority === "balanced" ? [{ key: "balanced", by: 0 }] : []),
    ...(athlete.liftExperience === "novice" ? [{ key: "novice-lifter", by: -1 }] : []),
    ...(athlete.sex === "female" ? [{ key: "female", by: -1 }] : []),
  ];
}

const fourWeeks = 28;

/** Lifts for each run: of the last 28 days, or with the runs of the next seven in place of the first of them. */
export function liftsForEachRun(snapshot: Snapshot, t: Limits): Part {
  const { now, observedFrom } = snapshot;
  // The trials behind it are of lifting first: where running counts as much, runs may outnumber lifts.
  if (snapshot.athlete.priority !== "strength-first") return nothing;
  const coming = within(snapshot.open, now.day, now.day + 6).filter(({ type }) => isRun(type));
  const next = firstToChange(snapshot, coming);
  if (!next && !snapshot.judgesPast) return nothing;
  const to = next ? now.day + 6 : now.day;
  const from = to - fourWeeks + 1;
  const { lifts, runs, unknownLifts, unknownRuns } = liftsAndRuns(snapshot, from, to);
  if (runs === 0) return nothing;
  const subject = stateSubject("lifts-per-run");
  if (observedFrom === null || observedFrom > from) {
    const have = observedFrom === null ? 0 : now.day - observedFrom + 1;
    return { findings: [], missing: [lacks("days-of-log", have, fourWeeks, "days", subject)] };
  }
  // What nobody answered may have been lifted: only what holds all the same is said.
  const ratio = (lifts + unknownLifts) / runs;
  if (!isBelow(ratio, t.infoRatio)) {
    const hidden = isBelow(lifts / (runs + unknownRuns), t.infoRatio);
    const open = unknownLifts + unknownRuns;
    return {
      findings: [],
      missing: hidden ? [lacks("session-logs", 0, open, "sessions", subject)] : [],
    };
  }
  const limit = isBelow(ratio, t.cautionRatio) ? "cautionRatio" : "infoRatio";
  const modifiers = modifiersOf(snapshot);
  const measured = { value: ratio, unit: "ratio" as const };
  const draft: RuleDraft = {
    severity: modified(limit === "cautionRatio" ? "caution" : "info", modifiers),
    tense: next ? "planned" : "happened",
    subjects: [subject],
    target: next,
    measured,
    limit: { name: limit, value: t[limit], comparator: "min" },
    facts: [
      { key: "lifts-in-28-days", value: inCount(lifts), provenance: "computed" },
      { key: "runs-in-28-days", value: inCount(runs), provenance: "computed" },
    ],
    message: { key: "ratio", params: { ratio: measured } },
    modifiers,
  };
  return { findings: [draft], missing: [] };
}

/** Four weeks of nothing but even, easy running beside a lift that does not rise. */
export function kindsOfRunning(snapshot: Snapshot, t: Limits): Part {
  if (snapshot.athlete.priority !== "strength-first") return nothing;
  const share = continuousShare(snapshot);
  if (share === null || !isAtLeast(share, t.continuousPct)) return nothing;
  const { samples, isKnown, flatDays } = mainLiftOf(snapshot);
  const subject = stateSubject("kinds-of-running");
  if (!isKnown) {
    return {
      findings: [],
      missing: [lacks("lift-samples", samples, fewestSamples, "entries", subject)],
    };
  }
  if (flatDays === null) return nothing;
  const measured = { value: share, unit: "pct" as const };
  const draft: RuleDraft = {
    severity: "info",
    tense: "ongoing",
    subjects: [subject],
    target: null,
    measured,
    limit: { name: "continuousPct", comparator: "max" },
    facts: [
      { key: "even-easy-running", value: measured, provenance: "computed" },
      {
        key: "main-lift-has-not-risen-for",
        value: { value: flatDays, unit: "days" },
        provenance: "computed",
      },
    ],
    message: { key: "kinds", params: { share: measured } },
    modifiers: modifiersOf(snapshot),
  };
  return { findings: [draft], missing: [] };
}

const nothing: Part = { findings: [], missing: [] };
const stateSubject = (id: string): Subject => ({ kind: "state", id, role: "target" });
const lacks = (
  missing: string,
  have: number,
  need: number,
  unit: Missing["unit"],
  subject: Subject,
): Missing => ({
  missing,
  have,
  need,
  unit,
  subjects: [subject],
});
