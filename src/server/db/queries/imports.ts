import { and, between, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DateRange } from "@/lib/dates/date-range";
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

/** The keys of activities that are in the log, with the sessions that hold them. */
export async function listActivityKeys(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<ReadonlyMap<string, CompletedSessionId>> {
  const rows = await tx
    .select({ id: completedSessions.id, key: completedSessions.activityKey })
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        isNotNull(completedSessions.activityKey),
        between(completedSessions.date, range.from, range.to),
      ),
    );
  return new Map(rows.map(({ id, key }) => [key ?? "", id]));
}

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
