import { isRun } from "@/lib/domain/session-type";
import { type DayLoad, loadByDay, loadSeries } from "./metrics/daily-load";
import { runDistances, runVolume } from "./metrics/run-volume";
import { weeklyLoad } from "./metrics/weekly-load";
import type { Snapshot } from "./snapshot";

/** What is compared from week to week: kilometres run, load of the runs, and load of everything. */
export const weekSeries = ["run-distance", "load", "run-load"] as const;
export type WeekSeries = (typeof weekSeries)[number];

/** A series as a sentence names it. */
export const weekSeriesNames: Readonly<Record<WeekSeries, string>> = {
  "run-distance": "running distance",
  load: "load",
  "run-load": "running load",
};

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
  const ahead = snapshot.open.filter(({ day }) => day >= snapshot.now.day);
  const days = {
    load: loadByDay(ahead, snapshot.logDays),
    "run-load": loadByDay(
      ahead.filter(({ type }) => isRun(type)),
      snapshot.logRunDays,
    ),
  };
  const distances = [
    ...snapshot.logRuns.filter(({ day }) => day >= snapshot.now.day - daysLookedBack),
    ...runDistances(ahead, () => snapshot.ownPace),
  ];
  const known = new Map<string, WeekValue>();
  return (series, startDay) => {
    const key = `${series} ${startDay}`;
    const before = known.get(key);
    if (before) return before;
    const observed = snapshot.observedFrom !== null && snapshot.observedFrom <= startDay + 6;
    const value =
      series === "run-distance"
        ? distance(distances, startDay, observed)
        : load(
            loadSeries(days[series], startDay, startDay + 6, snapshot.observedFrom, startDay + 6),
            observed,
          );
    known.set(key, value);
    return value;
  };
}

function distance(runs: ReturnType<typeof runDistances>, startDay: number, observed: boolean): WeekValue {
  const volume = runVolume(runs, startDay, startDay + 6);
  const inside = runs.filter(({ day }) => day >= startDay && day <= startDay + 6);
  const estimated = inside.reduce((total, run) => total + (run.estimated ? (run.km ?? 0) : 0), 0);
  return {
    value: observed && volume.status !== "partial" ? volume.value : null,
    estimated: volume.value ? estimated / volume.value : 0,
    observed,
  };
}

function load(week: readonly DayLoad[], observed: boolean): WeekValue {
  const { value, status } = weeklyLoad(week);
  return {
    value: value === null || status === "partial" ? null : value.total,
    estimated: value?.estimated ?? 0,
    observed,
  };
}
