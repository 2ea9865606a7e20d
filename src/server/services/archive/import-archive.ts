import { AppError } from "@/lib/app-error";
import type { ArchiveManifest } from "@/lib/schemas/archive";
import type { SelfCtx } from "@/server/auth/scope";
import { type ArchiveTable, archiveTables } from "@/server/db/archive-tables";
import { databaseErrorCode } from "@/server/db/deadline";
import {
  type ArchiveRow,
  deleteFlagsToldBy,
  findArchiveImport,
  hasTraining,
  insertArchiveRows,
  updateArchiveSettings,
} from "@/server/db/queries/archive";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { type Tx, withTransaction } from "@/server/db/tx";
import { importLimits } from "@/server/import/limits";
import { refreshFlags } from "@/server/services/flags/refresh";
import { checkArchive, type Progress, partOf, pathOfFile, readManifest, rowsOf } from "./check-archive";
import { blocksOfSeason, plannedOfLogs, plannedOfSent, weeksOfSeason } from "./plan-of-archive";
import { bytesOf, openZip, type ZipReader } from "./read-zip";

export type ArchiveResult =
  | { readonly ok: true; readonly rows: number; readonly files: number; readonly wasHere: boolean }
  | { readonly ok: false; readonly reason: "coached" | "not-empty" };

const rowsAtOnce = 200;

/**
 * Brings an archive into an account in which nothing is planned or logged. It is read from end to end first; then it
 * is written in pieces that each hold or do not, so that one that broke off goes on where the same archive is sent
 * again, and one that is here already changes nothing.
 */
export async function importArchive(ctx: SelfCtx, path: string, progress: Progress): Promise<ArchiveResult> {
  if (!ctx.scope.selfCoached) return { ok: false, reason: "coached" };
  const zip = await openZip(path);
  try {
    const manifest = await readManifest(zip);
    const before = await withTransaction(ctx, (tx) => standing(tx, ctx, manifest.archiveId));
    if (before) return before;
    await checkArchive(zip, ctx, manifest, progress);
    const begun = await withTransaction(ctx, (tx) => begin(tx, ctx, manifest.archiveId));
    return begun ?? (await write(zip, ctx, manifest, progress));
  } finally {
    zip.close();
  }
}

/** What there is to say before anything is read: it is here already, or there is no room for it. */
async function standing(tx: Tx, { scope }: SelfCtx, archiveId: string): Promise<ArchiveResult | null> {
  const known = await findArchiveImport(tx, scope, archiveId);
  if (known?.finished) {
    const { rows, files } = known.finished;
    return { ok: true, rows, files, wasHere: true };
  }
  if (known) return null;
  return (await hasTraining(tx, scope)) ? { ok: false, reason: "not-empty" } : null;
}

async function begin(tx: Tx, ctx: SelfCtx, archiveId: string): Promise<ArchiveResult | null> {
  await lockAthlete(tx, ctx.scope);
  const meanwhile = await standing(tx, ctx, archiveId);
  if (!meanwhile) await insertAudit(tx, ctx, noteOf(ctx, "archive.begin", { archiveId }));
  return meanwhile;
}

async function write(
  zip: ZipReader,
  ctx: SelfCtx,
  manifest: ArchiveManifest,
  progress: Progress,
): Promise<ArchiveResult> {
  const of = Object.values(manifest.rows).reduce((sum, rows) => sum + rows, 0);
  let done = 0;
  for (const table of archiveTables) {
    if (!zip.has(partOf(table))) continue;
    for await (const rows of batchesOf(zip, table, ctx)) {
      await written(table, () =>
        withTransaction(ctx, async (tx) => {
          await lockAthlete(tx, ctx.scope);
          await writeRows(tx, { zip, ctx, table, plan: manifest.plan }, rows);
        }),
      );
      done += rows.length;
      progress({ stage: "writing", done, of });
    }
  }
  await withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const owner = { scope: ctx.scope, userId: ctx.user.id };
    await updateArchiveSettings(tx, owner, manifest);
    const counts = { rows: done, files: manifest.files };
    await insertAudit(tx, ctx, noteOf(ctx, "archive.import", { archiveId: manifest.archiveId, ...counts }));
  });
  await withTransaction(ctx, (tx) => refreshFlags(tx, ctx));
  return { ok: true, rows: done, files: manifest.files, wasHere: false };
}

const noteOf = ({ scope }: SelfCtx, action: "archive.begin" | "archive.import", details: object) => ({
  athleteId: scope.athleteId,
  action,
  details,
});

/** Some rows at a time; of files each alone, because its bytes come with it. */
async function* batchesOf(
  zip: ZipReader,
  table: ArchiveTable,
  ctx: SelfCtx,
): AsyncGenerator<readonly ArchiveRow[]> {
  let batch: ArchiveRow[] = [];
  for await (const row of rowsOf(zip, table, ctx)) {
    batch.push(row);
    if (batch.length < (table.bytes ? 1 : rowsAtOnce)) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface Writing {
  readonly zip: ZipReader;
  readonly ctx: SelfCtx;
  readonly table: ArchiveTable;
  /** Whether the archive holds the working plan. */
  readonly plan: boolean;
}

async function writeRows(
  tx: Tx,
  { zip, ctx, table, plan }: Writing,
  rows: readonly ArchiveRow[],
): Promise<void> {
  const owner = { scope: ctx.scope, userId: ctx.user.id };
  const put = (name: string, others: readonly ArchiveRow[]) => {
    const other = archiveTables.find((each) => each.name === name);
    return other && others.length > 0 ? insertArchiveRows(tx, owner, other, others) : 0;
  };
  if (table.bytes) {
    for (const row of rows)
      await insertArchiveRows(
        tx,
        owner,
        table,
        [row],
        await bytesOf(zip, pathOfFile(row.id), importLimits.maxBytes),
      );
    return;
  }
  if (!plan && table.name === "published_session") await put("planned_session", plannedOfSent(rows));
  if (!plan && table.name === "published_season") {
    await put("block", blocksOfSeason(rows));
    await put("week_plan", weeksOfSeason(rows));
  }
  if (table.name === "completed_session") await put("planned_session", plannedOfLogs(rows, ctx.now));
  if (table.name === "flag") await deleteFlagsToldBy(tx, ctx.scope, rows);
  await insertArchiveRows(tx, owner, table, rows);
}

/** What the database refuses is no fault of ours: a row that does not fit is named. */
async function written(table: ArchiveTable, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = databaseErrorCode(error);
    if (!code?.startsWith("22") && !code?.startsWith("23")) throw error;
    throw new AppError(
      "invalid",
      `A row of ${partOf(table)} does not fit to the others. Send the archive again as it was made; what is here stays.`,
    );
  }
}
