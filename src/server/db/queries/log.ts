import { and, asc, between, desc, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Instant } from "@/lib/dates/time-zone";
import type { LogBrief, LoggedSession } from "@/lib/domain/log";
import type { CompletedSet } from "@/lib/domain/session";
import type { CompletedSessionId, PlannedSessionId, SetId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { asSharedDeviations, asSharedSkip } from "../log-as-shared";
import { completedSessions, completedSets, importedFiles, laps } from "../schema/log";
import type { Tx } from "../tx";
import { listSetsAndLaps } from "./week";

export type NewLog = Omit<typeof completedSessions.$inferInsert, "athleteId">;
export type LogChange = Partial<Omit<NewLog, "id">>;
export type NewLap = Omit<typeof laps.$inferInsert, "athleteId" | "sessionId">;

const brief = {
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
  source: completedSessions.source,
  inProgress: completedSessions.inProgress,
};

const own = (scope: AthleteScope, id: CompletedSessionId) =>
  and(eq(completedSessions.athleteId, scope.athleteId), eq(completedSessions.id, id));
const ownAlive = (scope: AthleteScope) =>
  and(eq(completedSessions.athleteId, scope.athleteId), isNull(completedSessions.deletedAt));

/** A set beside the session that it was done in. */
export const sessionOfSet = and(
  eq(completedSessions.athleteId, completedSets.athleteId),
  eq(completedSessions.id, completedSets.sessionId),
);

/** Logs of some days, skipped sessions among them, by start. */
export async function listLogs(tx: Tx, scope: AthleteScope, range: DateRange): Promise<readonly LogBrief[]> {
  const rows = await tx
    .select(brief)
    .from(completedSessions)
    .where(and(ownAlive(scope), between(completedSessions.date, range.from, range.to)))
    .orderBy(asc(completedSessions.start));
  return rows.map((row) => asSharedSkip(scope, row));
}

/** The newest logs before a day, newest first. */
export async function listLogsBefore(
  tx: Tx,
  scope: AthleteScope,
  before: CalendarDate,
  limit: number,
): Promise<readonly LogBrief[]> {
  const rows = await tx
    .select(brief)
    .from(completedSessions)
    .where(and(ownAlive(scope), lt(completedSessions.date, before)))
    .orderBy(desc(completedSessions.start))
    .limit(limit);
  return rows.map((row) => asSharedSkip(scope, row));
}

/** One log with its sets and laps. `deleted` finds it also after it was deleted, for whoever brings it back. */
export async function findLog(
  tx: Tx,
  scope: AthleteScope,
  id: CompletedSessionId,
  { deleted = false } = {},
): Promise<LoggedSession | null> {
  const [row] = await tx
    .select({ log: completedSessions, fileName: importedFiles.name })
    .from(completedSessions)
    .leftJoin(
      importedFiles,
      and(
        eq(importedFiles.athleteId, completedSessions.athleteId),
        eq(importedFiles.id, completedSessions.fileId),
      ),
    )
    .where(and(own(scope, id), deleted ? undefined : isNull(completedSessions.deletedAt)));
  if (!row) return null;
  const {
    activityKey,
    createdAt,
    updatedAt,
    deletedAt,
    replacedBy,
    elapsed,
    streamSummary,
    bestEfforts,
    ...log
  } = row.log;
  return {
    ...asSharedSkip(scope, log),
    deviations: asSharedDeviations(scope, log.deviations),
    ...(await listSetsAndLaps(tx, scope, id)),
    hasRecords: streamSummary !== null,
    gradeFactor: streamSummary?.gradeFactor ?? null,
    fileName: row.fileName,
  };
}

/** What answers a planned session now. */
export async function findLogOfPlanned(
  tx: Tx,
  scope: AthleteScope,
  plannedId: PlannedSessionId,
): Promise<LogBrief | null> {
  const [row] = await tx
    .select(brief)
    .from(completedSessions)
    .where(and(ownAlive(scope), eq(completedSessions.plannedId, plannedId)));
  return row ? asSharedSkip(scope, row) : null;
}

/** Writes a log under the id that its client made. False where that id is taken: it was written before. */
export async function insertLog(tx: Tx, scope: AthleteScope, log: NewLog): Promise<boolean> {
  const written = await tx
    .insert(completedSessions)
    .values({ ...log, athleteId: scope.athleteId })
    .onConflictDoNothing({ target: [completedSessions.athleteId, completedSessions.id] })
    .returning({ id: completedSessions.id });
  return written.length > 0;
}

export async function updateLog(
  tx: Tx,
  scope: AthleteScope,
  id: CompletedSessionId,
  change: LogChange,
  now: Instant,
): Promise<void> {
  await tx
    .update(completedSessions)
    .set({ ...change, updatedAt: now, version: sql`${completedSessions.version} + 1` })
    .where(own(scope, id));
}

/** Logs of a file with everything in them, in as few statements as the driver's limit of parameters allows. */
export async function insertLogs(
  tx: Tx,
  scope: AthleteScope,
  entries: readonly NewLogEntry[],
  now: Instant,
): Promise<void> {
  const { athleteId } = scope;
  const of = <Row>(rows: readonly Row[], id: CompletedSessionId) =>
    rows.map((row) => ({ ...row, sessionId: id, athleteId }));
  for (const part of inParts(entries)) {
    await tx.insert(completedSessions).values(part.map(({ log }) => ({ ...log, athleteId })));
  }
  for (const part of inParts(entries.flatMap(({ log, laps: rows }) => of(rows, log.id)))) {
    await tx.insert(laps).values(part);
  }
  for (const part of inParts(entries.flatMap(({ log, sets }) => of(sets, log.id)))) {
    await tx.insert(completedSets).values(part.map((set) => ({ ...set, updatedAt: now })));
  }
}

export interface NewLogEntry {
  readonly log: NewLog;
  readonly laps: readonly NewLap[];
  readonly sets: readonly CompletedSet[];
}

const rowsAtOnce = 1000;

function* inParts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}

/** Sets as a union by their id: a set that was saved before takes the newer values, every other one stays. */
export async function upsertSets(
  tx: Tx,
  scope: AthleteScope,
  sessionId: CompletedSessionId,
  sets: readonly CompletedSet[],
  now: Instant,
): Promise<void> {
  if (sets.length === 0) return;
  const unique = [...new Map(sets.map((set) => [set.id, set])).values()];
  const written = await tx
    .insert(completedSets)
    .values(unique.map((set) => ({ ...set, sessionId, athleteId: scope.athleteId, updatedAt: now })))
    .onConflictDoUpdate({
      target: [completedSets.athleteId, completedSets.id],
      set: {
        exercise: sql`excluded.exercise`,
        exerciseIndex: sql`excluded.exercise_index`,
        setIndex: sql`excluded.set_index`,
        kind: sql`excluded.kind`,
        reps: sql`excluded.reps`,
        load: sql`excluded.load_grams`,
        rpe: sql`excluded.rpe`,
        updatedAt: now,
      },
      setWhere: eq(completedSets.sessionId, sessionId),
    })
    .returning({ id: completedSets.id });
  if (written.length < unique.length) {
    throw new AppError("invalid", "A set here belongs to another session. Enter it again in this one.");
  }
}

export async function deleteSet(
  tx: Tx,
  scope: AthleteScope,
  sessionId: CompletedSessionId,
  id: SetId,
): Promise<void> {
  await tx
    .delete(completedSets)
    .where(
      and(
        eq(completedSets.athleteId, scope.athleteId),
        eq(completedSets.sessionId, sessionId),
        eq(completedSets.id, id),
      ),
    );
}

export async function insertLaps(
  tx: Tx,
  scope: AthleteScope,
  sessionId: CompletedSessionId,
  rows: readonly NewLap[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(laps).values(rows.map((row) => ({ ...row, sessionId, athleteId: scope.athleteId })));
}

export async function deleteLaps(tx: Tx, scope: AthleteScope, sessionId: CompletedSessionId): Promise<void> {
  await tx.delete(laps).where(and(eq(laps.athleteId, scope.athleteId), eq(laps.sessionId, sessionId)));
}

/** Every name under which the athlete has logged an exercise. */
export async function listLoggedExercises(tx: Tx, scope: AthleteScope): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ exercise: completedSets.exercise })
    .from(completedSets)
    .where(eq(completedSets.athleteId, scope.athleteId));
  return rows.map(({ exercise }) => exercise);
}

/** The sets of the newest session that had one of these names, with its day. */
export async function findLastSets(
  tx: Tx,
  scope: AthleteScope,
  names: readonly string[],
  except: CompletedSessionId | null,
): Promise<{ readonly date: CalendarDate; readonly sets: readonly CompletedSet[] } | null> {
  const [last] = await tx
    .select({ id: completedSessions.id, date: completedSessions.date })
    .from(completedSets)
    .innerJoin(completedSessions, sessionOfSet)
    .where(
      and(
        ownAlive(scope),
        inArray(completedSets.exercise, [...names]),
        except ? ne(completedSessions.id, except) : undefined,
      ),
    )
    .orderBy(desc(completedSessions.start))
    .limit(1);
  if (!last) return null;
  const { sets } = await listSetsAndLaps(tx, scope, last.id);
  return { date: last.date, sets: sets.filter(({ exercise }) => names.includes(exercise)) };
}
