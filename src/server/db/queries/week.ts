import { and, asc, between, eq, isNull, or } from "drizzle-orm";
import type { DateRange } from "@/lib/dates/date-range";
import type { CompletedSession } from "@/lib/domain/session";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { completedSessions } from "../schema/log";
import type { Tx } from "../tx";

/** What a week shows of a session that was done or skipped. */
export type DoneInBrief = Pick<
  CompletedSession,
  | "id"
  | "plannedId"
  | "status"
  | "skipReason"
  | "type"
  | "title"
  | "date"
  | "start"
  | "timeZone"
  | "duration"
  | "distance"
  | "rpe"
>;

const briefColumns = {
  id: completedSessions.id,
  plannedId: completedSessions.plannedId,
  status: completedSessions.status,
  skipReason: completedSessions.skipReason,
  type: completedSessions.type,
  title: completedSessions.title,
  date: completedSessions.date,
  start: completedSessions.start,
  timeZone: completedSessions.timeZone,
  duration: completedSessions.duration,
  distance: completedSessions.distance,
  rpe: completedSessions.rpe,
};

export async function listDoneInBrief(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<readonly DoneInBrief[]> {
  return tx
    .select(briefColumns)
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        between(completedSessions.date, range.from, range.to),
      ),
    )
    .orderBy(asc(completedSessions.start));
}

/** What answers a planned session, or is itself meant by the id. */
export async function findDoneInBrief(
  tx: Tx,
  scope: AthleteScope,
  id: PlannedSessionId,
): Promise<DoneInBrief | null> {
  const [row] = await tx
    .select(briefColumns)
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        or(eq(completedSessions.plannedId, id), eq(completedSessions.id, id as string as CompletedSessionId)),
      ),
    );
  return row ?? null;
}
