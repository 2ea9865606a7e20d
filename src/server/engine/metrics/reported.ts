import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { isRun } from "@/lib/domain/session-type";
import type { MeasuredMetric, ReportedMetric } from "../report";
import { type Snapshot, weekStartDay } from "../snapshot";
import { type DayLoad, loadSeries, totalLoad } from "./daily-load";
import { definitionOfReported, type ReportedName } from "./definitions";
import { legLoad, totalLegLoad } from "./leg-load";
import type { Metric } from "./metric";
import { monotony, strain } from "./monotony";
import { reportedIntensity } from "./reported-intensity";
import { reportedMornings } from "./reported-mornings";
import { reportedRunning } from "./reported-running";
import { reportedSeries } from "./reported-series";
import { reportedSessions } from "./reported-sessions";
import { reportedStrength } from "./reported-strength";
import { longestRun, runVolume, spikePct } from "./run-volume";
import { sessionGap } from "./session-gap";
import { weeklyLoad } from "./weekly-load";

const seriesDays = 42;

/**
 * The metrics of the log as of today, by name; each with its unit, what it rests on, how much of its window is
 * known, and the id of its definition. Loads are in AU, distances in km. `sessionLoad` and `sessionGap` list recent
 * and coming sessions.
 */
export function reportedMetrics(snapshot: Snapshot): Record<ReportedName, ReportedMetric> {
  const measured = Object.entries(measuredMetrics(snapshot)) as [ReportedName, MeasuredMetric][];
  return Object.fromEntries(
    measured.map(([name, metric]) => [name, { ...metric, definition: definitionOfReported[name] }]),
  ) as Record<ReportedName, ReportedMetric>;
}

function measuredMetrics(snapshot: Snapshot): Record<ReportedName, MeasuredMetric> {
  const { now } = snapshot;
  const days = (from: number, to: number) =>
    loadSeries(snapshot.logDays, from, to, snapshot.observedFrom, now.day);
  const week = days(now.day - 6, now.day);
  const thisWeek = weeklyLoad(days(weekStartDay(snapshot, now.day), now.day));
  const longest = longestRun(snapshot.logRuns, now.day - 30, now.day - 1);
  return {
    sessionLoad: sessionLoads(snapshot),
    dailyLoad: named(dayMetric(days(now.day, now.day)), "au"),
    dailyLoads: dailyLoads(days(now.day - seriesDays + 1, now.day)),
    weeklyLoad: named({ ...thisWeek, value: thisWeek.value?.total ?? null }, "au"),
    rollingLoad7d: named(totalLoad(week), "au"),
    monotony: named(monotony(week), "monotony"),
    strain: named(strain(week), "au"),
    runVolume7d: named(runVolume(snapshot.logRuns, now.day - 6, now.day), "km"),
    longestRun30d: named({ ...longest, value: longest.value?.km ?? null }, "km"),
    singleRunSpike: named(lastSpike(snapshot), "pct"),
    legLoad7d: named(totalLegLoad(snapshot.log, now.day - 6, now.day), "count"),
    sessionGap: gaps(snapshot),
    ...reportedIntensity(snapshot),
    ...reportedMornings(snapshot),
    ...reportedRunning(snapshot),
    ...reportedSeries(snapshot),
    ...reportedSessions(snapshot),
    ...reportedStrength(snapshot),
  };
}

const named = (metric: Metric<unknown>, unit: string): MeasuredMetric => ({ ...metric, unit });

function dayMetric([day]: readonly DayLoad[]): Metric<number> {
  if (!day || day.value === null) return { value: null, status: "not-enough-data", coverage: 0 };
  return { value: day.value, status: day.estimated > 0 ? "estimated" : "ok", coverage: 1 };
}

function dailyLoads(series: readonly DayLoad[]): MeasuredMetric {
  const known = series.filter(({ value }) => value !== null).length;
  return {
    value: series.map(({ day, value, status }) => ({ date: dateFromDayNumber(day), load: value, status })),
    unit: "au",
    status: known === 0 ? "not-enough-data" : known < series.length ? "partial" : "ok",
    coverage: known / series.length,
  };
}

/** Of the last two weeks and of what is planned. */
function sessionLoads({ recent }: Snapshot): MeasuredMetric {
  const known = recent.filter(({ load }) => load.value !== null).length;
  return {
    value: recent.map((session) => ({
      id: session.id,
      date: session.date,
      load: session.load.value,
      status: session.load.status,
      basis: session.load.basis,
      legLoad: legLoad(session).value,
      class: session.type,
    })),
    unit: "au",
    status: known < recent.length ? "partial" : "ok",
    coverage: recent.length === 0 ? 1 : known / recent.length,
  };
}

/** Hours between each two neighbouring sessions of the last two weeks and of what is planned. */
function gaps({ recent }: Snapshot): MeasuredMetric {
  const pairs = recent.slice(1).map((to, index) => ({ from: recent[index], to }));
  const list = pairs.flatMap(({ from, to }) =>
    from ? [{ from: from.id, to: to.id, ...sessionGap(from, to) }] : [],
  );
  const known = list.filter(({ value }) => value !== null).length;
  return {
    value: list.map(({ from, to, value, status }) => ({ from, to, hours: value, status })),
    unit: "h",
    status:
      known < list.length ? "partial" : list.some(({ status }) => status === "assumed") ? "assumed" : "ok",
    coverage: list.length === 0 ? 1 : known / list.length,
  };
}

/** How much the last run was longer than the longest of the 30 days before it. */
function lastSpike({ logRuns }: Snapshot): Metric<number> {
  const last = logRuns.findLast(({ sessions }) => sessions.some(({ type }) => isRun(type)));
  if (!last || last.km === null) return { value: null, status: "not-enough-data", coverage: 0 };
  const longest = longestRun(logRuns, last.day - 30, last.day - 1);
  if (longest.value === null) return { value: null, status: "not-enough-data", coverage: longest.coverage };
  return {
    value: spikePct(last.km, longest.value.km),
    status: last.estimated || longest.value.estimated ? "estimated" : longest.status,
    coverage: longest.coverage,
  };
}
