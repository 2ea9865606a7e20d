import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Threshold } from "@/lib/domain/athlete";
import type { BestEfforts } from "@/lib/domain/best-effort";
import type { StreamSummary } from "@/lib/domain/stream-summary";
import type { AthleteId, CompletedSessionId, ImportedFileId } from "@/lib/ids";
import { athleteStates } from "./schema/flags";
import { completedSessions, importedFiles } from "./schema/log";
import { athletes, thresholds } from "./schema/people";

/** A stored file with the logs of its activities that lack a summary or have not been searched for best efforts. */
export interface UnsummarisedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly thresholds: readonly Threshold[];
  readonly logs: readonly {
    readonly id: CompletedSessionId;
    readonly activityKey: string | null;
    readonly date: CalendarDate;
  }[];
}

export interface SummaryOfLog {
  readonly streamSummary: StreamSummary;
  readonly bestEfforts: BestEfforts;
}

type Summarise = (file: UnsummarisedFile) => ReadonlyMap<CompletedSessionId, SummaryOfLog>;

const isOpen = or(isNull(completedSessions.streamSummary), isNull(completedSessions.bestEfforts));

/**
 * Gives every log that came from a file its summary and its best efforts, as the role that owns the database. Files are read one at a
 * time, each is written by itself, and what has a summary is left alone: it may end anywhere and be run again.
 * Returns how many logs it summed up.
 */
export async function summariseStored(url: string, summarise: Summarise): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  const owner = drizzle(sql);
  try {
    const files = await owner
      .selectDistinct({ athleteId: completedSessions.athleteId, fileId: completedSessions.fileId })
      .from(completedSessions)
      .where(and(isNotNull(completedSessions.fileId), isOpen));
    let count = 0;
    for (const { athleteId, fileId } of files) {
      if (fileId) count += await summariseFile(owner, { athleteId, fileId }, summarise);
    }
    return count;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function summariseFile(
  owner: PostgresJsDatabase,
  { athleteId, fileId }: { readonly athleteId: AthleteId; readonly fileId: ImportedFileId },
  summarise: Summarise,
): Promise<number> {
  const open = and(eq(completedSessions.athleteId, athleteId), eq(completedSessions.fileId, fileId), isOpen);
  const [file] = await owner
    .select({ name: importedFiles.name, bytes: importedFiles.bytes })
    .from(importedFiles)
    .where(and(eq(importedFiles.athleteId, athleteId), eq(importedFiles.id, fileId)));
  if (!file) return 0;
  const logs = await owner
    .select({
      id: completedSessions.id,
      activityKey: completedSessions.activityKey,
      date: completedSessions.date,
    })
    .from(completedSessions)
    .where(open);
  const measured = await owner
    .select({
      id: thresholds.id,
      kind: thresholds.kind,
      value: thresholds.value,
      validFrom: thresholds.validFrom,
    })
    .from(thresholds)
    .where(eq(thresholds.athleteId, athleteId));
  const summaries = summarise({ ...file, thresholds: measured, logs });
  await owner.transaction(async (tx) => {
    // As every other write of an athlete's rows begins.
    await tx.select({ id: athletes.id }).from(athletes).where(eq(athletes.id, athleteId)).for("update");
    let isJudgedAnew = false;
    for (const [id, { streamSummary, bestEfforts }] of summaries) {
      const log = and(open, eq(completedSessions.id, id));
      const summed = await tx
        .update(completedSessions)
        .set({ streamSummary })
        .where(and(log, isNull(completedSessions.streamSummary)))
        .returning({ id: completedSessions.id });
      if (summed.length > 0) isJudgedAnew = true;
      await tx.update(completedSessions).set({ bestEfforts }).where(log);
    }
    if (!isJudgedAnew) return;
    // What was answered without them is asked again at the next visit.
    await tx
      .update(athleteStates)
      .set({ engineVersion: "without summaries" })
      .where(eq(athleteStates.athleteId, athleteId));
  });
  return summaries.size;
}
