import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { ImportedFileId } from "@/lib/ids";
import { newId, type UserId } from "@/lib/ids";
import { type ArchiveManifest, archiveFormat, archiveVersion } from "@/lib/schemas/archive";
import type { SelfCtx } from "@/server/auth/scope";
import { type ArchiveTable, archiveTables, readOnlyArchiveTables } from "@/server/db/archive-tables";
import {
  type ArchiveRow,
  getArchiveSettings,
  listArchiveRows,
  listFileNames,
} from "@/server/db/queries/archive";
import { findImportedFile } from "@/server/db/queries/imports";
import { withTransaction } from "@/server/db/tx";
import { logger } from "@/server/logger";
import { archiveReadme } from "./archive-readme";
import { lineOf } from "./own-ids";

/**
 * Everything that is the athlete's as a zip file (`docs/archive.md`), made while it is read: neither a table nor a
 * file is in memory as a whole, and no transaction waits for a slow reader. A row that points to another is read
 * before it, so that what it points to is there as well.
 */
export async function exportArchive(ctx: SelfCtx): Promise<Readable> {
  const owner = { scope: ctx.scope, userId: ctx.user.id };
  const { settings, files } = await withTransaction(ctx, async (tx) => ({
    settings: await getArchiveSettings(tx, owner),
    files: await listFileNames(tx, ctx.scope),
  }));
  if (!settings) throw new Error("An athlete without settings");

  const zip = new ZipFile();
  const fail = (error: unknown) => {
    // The answer has begun, so that the download breaks off; nobody else tells why.
    logger.error("An archive broke off", error);
    (zip.outputStream as Readable).destroy(error as Error);
  };
  zip.on("error", fail);
  const add = (name: string, compress: boolean, pieces: () => AsyncIterable<Uint8Array | string>) =>
    zip.addReadStreamLazy(name, { compress }, (done) => {
      const stream = Readable.from(pieces(), { objectMode: false });
      stream.on("error", fail);
      done(null, stream);
    });

  const rows: Record<string, number> = {};
  const plan = ctx.scope.selfCoached;
  add("README.txt", true, () => oneOf(archiveReadme));
  for (const table of [...archiveTables, ...readOnlyArchiveTables].toReversed()) {
    if (table.plan && !plan) continue;
    rows[table.name] = 0;
    add(`tables/${table.name}.jsonl`, true, () =>
      tableLines(ctx, table, (count) => {
        rows[table.name] = (rows[table.name] ?? 0) + count;
      }),
    );
  }
  for (const { id } of files) add(`files/${id}`, false, () => fileBytes(ctx, id));
  const manifest: Omit<ArchiveManifest, "rows"> = {
    format: archiveFormat,
    version: archiveVersion,
    archiveId: newId<never>(),
    madeAt: ctx.now,
    plan,
    athlete: settings.athlete as ArchiveManifest["athlete"],
    person: settings.person as ArchiveManifest["person"],
    files: files.length,
  };
  // The last one: what is counted is counted by then.
  add("manifest.json", true, () => manifestText(manifest, rows));
  zip.end();
  return zip.outputStream as Readable;
}

async function* manifestText(
  manifest: Omit<ArchiveManifest, "rows">,
  rows: Readonly<Record<string, number>>,
) {
  yield JSON.stringify({ ...manifest, rows }, null, 2);
}

async function* oneOf(text: string) {
  yield text;
}

async function* tableLines(ctx: SelfCtx, table: ArchiveTable, count: (rows: number) => void) {
  const own = { athleteId: ctx.scope.athleteId, userId: ctx.user.id as UserId };
  const owner = { scope: ctx.scope, userId: ctx.user.id };
  const published = !ctx.scope.selfCoached;
  for (let after: ArchiveRow | null = null; ; ) {
    const last: ArchiveRow | null = after;
    const rows: readonly ArchiveRow[] = await withTransaction(ctx, (tx) =>
      listArchiveRows(tx, owner, table, { after: last, published }),
    );
    if (rows.length === 0) return;
    yield `${rows.map((row) => lineOf(row, own)).join("\n")}\n`;
    count(rows.length);
    after = rows.at(-1) ?? null;
  }
}

async function* fileBytes(ctx: SelfCtx, id: ImportedFileId) {
  const file = await withTransaction(ctx, (tx) => findImportedFile(tx, ctx.scope, id));
  // Taken away since the archive was begun: a download that breaks off is tried again, one with a hole is believed.
  if (!file) throw new Error("A file went away while its archive was made");
  yield file.bytes;
}
