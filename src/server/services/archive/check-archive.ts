import { createHash } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { type ArchiveManifest, archivedJson, archiveManifestSchema } from "@/lib/schemas/archive";
import type { SelfCtx } from "@/server/auth/scope";
import { type ArchiveTable, archiveTables } from "@/server/db/archive-tables";
import { type ArchiveRow, listColumns } from "@/server/db/queries/archive";
import { withTransaction } from "@/server/db/tx";
import { rowOf } from "./own-ids";
import { bytesOf, linesOf, type ZipReader } from "./read-zip";

const mostManifestBytes = 2 ** 20;

/** How far it is: rows and files that were looked at, of how many. */
export type Progress = (part: {
  readonly stage: "checking" | "writing";
  readonly done: number;
  readonly of: number;
}) => void;

export const partOf = ({ name }: ArchiveTable) => `tables/${name}.jsonl`;
export const pathOfFile = (id: unknown) => `files/${id}`;

export async function readManifest(zip: ZipReader): Promise<ArchiveManifest> {
  const text = (await bytesOf(zip, "manifest.json", mostManifestBytes)).toString();
  const parsed = archiveManifestSchema.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  throw new AppError(
    "invalid",
    "This archive was made by another version of Tandem, and cannot be read here.",
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The rows of a table, as they are of whoever brings them in. */
export async function* rowsOf(zip: ZipReader, table: ArchiveTable, ctx: SelfCtx): AsyncGenerator<ArchiveRow> {
  const own = { athleteId: ctx.scope.athleteId, userId: ctx.user.id };
  let number = 0;
  for await (const line of linesOf(zip, partOf(table))) {
    number += 1;
    const row = readRow(line, own);
    if (row === null) throw wrongLine(table, number, "it is no object of JSON");
    yield row;
  }
}

function readRow(line: string, own: Parameters<typeof rowOf>[1]): ArchiveRow | null {
  try {
    const row = rowOf(line, own);
    return typeof row === "object" && row !== null && !Array.isArray(row) ? (row as ArchiveRow) : null;
  } catch {
    return null;
  }
}

const wrongLine = (table: ArchiveTable, number: number, why: string) =>
  new AppError(
    "invalid",
    `Line ${number} of ${partOf(table)} cannot be read: ${why}. Nothing was brought in.`,
  );

/**
 * Reads an archive from end to end and refuses it where anything is missing, damaged or of another shape: what is
 * brought in afterwards is whole.
 */
export async function checkArchive(
  zip: ZipReader,
  ctx: SelfCtx,
  manifest: ArchiveManifest,
  progress: Progress,
): Promise<void> {
  const of = Object.values(manifest.rows).reduce((sum, rows) => sum + rows, 0);
  let done = 0;
  for (const table of archiveTables) {
    if (!zip.has(partOf(table))) {
      if (manifest.rows[table.name]) throw new AppError("invalid", `The archive has no ${partOf(table)}.`);
      continue;
    }
    let rows = 0;
    for await (const row of checkedRows(zip, table, ctx)) {
      rows += 1;
      done += 1;
      if (table.bytes) await checkFile(zip, row);
      if (done % 200 === 0) progress({ stage: "checking", done, of });
    }
    if (rows !== manifest.rows[table.name])
      throw new AppError(
        "invalid",
        `${partOf(table)} has ${rows} rows, and the archive says ${manifest.rows[table.name] ?? 0}. Nothing was brought in.`,
      );
  }
}

async function* checkedRows(zip: ZipReader, table: ArchiveTable, ctx: SelfCtx): AsyncGenerator<ArchiveRow> {
  const known = await withTransaction(ctx, (tx) => listColumns(tx, table.name));
  const shapes = Object.entries(archivedJson[table.name] ?? {});
  let names: string | null = null;
  let number = 0;
  for await (const row of rowsOf(zip, table, ctx)) {
    number += 1;
    const own = Object.keys(row).toSorted().join();
    names ??= own;
    const foreign = Object.keys(row).find((name) => !known.has(name) || name === table.owner);
    if (foreign) throw wrongLine(table, number, `nothing is called “${foreign.slice(0, 40)}” here`);
    if (own !== names || table.key.some((name) => row[name] == null))
      throw wrongLine(table, number, "it has other columns than the lines before");
    const wrong = shapes.find(([name, shape]) => name in row && !shape.safeParse(row[name]).success);
    if (wrong) throw wrongLine(table, number, `“${wrong[0]}” is not what it is said to be`);
    yield row;
  }
}

/** The bytes of a file are those that were uploaded. */
async function checkFile(zip: ZipReader, row: ArchiveRow): Promise<void> {
  const hash = createHash("sha256");
  for await (const piece of await zip.stream(pathOfFile(row.id))) hash.update(piece as Buffer);
  if (hash.digest("hex") !== row.sha256)
    throw new AppError(
      "invalid",
      `The file “${String(row.name).slice(0, 80)}” in the archive is damaged. Nothing was brought in.`,
    );
}
