import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { LogChangeKind, ReplacedLog } from "@/lib/domain/log-history";
import type { CompletedSet } from "@/lib/domain/session";
import type { CompletedSessionId, LogChangeId, PlannedSessionId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { asSharedDeviations } from "../log-as-shared";
import { users } from "../schema/auth";
import {
  completedSessions,
  completedSets,
  importedFiles,
  type LogState,
  laps,
  logChanges,
} from "../schema/log";
import { publishedSessions } from "../schema/plan";
import type { Tx } from "../tx";
import { deleteLaps, insertLaps, updateLog, upsertSets } from "./log";
import { listSetsAndLaps } from "./week";

/** Everything that was said or measured of a session, to the last fraction. */
export type WholeLog = Required<LogState>;

export interface StoredLogChange {
  readonly id: LogChangeId;
  readonly sessionId: CompletedSessionId;
  readonly at: Instant;
  readonly kind: LogChangeKind;
  readonly before: LogState;
  readonly after: LogState;
  readonly replaced: readonly CompletedSessionId[];
  readonly made: readonly CompletedSessionId[];
}

const fileOfLog = and(
  eq(importedFiles.athleteId, completedSessions.athleteId),
  eq(importedFiles.id, completedSessions.fileId),
);

/** A log with all that a change of it may touch, deleted or not. */
export async function findWholeLog(
  tx: Tx,
  scope: AthleteScope,
  id: CompletedSessionId,
): Promise<WholeLog | null> {
  const [row] = await tx
    .select({ log: completedSessions, fileName: importedFiles.name, plannedTitle: publishedSessions.title })
    .from(completedSessions)
    .leftJoin(importedFiles, fileOfLog)
    .leftJoin(
      publishedSessions,
      and(
        eq(publishedSessions.athleteId, completedSessions.athleteId),
        eq(publishedSessions.id, completedSessions.plannedId),
      ),
    )
    .where(and(eq(completedSessions.athleteId, scope.athleteId), eq(completedSessions.id, id)));
  if (!row) return null;
  const { athleteId, id: _, status, skipReason, inProgress, version, ...rest } = row.log;
  const { createdAt, updatedAt, deletedAt, replacedBy, ...said } = rest;
  const { sets } = await listSetsAndLaps(tx, scope, id);
  return {
    ...said,
    sets,
    laps: await listWholeLaps(tx, scope, id),
    fileName: row.fileName,
    plannedTitle: row.plannedTitle,
  };
}

/** Laps with fractions of seconds and metres, as a file gave them. */
async function listWholeLaps(tx: Tx, scope: AthleteScope, id: CompletedSessionId): Promise<WholeLog["laps"]> {
  const rows = await tx
    .select()
    .from(laps)
    .where(and(eq(laps.athleteId, scope.athleteId), eq(laps.sessionId, id)))
    .orderBy(laps.index);
  return rows.map(({ athleteId, sessionId, ...lap }) => lap);
}

/** Sets a log back to what it was, as far as `state` says. */
export async function writeLogState(
  tx: Tx,
  scope: AthleteScope,
  id: CompletedSessionId,
  state: LogState,
  now: Instant,
): Promise<void> {
  const { sets, laps: ofFile, fileName, plannedTitle, ...said } = state;
  await updateLog(tx, scope, id, said, now);
  if (sets) await replaceSets(tx, scope, id, sets, now);
  if (ofFile) {
    await deleteLaps(tx, scope, id);
    await insertLaps(tx, scope, id, ofFile);
  }
}

/** These sets and no others. */
export async function replaceSets(
  tx: Tx,
  scope: AthleteScope,
  id: CompletedSessionId,
  sets: readonly CompletedSet[],
  now: Instant,
): Promise<void> {
  await tx
    .delete(completedSets)
    .where(and(eq(completedSets.athleteId, scope.athleteId), eq(completedSets.sessionId, id)));
  await upsertSets(tx, scope, id, sets, now);
}

export async function insertLogChange(
  tx: Tx,
  scope: AthleteScope,
  change: Omit<StoredLogChange, "id"> & { readonly id: LogChangeId; readonly actorUserId: UserId },
): Promise<void> {
  await tx.insert(logChanges).values({ ...change, athleteId: scope.athleteId });
}

const stored = {
  id: logChanges.id,
  sessionId: logChanges.sessionId,
  at: logChanges.at,
  kind: logChanges.kind,
  before: logChanges.before,
  after: logChanges.after,
  replaced: logChanges.replaced,
  made: logChanges.made,
};

export async function findLogChange(
  tx: Tx,
  scope: AthleteScope,
  id: LogChangeId,
): Promise<StoredLogChange | null> {
  const [row] = await tx
    .select(stored)
    .from(logChanges)
    .where(and(eq(logChanges.athleteId, scope.athleteId), eq(logChanges.id, id)));
  return row ?? null;
}

/**
 * What was done to these logs, and to whatever answered one of these planned sessions, newest first; with whether
 * the log is still there.
 */
export async function listLogChanges(
  tx: Tx,
  scope: AthleteScope,
  about: readonly (CompletedSessionId | PlannedSessionId)[],
): Promise<readonly (StoredLogChange & { readonly by: string; readonly isGone: boolean })[]> {
  if (about.length === 0) return [];
  const rows = await tx
    .select({ change: stored, by: users.name, deletedAt: completedSessions.deletedAt })
    .from(logChanges)
    .innerJoin(
      completedSessions,
      and(
        eq(completedSessions.athleteId, logChanges.athleteId),
        eq(completedSessions.id, logChanges.sessionId),
      ),
    )
    .leftJoin(users, eq(users.id, logChanges.actorUserId))
    .where(
      and(
        eq(logChanges.athleteId, scope.athleteId),
        or(
          inArray(logChanges.sessionId, [...about] as CompletedSessionId[]),
          inArray(completedSessions.plannedId, [...about] as PlannedSessionId[]),
        ),
      ),
    )
    .orderBy(desc(logChanges.at), desc(logChanges.id))
    .limit(200);
  return rows.map(({ change, by, deletedAt }) => ({
    ...change,
    before: asSharedState(scope, change.before),
    after: asSharedState(scope, change.after),
    by: by ?? "",
    isGone: deletedAt !== null,
  }));
}

/** A state as its reader may know it. */
const asSharedState = (scope: AthleteScope, state: LogState): LogState =>
  state.deviations ? { ...state, deviations: asSharedDeviations(scope, state.deviations) } : state;

/** Logs that gave way to others, in brief and by start. */
export async function listReplacedLogs(
  tx: Tx,
  scope: AthleteScope,
  ids: readonly CompletedSessionId[],
): Promise<readonly ReplacedLog[]> {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: completedSessions.id,
      title: completedSessions.title,
      start: completedSessions.start,
      timeZone: completedSessions.timeZone,
      duration: completedSessions.duration,
      fileId: completedSessions.fileId,
      fileName: importedFiles.name,
    })
    .from(completedSessions)
    .leftJoin(importedFiles, fileOfLog)
    .where(and(eq(completedSessions.athleteId, scope.athleteId), inArray(completedSessions.id, [...ids])))
    .orderBy(completedSessions.start);
}

/** Those of these logs that were corrected after they were written. */
export async function listCorrectedIds(
  tx: Tx,
  scope: AthleteScope,
  ids: readonly CompletedSessionId[],
): Promise<ReadonlySet<CompletedSessionId>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ id: logChanges.sessionId })
    .from(logChanges)
    .where(
      and(
        eq(logChanges.athleteId, scope.athleteId),
        inArray(logChanges.sessionId, [...ids]),
        inArray(logChanges.kind, ["edited", "file", "split", "merged", "put-back"]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Puts logs out of the log because others stand for them now, or back in (`by` null). */
export async function updateReplaced(
  tx: Tx,
  scope: AthleteScope,
  ids: readonly CompletedSessionId[],
  by: CompletedSessionId | null,
  now: Instant,
): Promise<void> {
  for (const id of ids) {
    await updateLog(tx, scope, id, { replacedBy: by, deletedAt: by === null ? null : now }, now);
  }
}

/** Whether other logs stand for this one now. */
export async function isReplaced(tx: Tx, scope: AthleteScope, id: CompletedSessionId): Promise<boolean> {
  const [row] = await tx
    .select({ by: completedSessions.replacedBy })
    .from(completedSessions)
    .where(and(eq(completedSessions.athleteId, scope.athleteId), eq(completedSessions.id, id)));
  return (row?.by ?? null) !== null;
}

/** What split and merged logs were made into last, and whether that is still in the log. */
export async function listMadeOf(
  tx: Tx,
  scope: AthleteScope,
  ids: readonly CompletedSessionId[],
): Promise<readonly { readonly id: CompletedSessionId; readonly isThere: boolean }[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<{ id: CompletedSessionId; there: boolean }>(sql`
    select made.id, heir.deleted_at is null as there
    from ${completedSessions} log
    cross join lateral jsonb_array_elements_text(coalesce((
      select change.made from ${logChanges} change
      where change.athlete_id = log.athlete_id and change.replaced @> to_jsonb(log.id)
      order by change.at desc limit 1
    ), jsonb_build_array(log.replaced_by))) made(id)
    join ${completedSessions} heir on heir.athlete_id = log.athlete_id and heir.id = made.id::uuid
    where log.athlete_id = ${scope.athleteId} and log.replaced_by is not null
      and ${inArray(sql`log.id`, [...ids])}`);
  return rows.map(({ id, there }) => ({ id, isThere: there }));
}
