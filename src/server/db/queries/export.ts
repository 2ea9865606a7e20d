import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { AthleteScope } from "@/server/auth/scope";
import { completedSessions, completedSets } from "../schema/log";
import { checkIns } from "../schema/wellness";
import type { Tx } from "../tx";

/** How many rows are read at once: a history of years is never in memory. */
export const rowsAtOnce = 500;

/** Where the rows before ended; null before the first. */
export type After<Key> = Key | null;

/** Logs by their start, those after one of them. */
export async function listSessionsAfter(
  tx: Tx,
  scope: AthleteScope,
  after: After<{ readonly start: Instant; readonly id: string }>,
) {
  const later = after
    ? sql`(${completedSessions.start}, ${completedSessions.id}) > (${after.start}::timestamptz, ${after.id}::uuid)`
    : undefined;
  return tx
    .select()
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        eq(completedSessions.inProgress, false),
        later,
      ),
    )
    .orderBy(asc(completedSessions.start), asc(completedSessions.id))
    .limit(rowsAtOnce);
}

/** Sets with the session that they were done in, by its start and their order, those after one of them. */
export async function listSetsAfter(
  tx: Tx,
  scope: AthleteScope,
  after: After<{
    readonly start: Instant;
    readonly sessionId: string;
    readonly exerciseIndex: number;
    readonly setIndex: number;
    readonly id: string;
  }>,
) {
  const { start } = completedSessions;
  const { sessionId, exerciseIndex, setIndex, id } = completedSets;
  const later = after
    ? sql`(${start}, ${sessionId}, ${exerciseIndex}, ${setIndex}, ${id}) > (${after.start}::timestamptz, ${after.sessionId}::uuid, ${after.exerciseIndex}::int, ${after.setIndex}::int, ${after.id}::uuid)`
    : undefined;
  return tx
    .select({ set: completedSets, date: completedSessions.date, title: completedSessions.title, start })
    .from(completedSets)
    .innerJoin(
      completedSessions,
      and(
        eq(completedSessions.athleteId, completedSets.athleteId),
        eq(completedSessions.id, completedSets.sessionId),
      ),
    )
    .where(and(eq(completedSets.athleteId, scope.athleteId), isNull(completedSessions.deletedAt), later))
    .orderBy(asc(start), asc(sessionId), asc(exerciseIndex), asc(setIndex), asc(id))
    .limit(rowsAtOnce);
}

/** Check-ins by their day, those after one day. */
export async function listCheckInsAfter(tx: Tx, scope: AthleteScope, after: After<CalendarDate>) {
  return tx
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, scope.athleteId), after ? gt(checkIns.date, after) : undefined))
    .orderBy(asc(checkIns.date))
    .limit(rowsAtOnce);
}
