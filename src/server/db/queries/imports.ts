import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Instant } from "@/lib/dates/time-zone";
import type { OtherRecording } from "@/lib/domain/log";
import type { CompletedSessionId, ImportedFileId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { completedSessions, importedFiles, otherRecordings } from "../schema/log";
import type { Tx } from "../tx";

export type NewFile = Omit<typeof importedFiles.$inferInsert, "athleteId">;

/** Keeps a file as it was uploaded. One that is here already keeps its first id and name. */
export async function insertImportedFile(
  tx: Tx,
  scope: AthleteScope,
  file: NewFile,
): Promise<ImportedFileId> {
  await tx
    .insert(importedFiles)
    .values({ ...file, athleteId: scope.athleteId })
    .onConflictDoNothing({ target: [importedFiles.athleteId, importedFiles.sha256] });
  const [row] = await tx
    .select({ id: importedFiles.id })
    .from(importedFiles)
    .where(and(eq(importedFiles.athleteId, scope.athleteId), eq(importedFiles.sha256, file.sha256)));
  return row?.id ?? file.id;
}

export async function findImportedFile(tx: Tx, scope: AthleteScope, id: ImportedFileId) {
  const [row] = await tx
    .select({ name: importedFiles.name, bytes: importedFiles.bytes })
    .from(importedFiles)
    .where(and(eq(importedFiles.athleteId, scope.athleteId), eq(importedFiles.id, id)));
  return row ?? null;
}

/** Logs that hold one of these activities, by its key: wherever their day was put since, split or merged or not. */
export async function listLogsByKey(
  tx: Tx,
  scope: AthleteScope,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LoggedActivity>> {
  const found = new Map<string, LoggedActivity>(await listReplacedByKey(tx, scope, keys));
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const rows = await tx
      .select({
        id: completedSessions.id,
        title: completedSessions.title,
        start: completedSessions.start,
        key: completedSessions.activityKey,
        fileId: completedSessions.fileId,
      })
      .from(completedSessions)
      .where(
        and(
          eq(completedSessions.athleteId, scope.athleteId),
          isNull(completedSessions.deletedAt),
          inArray(completedSessions.activityKey, keys.slice(at, at + keysAtOnce)),
        ),
      );
    for (const { key, ...log } of rows) found.set(key ?? "", log);
  }
  return found;
}

/** What stands now for logs that were split or merged, however often. */
async function listReplacedByKey(
  tx: Tx,
  scope: AthleteScope,
  keys: readonly string[],
): Promise<[string, LoggedActivity][]> {
  const found: [string, LoggedActivity][] = [];
  const ofAthlete = eq(completedSessions.athleteId, scope.athleteId);
  let sought = new Map<CompletedSessionId, Part[]>();
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const rows = await tx
      .select({
        by: completedSessions.replacedBy,
        key: completedSessions.activityKey,
        fileId: completedSessions.fileId,
      })
      .from(completedSessions)
      .where(
        and(
          ofAthlete,
          isNotNull(completedSessions.replacedBy),
          inArray(completedSessions.activityKey, keys.slice(at, at + keysAtOnce)),
        ),
      );
    for (const { by, key, fileId } of rows)
      if (by && key) sought.set(by, [...(sought.get(by) ?? []), { key, fileId }]);
  }
  while (sought.size > 0) {
    const { id, title, start, replacedBy, deletedAt } = completedSessions;
    const rows = await tx
      .select({ id, title, start, replacedBy, deletedAt })
      .from(completedSessions)
      .where(and(ofAthlete, inArray(completedSessions.id, [...sought.keys()])));
    const next = new Map<CompletedSessionId, Part[]>();
    for (const { replacedBy: by, deletedAt: gone, ...log } of rows) {
      const held = sought.get(log.id) ?? [];
      if (by) next.set(by, [...(next.get(by) ?? []), ...held]);
      else if (gone === null)
        found.push(...held.map(({ key, fileId }): [string, LoggedActivity] => [key, { ...log, fileId }]));
    }
    sought = next;
  }
  return found;
}

/** What a log that another one stands for was made from. */
interface Part {
  readonly key: string;
  readonly fileId: ImportedFileId | null;
}

export interface LoggedActivity {
  readonly id: CompletedSessionId;
  readonly title: string;
  readonly start: Instant;
  readonly fileId: ImportedFileId | null;
}

const keysAtOnce = 5000;

/** Whether the activity of a deleted log has come in again since. */
export async function isActivityTaken(tx: Tx, scope: AthleteScope, id: CompletedSessionId): Promise<boolean> {
  const deleted = alias(completedSessions, "deleted");
  const [row] = await tx
    .select({ id: completedSessions.id })
    .from(completedSessions)
    .innerJoin(
      deleted,
      and(
        eq(deleted.athleteId, completedSessions.athleteId),
        eq(deleted.activityKey, completedSessions.activityKey),
        eq(deleted.id, id),
      ),
    )
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        ne(completedSessions.id, id),
      ),
    )
    .limit(1);
  return row !== undefined;
}

export type NewRecording = Omit<typeof otherRecordings.$inferInsert, "athleteId">;

/** Further recordings of sessions that are there; one that was never made its own belongs to the session named last. */
export async function insertOtherRecordings(
  tx: Tx,
  scope: AthleteScope,
  recordings: readonly NewRecording[],
): Promise<void> {
  for (let at = 0; at < recordings.length; at += keysAtOnce) {
    await tx
      .insert(otherRecordings)
      .values(recordings.slice(at, at + keysAtOnce).map((each) => ({ ...each, athleteId: scope.athleteId })))
      .onConflictDoUpdate({
        target: [otherRecordings.athleteId, otherRecordings.fileId, otherRecordings.activityKey],
        set: { sessionId: sql`excluded.session_id` },
        setWhere: isNull(otherRecordings.separateId),
      });
  }
}

/** Further recordings of one session, those left out that are sessions of their own by now. */
export async function listOtherRecordings(
  tx: Tx,
  scope: AthleteScope,
  sessionId: CompletedSessionId,
): Promise<readonly OtherRecording[]> {
  return tx
    .select({
      fileId: otherRecordings.fileId,
      activityKey: otherRecordings.activityKey,
      fileName: importedFiles.name,
    })
    .from(otherRecordings)
    .innerJoin(
      importedFiles,
      and(
        eq(importedFiles.athleteId, otherRecordings.athleteId),
        eq(importedFiles.id, otherRecordings.fileId),
      ),
    )
    .leftJoin(
      completedSessions,
      and(
        eq(completedSessions.athleteId, otherRecordings.athleteId),
        eq(completedSessions.id, otherRecordings.separateId),
      ),
    )
    .where(
      and(
        eq(otherRecordings.athleteId, scope.athleteId),
        eq(otherRecordings.sessionId, sessionId),
        or(isNull(otherRecordings.separateId), isNotNull(completedSessions.deletedAt)),
      ),
    )
    .orderBy(asc(importedFiles.importedAt), asc(otherRecordings.activityKey));
}

/** Remembers which session a recording became. */
export async function updateRecordingSeparate(
  tx: Tx,
  scope: AthleteScope,
  { fileId, activityKey }: Pick<OtherRecording, "fileId" | "activityKey">,
  separateId: CompletedSessionId,
): Promise<void> {
  await tx
    .update(otherRecordings)
    .set({ separateId })
    .where(
      and(
        eq(otherRecordings.athleteId, scope.athleteId),
        eq(otherRecordings.fileId, fileId),
        eq(otherRecordings.activityKey, activityKey),
      ),
    );
}
