import type { CompletedSessionId } from "@/lib/ids";
import type { TakeBackSkipsInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { findLog, updateLog } from "@/server/db/queries/log";
import { changeLog } from "./change-log";

/** Opens sessions again that were skipped together. One that was done since stays done. */
export const takeBackSkips = (ctx: SelfCtx, { ids }: TakeBackSkipsInput) =>
  changeLog<{ ids: readonly CompletedSessionId[] }>(
    ctx,
    { action: "log.take-back-skips", details: { ids } },
    async (tx) => {
      const opened: CompletedSessionId[] = [];
      for (const id of ids) {
        const log = await findLog(tx, ctx.scope, id);
        if (log?.status !== "skipped") continue;
        await updateLog(tx, ctx.scope, id, { deletedAt: ctx.now }, ctx.now);
        opened.push(id);
      }
      return { ok: true, value: { ids: opened } };
    },
  );
