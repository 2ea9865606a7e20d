import type { PostMessageInput } from "@/lib/schemas/messages";
import type { ScopedCtx } from "@/server/auth/scope";
import { insertMessage } from "@/server/db/queries/messages";
import { withTransaction } from "@/server/db/tx";
import { requireSession } from "./spoken-of";

/** Writes into an athlete's thread, or under one of their sessions: the one way by which a message comes to be. */
export const postMessage = (ctx: ScopedCtx, { id, sessionId, body }: PostMessageInput) =>
  withTransaction(ctx, async (tx) => {
    if (sessionId) await requireSession(tx, ctx, sessionId);
    await insertMessage(tx, ctx.scope, { id, sessionId, body, authorUserId: ctx.user.id, at: ctx.now });
    return { ok: true as const, id, at: ctx.now };
  });
