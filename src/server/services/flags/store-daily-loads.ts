import { dateFromDayNumber, plusDays } from "@/lib/dates/calendar-date";
import { isLift, isRun } from "@/lib/domain/session-type";
import type { AthleteScope } from "@/server/auth/scope";
import {
  type DailyLoadRow,
  deleteDailyLoads,
  listDailyLoads,
  upsertDailyLoads,
} from "@/server/db/queries/flags";
import { historyDays } from "@/server/db/queries/snapshot";
import type { Tx } from "@/server/db/tx";
import { loadSeries } from "@/server/engine/metrics/daily-load";
import { legLoad } from "@/server/engine/metrics/leg-load";
import type { Snapshot } from "@/server/engine/snapshot";
import type { SnapSession } from "@/server/engine/snapshot-session";
import { engineVersion } from "@/server/engine/version";

/** Stores the load of each day of the log, and writes only the days that an edit has changed. */
export async function storeDailyLoads(tx: Tx, scope: AthleteScope, snapshot: Snapshot): Promise<void> {
  const computed = dailyLoadsOf(snapshot, scope);
  // What lies further back than the engine reads is history and stays.
  const horizon = plusDays(snapshot.now.date, -historyDays);
  const stored = new Map((await listDailyLoads(tx, scope, horizon)).map((row) => [row.date, row]));

  const changed = computed.filter((row) => !isSame(row, stored.get(row.date)));
  const kept = new Set(computed.map((row) => row.date));
  await upsertDailyLoads(tx, changed);
  await deleteDailyLoads(
    tx,
    scope,
    [...stored.keys()].filter((date) => !kept.has(date)),
  );
}

/** One row a local day from the first day on record to today. */
export function dailyLoadsOf(snapshot: Snapshot, scope: AthleteScope): DailyLoadRow[] {
  const { observedFrom, now, logDays, log } = snapshot;
  if (observedFrom === null) return [];
  const sessionsOf = Map.groupBy(log, (session) => session.day);
  return loadSeries(logDays, observedFrom, now.day, observedFrom, now.day).map((day) => {
    const sessions = sessionsOf.get(day.day) ?? [];
    return {
      athleteId: scope.athleteId,
      date: dateFromDayNumber(day.day),
      status: day.status === "ok" || day.status === "rest" ? day.status : "unknown",
      load: day.value,
      runLoad: loadOf(sessions.filter(({ type }) => isRun(type))),
      liftLoad: loadOf(sessions.filter(({ type }) => isLift(type))),
      otherLoad: loadOf(sessions.filter(({ type }) => !isRun(type) && !isLift(type))),
      legLoad: sessions.reduce((total, session) => total + (legLoad(session).value ?? 0), 0),
      runMetres: sessions
        .filter(({ type }) => isRun(type))
        .reduce((total, { distanceKm }) => total + (distanceKm ?? 0) * 1000, 0),
      engineVersion,
    };
  });
}

const loadOf = (sessions: readonly SnapSession[]) =>
  sessions.reduce((total, { load }) => total + (load.value ?? 0), 0);

const compared = [
  "status",
  "load",
  "runLoad",
  "liftLoad",
  "otherLoad",
  "legLoad",
  "runMetres",
  "engineVersion",
] as const;

const isSame = (row: DailyLoadRow, stored: DailyLoadRow | undefined) =>
  stored !== undefined && compared.every((column) => Object.is(row[column], stored[column]));
