import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Instant } from "@/lib/dates/time-zone";
import type { CompletedSessionId, ImportedFileId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { completedSessions, importedFiles } from "../schema/log";
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

/** Logs that hold one of these activities, by its key: wherever their day was put since. */
export async function listLogsByKey(
  tx: Tx,
  scope: AthleteScope,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LoggedActivity>> {
  const found = new Map<string, LoggedActivity>();
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const rows = await tx
      .select({
        id: completedSessions.id,
        title: completedSessions.title,
        start: completedSessions.start,
        key: completedSessions.activityKey,
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

export interface LoggedActivity {
  readonly id: CompletedSessionId;
  readonly title: string;
  readonly start: Instant;
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
