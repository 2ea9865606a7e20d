import type { CompletedSessionId } from "@/lib/ids";
import type { LogIdInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { findLog, updateLog } from "@/server/db/queries/log";
import { changeLog } from "./change-log";
import { noteChange } from "./correct-log";
import { storedLog } from "./stored-log";

/** Takes a session out of the log. It can be brought back. */
export const deleteSession = (ctx: SelfCtx, { id }: LogIdInput) =>
  changeLog<{ id: CompletedSessionId }>(ctx, { action: "log.delete", details: { id } }, async (tx) => {
    const { status } = await storedLog(tx, ctx.scope, id, { deleted: true });
    if (status === "completed" && (await findLog(tx, ctx.scope, id))) {
      await noteChange(tx, ctx, { sessionId: id, kind: "deleted" });
    }
    await updateLog(tx, ctx.scope, id, { deletedAt: ctx.now }, ctx.now);
    return { ok: true, value: { id } };
  });
