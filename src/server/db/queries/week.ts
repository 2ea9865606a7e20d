import { and, asc, between, eq, isNull, or } from "drizzle-orm";
import type { DateRange } from "@/lib/dates/date-range";
import type { CompletedSession, CompletedSet, Lap } from "@/lib/domain/session";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import type { AthleteScope } from "@/server/auth/scope";
import { asSharedSkip } from "../log-as-shared";
import { completedSessions, completedSets, laps } from "../schema/log";
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
  | "note"
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
  note: completedSessions.note,
};

export async function listDoneInBrief(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<readonly DoneInBrief[]> {
  const rows = await tx
    .select(briefColumns)
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        // What was begun and not finished stands in the week as planned.
        eq(completedSessions.inProgress, false),
        between(completedSessions.date, range.from, range.to),
      ),
    )
    .orderBy(asc(completedSessions.start));
  return rows.map((row) => asSharedSkip(scope, row));
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
  return row ? asSharedSkip(scope, row) : null;
}

/** The sets and laps of what was done, in their order. */
export async function listSetsAndLaps(
  tx: Tx,
  scope: AthleteScope,
  id: CompletedSessionId,
): Promise<{ readonly sets: readonly CompletedSet[]; readonly laps: readonly Lap[] }> {
  const sets = await tx
    .select({
      id: completedSets.id,
      exercise: completedSets.exercise,
      exerciseIndex: completedSets.exerciseIndex,
      setIndex: completedSets.setIndex,
      kind: completedSets.kind,
      reps: completedSets.reps,
      load: completedSets.load,
      rpe: completedSets.rpe,
    })
    .from(completedSets)
    .where(and(eq(completedSets.athleteId, scope.athleteId), eq(completedSets.sessionId, id)))
    .orderBy(asc(completedSets.exerciseIndex), asc(completedSets.setIndex));
  const rows = await tx
    .select()
    .from(laps)
    .where(and(eq(laps.athleteId, scope.athleteId), eq(laps.sessionId, id)))
    .orderBy(asc(laps.index));
  return {
    sets,
    laps: rows.map(({ index, duration, distance, avgHr, maxHr }) => ({
      index,
      duration: seconds(Math.round(duration)),
      distance: distance === null ? null : metres(Math.round(distance)),
      avgHr,
      maxHr,
    })),
  };
}
