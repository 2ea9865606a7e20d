import type { MarkThreadReadInput } from "@/lib/schemas/messages";
import type { ScopedCtx } from "@/server/auth/scope";
import { upsertThreadRead } from "@/server/db/queries/messages";
import { withTransaction } from "@/server/db/tx";

/** Remembers, for the reader alone, up to when they have read a thread or what was said of one session. */
export const markThreadRead = (ctx: ScopedCtx, { sessionId, upTo }: MarkThreadReadInput) =>
  withTransaction(ctx, async (tx) => {
    // A clock ahead of ours must not swallow what is said next.
    const readAt = upTo < ctx.now ? upTo : ctx.now;
    await upsertThreadRead(tx, ctx.scope, {
      userId: ctx.user.id,
      lane: sessionId ?? ctx.scope.athleteId,
      readAt,
    });
    return { ok: true as const };
  });
