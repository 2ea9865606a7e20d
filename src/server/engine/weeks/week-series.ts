import { isRun } from "@/lib/domain/session-type";
import { type LoadByDay, loadByDay } from "../metrics/daily-load";
import { type RunDistance, runDistances } from "../metrics/run-volume";
import { mostUnknownDays } from "../metrics/weekly-load";
import type { Snapshot } from "../snapshot";
import { perLog, within } from "../window";

/** What is compared from week to week: kilometres run, load of the runs, and load of everything. */
export const weekSeries = ["run-distance", "load", "run-load"] as const;
export type WeekSeries = (typeof weekSeries)[number];

export interface WeekValue {
  /** Km or AU; `null` when the week is not on record or too much of it is unknown. */
  readonly value: number | null;
  /** Share of the value that is estimated, 0–1. */
  readonly estimated: number;
  readonly observed: boolean;
}

/** The last complete week and the four before it, whatever day of the week it is. */
const daysLookedBack = 49;

/** Totals of the calendar week that begins on a day, for one of the three series. */
export type WeekTotals = (series: WeekSeries, startDay: number) => WeekValue;

/**
 * Weeks of the log and, from today on, of the plan: the current week is what is logged plus what is still planned.
 * Each value is worked out once.
 */
export function weekTotals(snapshot: Snapshot): WeekTotals {
  const { now, observedFrom } = snapshot;
  const over = totalsOfLog(snapshot);
  const ahead = snapshot.open.filter(({ day }) => day >= now.day);
  const days = {
    load: loadByDay(ahead, snapshot.logDays),
    "run-load": loadByDay(
      ahead.filter(({ type }) => isRun(type)),
      snapshot.logRunDays,
    ),
  };
  const distances = [
    ...within(snapshot.logRuns, now.day - daysLookedBack, now.day),
    ...runDistances(ahead, () => snapshot.ownPace),
  ];
  const toCome = noTotals();
  return (series, startDay) => {
    // What the plan cannot change any more is the same for every plan that is tried.
    const known = startDay + 6 < now.day ? over : toCome;
    const before = known[series].get(startDay);
    if (before) return before;
    const observed = observedFrom !== null && observedFrom <= startDay + 6;
    const value =
      series === "run-distance"
        ? distance(within(distances, startDay, startDay + 6), observed)
        : load(days[series], startDay, observedFrom);
    known[series].set(startDay, value);
    return value;
  };
}

const noTotals = (): Readonly<Record<WeekSeries, Map<number, WeekValue>>> => ({
  "run-distance": new Map(),
  load: new Map(),
  "run-load": new Map(),
});

const totalsOfLog = perLog(noTotals);

function distance(runs: readonly RunDistance[], observed: boolean): WeekValue {
  let [total, estimated, unknown] = [0, 0, false];
  for (const run of runs) {
    if (run.km === null) unknown = true;
    total += run.km ?? 0;
    if (run.estimated) estimated += run.km ?? 0;
  }
  return {
    value: observed && !unknown ? total : null,
    estimated: total > 0 ? estimated / total : 0,
    observed,
  };
}

/** As `weeklyLoad` has it: nothing is said of a week with more than one unknown day. */
function load(days: LoadByDay, startDay: number, observedFrom: number | null): WeekValue {
  if (observedFrom === null || observedFrom > startDay + 6)
    return { value: null, estimated: 0, observed: false };
  let [total, estimated, unknown] = [0, 0, 0];
  for (let day = Math.max(startDay, observedFrom); day <= startDay + 6; day += 1) {
    const entry = days.get(day);
    if (!entry) continue;
    if (entry.value === null) unknown += 1;
    total += entry.known;
    estimated += entry.estimated;
  }
  return {
    value: unknown > mostUnknownDays ? null : total,
    estimated: total === 0 ? 0 : estimated / total,
    observed: true,
  };
}
