import type { LogIdInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { isActivityTaken } from "@/server/db/queries/imports";
import { updateLog } from "@/server/db/queries/log";
import { isReplaced } from "@/server/db/queries/log-history";
import { makeRoomFor } from "./answer-planned";
import { changeLog } from "./change-log";
import { noteChange } from "./correct-log";
import { storedLog } from "./stored-log";

/** Brings a deleted session back. Where its planned session is taken by now, it comes back unplanned. */
export const restoreSession = (ctx: SelfCtx, { id }: LogIdInput) =>
  changeLog(ctx, { action: "log.restore", details: { id } }, async (tx) => {
    const { plannedId } = await storedLog(tx, ctx.scope, id, { deleted: true });
    if (await isReplaced(tx, ctx.scope, id)) return { ok: false, reason: "replaced" } as const;
    if (await isActivityTaken(tx, ctx.scope, id)) return { ok: false, reason: "imported-again" } as const;
    const room = await makeRoomFor(tx, ctx, plannedId, id);
    const change = { deletedAt: null, plannedId: room.ok ? plannedId : null };
    await updateLog(tx, ctx.scope, id, change, ctx.now);
    await noteChange(tx, ctx, { sessionId: id, kind: "restored" });
    return { ok: true, value: { session: await storedLog(tx, ctx.scope, id) } };
  });
