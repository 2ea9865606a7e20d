import { z } from "zod";
import { AppError } from "@/lib/app-error";
import type { ImportedFileId } from "@/lib/ids";
import { attachmentFor } from "@/server/api/attachment";
import { selfOf } from "@/server/auth/access";
import { getFile } from "@/server/services/imports/get-file";

const missing = () => new AppError("not-found", "This file is not here. It may belong to somebody else.");

/** An uploaded file, byte for byte. */
export async function GET(_: Request, { params }: { params: Promise<{ fileId: string }> }) {
  const { fileId } = await params;
  return attachmentFor(async (ctx) => {
    if (!z.uuid().safeParse(fileId).success) throw missing();
    const file = await getFile({ ...ctx, scope: await selfOf(ctx) }, fileId as ImportedFileId);
    if (!file) throw missing();
    return { name: file.name, type: "application/octet-stream", body: file.bytes };
  });
}
