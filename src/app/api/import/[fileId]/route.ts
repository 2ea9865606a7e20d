import { cookies } from "next/headers";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import type { ImportedFileId } from "@/lib/ids";
import { createContext } from "@/server/api/context";
import { publicError } from "@/server/api/trpc";
import { selfOf } from "@/server/auth/access";
import { getFile } from "@/server/services/imports/get-file";

const missing = () => new AppError("not-found", "This file is not here. It may belong to somebody else.");

/** An uploaded file, byte for byte. */
export async function GET(_: Request, { params }: { params: Promise<{ fileId: string }> }) {
  const jar = await cookies();
  const context = createContext((name) => jar.get(name)?.value);
  try {
    const user = await context.user();
    if (!user) throw new AppError("signed-out", "You are signed out. Sign in again.");
    const { fileId } = await params;
    if (!z.uuid().safeParse(fileId).success) throw missing();
    const asked = { user, now: context.now, request: null };
    const file = await getFile({ ...asked, scope: await selfOf(asked) }, fileId as ImportedFileId);
    if (!file) throw missing();
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${headerName(file.name)}`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    const { code, message } = publicError(error, context.requestId);
    const status = { UNAUTHORIZED: 401, NOT_FOUND: 404, SERVICE_UNAVAILABLE: 503 }[code as string] ?? 500;
    return Response.json({ message }, { status });
  }
}

/** What a name may be made of in this header (RFC 8187): some signs that addresses allow are not among it. */
const headerName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
