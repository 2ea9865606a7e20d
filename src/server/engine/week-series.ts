import { isRun } from "@/lib/domain/session-type";
import { type DayLoad, estimatedShare, loadByDay, loadSeries } from "./metrics/daily-load";
import { runDistances, runVolume } from "./metrics/run-volume";
import { mostUnknownDays } from "./metrics/weekly-load";
import type { Snapshot } from "./snapshot";
import type { SnapSession } from "./snapshot-session";

/** What is compared from week to week: kilometres run, load of the runs, and load of everything. */
export const weekSeries = ["run-distance", "run-load", "load"] as const;
export type WeekSeries = (typeof weekSeries)[number];

export interface WeekValue {
  /** Km or AU; `null` when the week is not on record or too much of it is unknown. */
  readonly value: number | null;
  /** Share of the value that is estimated, 0–1. */
  readonly estimated: number;
  readonly observed: boolean;
}

/** Totals of the calendar week that begins on a day, for one of the three series. */
export type WeekTotals = (series: WeekSeries, startDay: number) => WeekValue;

/**
 * Weeks of the log and, from today on, of the plan: the current week is what is logged plus what is still planned.
 * Each value is worked out once.
 */
export function weekTotals(snapshot: Snapshot): WeekTotals {
  const ahead = snapshot.open.filter(({ day }) => day >= snapshot.now.day);
  const sessions = [...snapshot.log, ...ahead];
  const runs = sessions.filter(({ type }) => isRun(type));
  const days = { load: loadByDay(sessions), "run-load": loadByDay(runs) };
  const distances = [...snapshot.logRuns, ...runDistances(ahead, snapshot.ownPace)];
  const known = new Map<string, WeekValue>();
  const last = lastDay(sessions, snapshot.now.day);
  return (series, startDay) => {
    const key = `${series} ${startDay}`;
    const before = known.get(key);
    if (before) return before;
    const observed = snapshot.observedFrom !== null && snapshot.observedFrom <= startDay + 6;
    const value =
      series === "run-distance"
        ? distance(distances, startDay, observed)
        : load(
            loadSeries(
              days[series],
              startDay,
              startDay + 6,
              snapshot.observedFrom,
              Math.max(last, startDay + 6),
            ),
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
  const unknown = week.filter(({ status }) => status === "unknown").length;
  return {
    value:
      observed && unknown <= mostUnknownDays ? week.reduce((total, { known }) => total + known, 0) : null,
    estimated: estimatedShare(week),
    observed,
  };
}

const lastDay = (sessions: readonly SnapSession[], today: number) =>
  sessions.reduce((latest, { day }) => Math.max(latest, day), today);
