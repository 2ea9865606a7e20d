import type { ImportedFileId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import { findImportedFile } from "@/server/db/queries/imports";
import { withTransaction } from "@/server/db/tx";

/** A file as it was uploaded, unchanged. It can hold places, so it is its athlete's alone. */
export const getFile = (ctx: SelfCtx, id: ImportedFileId) =>
  withTransaction(ctx, (tx) => findImportedFile(tx, ctx.scope, id));
