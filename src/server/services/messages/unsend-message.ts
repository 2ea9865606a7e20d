import { AppError } from "@/lib/app-error";
import { epochMs } from "@/lib/dates/time-zone";
import { unsendSeconds } from "@/lib/domain/message";
import type { UnsendMessageInput } from "@/lib/schemas/messages";
import type { ScopedCtx } from "@/server/auth/scope";
import { deleteMessage, findMessage } from "@/server/db/queries/messages";
import { withTransaction } from "@/server/db/tx";

// Both ways over a slow line: who pressed in time is in time.
const graceSeconds = 5;

/** Takes a message back that its author has just sent. Nothing of it stays. */
export const unsendMessage = (ctx: ScopedCtx, { id }: UnsendMessageInput) =>
  withTransaction(ctx, async (tx) => {
    const message = await findMessage(tx, ctx.scope, id);
    if (!message) throw new AppError("not-found", "There is no such message here.");
    if (message.authorUserId !== ctx.user.id) return { ok: false as const, reason: "not-yours" as const };
    if (epochMs(ctx.now) - epochMs(message.at) > (unsendSeconds + graceSeconds) * 1000)
      return { ok: false as const, reason: "too-late" as const };
    await deleteMessage(tx, ctx.scope, id);
    return { ok: true as const };
  });
