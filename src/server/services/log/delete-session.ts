import type { CompletedSessionId } from "@/lib/ids";
import type { LogIdInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { updateLog } from "@/server/db/queries/log";
import { changeLog } from "./change-log";
import { storedLog } from "./stored-log";

/** Takes a session out of the log. It can be brought back. */
export const deleteSession = (ctx: SelfCtx, { id }: LogIdInput) =>
  changeLog<{ id: CompletedSessionId }>(ctx, { action: "log.delete", details: { id } }, async (tx) => {
    await storedLog(tx, ctx.scope, id, { deleted: true });
    await updateLog(tx, ctx.scope, id, { deletedAt: ctx.now }, ctx.now);
    return { ok: true, value: { id } };
  });
