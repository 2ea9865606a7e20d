import { sessionSubject } from "../fingerprint";
import { isAbove } from "../metrics/metric";
import type { Subject } from "../report";
import type { Draft, Missing } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isLegLift } from "../taxonomy";
import { perLog, within } from "../window";
import { isGettingUsed, lightSets, mainSets, unchangedLifts, weeksUpTo } from "./leg-prescription";

type Limits = Readonly<
  Record<
    | "lightPct"
    | "lightReps"
    | "lightLoadPct"
    | "lightWeeks"
    | "sameWeeks"
    | "adaptationWeeks"
    | "mastersFrom",
    number
  >
>;

/** What is found of the prescription of leg sets over weeks. */
export type PrescriptionDraft = Draft<"lightPct" | "sameWeeks", "light" | "unchanged">;

/** What is prescribed over weeks: as it was done, else as it will be if the plan stays as it is. */
export function prescribedFindings(snapshot: Snapshot, t: Limits, missing: Missing[]): PrescriptionDraft[] {
  const { now, athlete, open } = snapshot;
  const done = doneWithSets(snapshot);
  const planned = open.filter(hasMainSets);
  const expected = planned.length === 0 ? done : [...done, ...planned].sort((a, b) => a.day - b.day);
  const ahead = planned.filter(({ day }) => day >= now.day);
  const last = done.at(-1);
  const found: PrescriptionDraft[] = [];
  for (const judge of athlete.priority === "run-first" ? [unchanged, light] : [light]) {
    const was = last && last.day >= now.day - recentDays ? judge(snapshot, done, last.day, t) : null;
    const will = was === null ? firstOf(ahead, (lift) => judge(snapshot, expected, lift.day, t)) : null;
    if (was === "set-loads" || will?.answer === "set-loads") missing.push(lacks("set-loads"));
    if (was !== null && was !== "set-loads")
      found.push({ ...was, tense: "ongoing", subjects: [state], target: null });
    else if (will && will.answer !== "set-loads") {
      const subjects = [sessionSubject(will.lift, "target")];
      found.push({ ...will.answer, tense: "planned", subjects, target: will.lift });
    }
  }
  const lifted = (snapshot.logLifts.findLast(({ type }) => isLegLift(type))?.day ?? 0) >= now.day - 28;
  if (lifted && expected.length === 0) missing.push(lacks("leg-sets"));
  return found;
}

/** Longer than any number of weeks that is asked for. */
const longestDays = 90;
const doneWithSets = perLog(({ logLifts, now }) =>
  within(logLifts, now.day - longestDays, now.day).filter(hasMainSets),
);
const recentDays = 14;
const state: Subject = { kind: "state", id: "now", role: "target" };
const hasMainSets = (session: SnapSession) => mainSets(session).length > 0;

function firstOf<T>(lifts: readonly SnapSession[], answerTo: (lift: SnapSession) => T | null) {
  for (const lift of lifts) {
    const answer = answerTo(lift);
    if (answer !== null) return { lift, answer };
  }
  return null;
}

type Part = Omit<PrescriptionDraft, "tense" | "subjects" | "target">;
type Judge = (
  snapshot: Snapshot,
  lifts: readonly SnapSession[],
  day: number,
  t: Limits,
) => Part | "set-loads" | null;

/** The sessions of the weeks; `null` when a week has none, or is meant to be light. */
function judgedWeeks(
  snapshot: Snapshot,
  lifts: readonly SnapSession[],
  day: number,
  weeks: number,
  t: Limits,
) {
  const sessions = weeksUpTo(lifts, day, weeks);
  return sessions?.some((lift) => isGettingUsed(snapshot, lift.day, t.adaptationWeeks)) ? null : sessions;
}

const light: Judge = (snapshot, lifts, day, t) => {
  const sessions = judgedWeeks(snapshot, lifts, day, t.lightWeeks, t);
  if (sessions === null) return null;
  const counted = lightSets(sessions, t.lightReps, t.lightLoadPct);
  const share = { value: (counted.light / counted.all) * 100, unit: "pct" as const };
  if (!isAbove(share.value, t.lightPct)) {
    const most = ((counted.light + counted.unknown) / counted.all) * 100;
    return isAbove(most, t.lightPct) ? "set-loads" : null;
  }
  const masters = snapshot.age !== null && snapshot.age >= t.mastersFrom;
  const sets = (key: string, value: number) =>
    ({ key, value: { value, unit: "sets" }, provenance: "computed" }) as const;
  return {
    severity: "info",
    measured: share,
    limit: { name: "lightPct", comparator: "max" },
    facts: [
      { key: "light-share", value: share, provenance: "computed" },
      sets("light-leg-sets", counted.light),
      sets("leg-sets", counted.all),
    ],
    message: {
      key: "light",
      params: { share, weeks: { value: t.lightWeeks, unit: "weeks" } },
    },
    modifiers: masters ? [{ key: "masters", by: 0 }] : [],
  };
};

const unchanged: Judge = (snapshot, lifts, day, t) => {
  if (judgedWeeks(snapshot, lifts, day, t.sameWeeks, t) === null) return null;
  const same = unchangedLifts(lifts, day, t.sameWeeks);
  if (same === null) return null;
  if (!same.loadKnown) return "set-loads";
  const weeks = { value: same.weeks, unit: "weeks" as const };
  return {
    severity: "caution",
    measured: weeks,
    limit: { name: "sameWeeks", comparator: "max" },
    facts: [{ key: "weeks-unchanged", value: weeks, provenance: "computed" }],
    message: {
      key: "unchanged",
      params: {
        exercise: { text: same.exercise },
        sets: { value: same.sets, unit: "sets" },
        reps: { value: same.reps, unit: "reps" },
        weeks,
      },
    },
    modifiers: [],
  };
};

const lacks = (missing: string): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [state],
});
