import { dayNumber } from "@/lib/dates/calendar-date";
import type { ConsentItem } from "@/lib/domain/consent";
import { familyOf, isLift, isRun } from "@/lib/domain/session-type";
import { loadByDay, loadSeries } from "../metrics/daily-load";
import { longestRun, type RunDistance, runDistances } from "../metrics/run-volume";
import { weeklyLoad } from "../metrics/weekly-load";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { symptomKind } from "../wellness/illness";
import { morningsWithin } from "../wellness/mornings";
import { perSnapshot, within } from "../window";
import { type Layoff, leastLayoffDays } from "./layoff";

/** What an athlete ran before a break. */
export interface Before {
  /** Kilometres and AU of running a week over four weeks; `null` when they are not known. */
  readonly km: number | null;
  readonly au: number | null;
  /** Share of it that is estimated, 0–1. */
  readonly estimated: number;
  /** Longest single run of the last 30 days before the break, in km; `null` when none is known. */
  readonly longestKm: number | null;
  /** Weeks on record of the four. */
  readonly weeks: number;
}

const weeksBefore = 4;

/** The four weeks that end with the last run before the break: log, and the plan for a break that is ahead. */
export function beforeBreak(snapshot: Snapshot, { from }: Layoff): Before {
  const last = from - 1;
  const first = last - 7 * weeksBefore + 1;
  const { observedFrom } = snapshot;
  const weeks =
    observedFrom === null ? 0 : Math.min(weeksBefore, Math.max(0, Math.floor((from - observedFrom) / 7)));
  const runs = runsAround(snapshot, Math.min(first, last - 29), last);
  const longestKm = longestRun(runs, last - 29, last).value?.km ?? null;
  if (weeks < weeksBefore) return { km: null, au: null, estimated: 0, longestKm, weeks };
  const inside = within(runs, first, last);
  const km = inside.some((run) => run.km === null)
    ? null
    : inside.reduce((total, run) => total + (run.km ?? 0), 0) / weeksBefore;
  const estimatedKm = inside.reduce((total, run) => total + (run.estimated ? (run.km ?? 0) : 0), 0);
  const ahead = within(snapshot.open, Math.max(first, snapshot.now.day), last).filter(({ type }) =>
    isRun(type),
  );
  const days = loadSeries(loadByDay(ahead, snapshot.logRunDays), first, last, observedFrom, last);
  const load = weeklyLoad(days);
  return {
    km,
    au: load.value === null || load.status === "partial" ? null : load.value.total / weeksBefore,
    estimated: Math.max(km ? estimatedKm / weeksBefore / km : 0, load.value?.estimated ?? 0),
    longestKm,
    weeks,
  };
}

function runsAround(snapshot: Snapshot, fromDay: number, toDay: number): readonly RunDistance[] {
  const done = within(snapshot.logRuns, fromDay, Math.min(toDay, snapshot.now.day));
  const ahead = within(snapshot.open, Math.max(fromDay, snapshot.now.day), toDay);
  return ahead.length === 0 ? done : [...done, ...runDistances(ahead, () => snapshot.ownPace)];
}

/** Cross-training sessions a week during a break. */
export const crossTrainingPerWeek = ({ expected }: Snapshot, { from, back, days }: Layoff): number =>
  (within(expected, from, back - 1).filter(({ type }) => familyOf(type) === "cross").length * 7) / days;

/** Why a break was one, when that calls for more care; what it is known from beside plan and log. */
export function ailmentIn(
  snapshot: Snapshot,
  { from, back }: Layoff,
): { readonly restsOn: readonly ConsentItem[] } | null {
  const marked = (snapshot.timeline.events ?? []).some(
    ({ kind, date, to }) =>
      (kind === "illness" || kind === "injury") && dayNumber(date) < back && dayNumber(to ?? date) >= from,
  );
  if (marked) return { restsOn: [] };
  const ill = morningsWithin(snapshot, from, back - 1).filter(({ entry }) =>
    (entry.symptoms ?? []).some((symptom) => symptomKind(symptom) !== "cold"),
  );
  return ill.length >= 2 ? { restsOn: ["illness-pain"] } : null;
}

/** The first lift after a pause in lifting. */
export interface LiftReturn {
  readonly session: SnapSession;
  readonly days: number;
  /** Working sets of a lift before the pause; `null` when the lifts before it have no sets. */
  readonly usualSets: number | null;
}

/** Fewer lifts than this in the four weeks before make no habit (practice). */
const leastLifts = 4;

/** Returns to lifting of the last week and of the plan, after a week without and more. */
export const liftReturnsOf = perSnapshot((snapshot): readonly LiftReturn[] => {
  const from = snapshot.now.day - 7;
  const lifts = within(snapshot.expected, from - 7 * 26, Number.MAX_SAFE_INTEGER).filter(
    ({ type }) => isLift(type) && type !== "strength-core",
  );
  return lifts.flatMap((session, index): readonly LiftReturn[] => {
    const last = lifts[index - 1];
    const days = last ? session.day - last.day - 1 : 0;
    if (!last || session.day < from || days < leastLayoffDays) return [];
    const before = within(lifts, last.day - 27, last.day);
    if (before.length < leastLifts) return [];
    const sets = before.flatMap((lift) => workingSets(lift) ?? []);
    const usualSets = sets.length === 0 ? null : sets.reduce((total, one) => total + one, 0) / sets.length;
    return [{ session, days, usualSets }];
  });
});

/** Sets that are no warm-up; `null` when a lift has none described. */
export function workingSets({ source }: SnapSession): number | null {
  const sets = (source.sets ?? []).filter(({ warmup }) => warmup !== true);
  return sets.length === 0 ? null : sets.length;
}
