import { Readable } from "node:stream";
import { cookies } from "next/headers";
import { AppError } from "@/lib/app-error";
import { attachmentFor, statusOf } from "@/server/api/attachment";
import { createContext } from "@/server/api/context";
import { publicError } from "@/server/api/trpc";
import { selfOf } from "@/server/auth/access";
import { isSameOrigin } from "@/server/auth/same-origin";
import type { Ctx } from "@/server/auth/scope";
import type { Progress } from "@/server/services/archive/check-archive";
import { exportArchive } from "@/server/services/archive/export-archive";
import { countPerHour } from "@/server/services/archive/hourly-limit";
import { importArchive } from "@/server/services/archive/import-archive";
import { withSpooled } from "@/server/services/archive/spool";

/** Everything that is the athlete's, as one zip file. */
export const GET = () =>
  attachmentFor(async (asked) => {
    const ctx = { ...asked, scope: await selfOf(asked) };
    await countPerHour(ctx, "archive.export");
    return {
      name: `tandem-${ctx.now.slice(0, 10)}.zip`,
      type: "application/zip",
      body: Readable.toWeb(await exportArchive(ctx)) as ReadableStream<Uint8Array>,
    };
  });

/**
 * Brings an archive in. The answer is lines of JSON: how far it is, and as the last one what came of it. What is
 * refused before anything is read has the status of its refusal.
 */
export async function POST(request: Request) {
  const jar = await cookies();
  const context = createContext((name) => jar.get(name)?.value);
  const refusal = (error: unknown) => publicError(error, context.requestId);
  try {
    if (!isSameOrigin(request.headers))
      throw new AppError("not-allowed", "This upload came from another site. Open Tandem and try again.");
    const user = await context.user();
    if (!user)
      throw new AppError("signed-out", "You are signed out. Sign in again, then choose the archive again.");
    const asked: Ctx = { user, now: context.now, request: null };
    const ctx = { ...asked, scope: await selfOf(asked) };
    const { body } = request;
    await countPerHour(ctx, "archive.send");
    if (!body) throw new AppError("invalid", "No file came with this upload. Choose the archive.");
    const lines = told(
      (progress) => withSpooled(body, (path) => importArchive(ctx, path, progress)),
      refusal,
    );
    return new Response(lines, {
      headers: { "content-type": "application/x-ndjson", "cache-control": "no-store, no-transform" },
    });
  } catch (error) {
    const { code, message } = refusal(error);
    return Response.json({ message }, { status: statusOf(code) });
  }
}

/** What a long piece of work says while it is done, a line each, and its result or refusal as the last. */
function told(
  work: (progress: Progress) => Promise<unknown>,
  refusal: (error: unknown) => { readonly message: string },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const tell = (line: unknown) => {
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        } catch {
          // Nobody listens any more; what was begun is finished all the same.
        }
      };
      const last = await work(tell).then(
        (result) => ({ result }),
        (error) => ({ message: refusal(error).message }),
      );
      tell(last);
      try {
        controller.close();
      } catch {
        // As above.
      }
    },
  });
}
