import { createHash } from "node:crypto";
import type { ImportedFileId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import { insertImportedFile } from "@/server/db/queries/imports";
import type { Tx } from "@/server/db/tx";
import type { ImportedActivityFile } from "@/server/import/activity";

interface Uploaded {
  readonly input: { readonly fileId: ImportedFileId; readonly name: string };
  readonly bytes: Uint8Array;
  readonly file: ImportedActivityFile;
}

/** Keeps a file as it was uploaded, under the id that it has from then on. */
export const storeFile = (
  tx: Tx,
  { scope, now }: SelfCtx,
  { input, bytes, file }: Uploaded,
): Promise<ImportedFileId> =>
  insertImportedFile(tx, scope, {
    id: input.fileId,
    name: input.name,
    format: file.format,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
    importedAt: now,
  });
