import { and, asc, between, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { DateRange } from "@/lib/dates/date-range";
import { instantOf, localTimeOf, plusSeconds } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { SessionInBrief } from "@/lib/domain/flag-view";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { completedSessions } from "../schema/log";
import { plannedSessions, publishedSessions } from "../schema/plan";
import type { Tx } from "../tx";

interface Wanted {
  readonly athlete: Pick<Athlete, "timeZone" | "slotTimes">;
  /** The working plan is for those who write it. */
  readonly plan: "working" | "published";
  /** Planned or completed ids, or the days of which everything is wanted, or both. */
  readonly ids?: readonly string[];
  readonly days?: DateRange;
}

/** Planned and done sessions in brief, by start. A planned session that was answered is there as well. */
export async function listSessionsInBrief(
  tx: Tx,
  scope: AthleteScope,
  wanted: Wanted,
): Promise<readonly SessionInBrief[]> {
  if (!wanted.days && !wanted.ids?.length) return [];
  const planned = await listPlanned(tx, scope, wanted);
  const done = await listDone(tx, scope, wanted);
  return [...planned, ...done].toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

async function listPlanned(tx: Tx, scope: AthleteScope, wanted: Wanted): Promise<SessionInBrief[]> {
  const table = wanted.plan === "working" ? plannedSessions : publishedSessions;
  const rows = await tx
    .select({
      id: table.id,
      type: table.type,
      title: table.title,
      date: table.date,
      slot: table.slot,
      startTime: table.startTime,
      duration: table.duration,
      distance: table.distance,
      effort: table.plannedRpe,
      key: table.key,
    })
    .from(table)
    .where(
      and(
        eq(table.athleteId, scope.athleteId),
        wanted.plan === "working" ? isNull(plannedSessions.deletedAt) : undefined,
        or(
          wanted.ids?.length ? inArray(table.id, uuids<PlannedSessionId>(wanted.ids)) : undefined,
          wanted.days ? between(table.date, wanted.days.from, wanted.days.to) : undefined,
        ),
      ),
    )
    .orderBy(asc(table.date), asc(table.slot), asc(table.position));
  const { timeZone, slotTimes } = wanted.athlete;
  return rows.map(({ startTime, ...row }) => {
    const start = instantOf(row.date, startTime ?? slotTimes[row.slot], timeZone);
    return {
      ...row,
      plannedId: row.id,
      status: "planned",
      start,
      end: plusSeconds(start, row.duration),
      assumed: startTime === null,
    };
  });
}

async function listDone(tx: Tx, scope: AthleteScope, wanted: Wanted): Promise<SessionInBrief[]> {
  const asked: (SQL | undefined)[] = [
    wanted.ids?.length ? inArray(completedSessions.id, uuids<CompletedSessionId>(wanted.ids)) : undefined,
    wanted.days ? between(completedSessions.date, wanted.days.from, wanted.days.to) : undefined,
  ];
  const rows = await tx
    .select()
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        or(...asked),
      ),
    )
    .orderBy(asc(completedSessions.start));
  return rows.map((row) => ({
    id: row.id,
    plannedId: row.plannedId,
    status: row.status,
    type: row.type,
    title: row.title,
    date: row.date,
    slot: localTimeOf(row.start, row.timeZone) < "12:00" ? "am" : "pm",
    start: row.start,
    end: plusSeconds(row.start, row.duration),
    assumed: false,
    duration: row.duration,
    distance: row.distance,
    effort: row.rpe,
    key: false,
  }));
}

// Findings may name sessions of a timeline that was never stored; what is no id of ours is simply not found.
const uuids = <Id extends string>(ids: readonly string[]) =>
  ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) as Id[];
