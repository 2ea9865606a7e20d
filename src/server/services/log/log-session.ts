import type { LogSessionInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { findLog, insertLog } from "@/server/db/queries/log";
import { makeRoomFor } from "./answer-planned";
import { changeLog, startOf } from "./change-log";
import { storedLog } from "./stored-log";

/** Logs a run, a heat session, cross-training, mobility, a walk or a race. Sent twice under one id, it is there once. */
export const logSession = (ctx: SelfCtx, input: LogSessionInput) =>
  changeLog(ctx, { action: "log.session", details: { id: input.id, type: input.type } }, async (tx) => {
    const earlier = await findLog(tx, ctx.scope, input.id, { deleted: true });
    if (earlier) return { ok: true, value: { session: earlier } };
    const room = await makeRoomFor(tx, ctx, input.plannedId, input.id);
    if (!room.ok) return room;

    const { requestId, start, timeZone, ...said } = input;
    await insertLog(tx, ctx.scope, {
      ...said,
      ...startOf({ start, timeZone }, ctx.now),
      status: "completed",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    return { ok: true, value: { session: await storedLog(tx, ctx.scope, input.id) } };
  });
