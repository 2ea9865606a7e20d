import { familyOf } from "@/lib/domain/session-type";
import type { RelinkLogInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { updateLog } from "@/server/db/queries/log";
import { findPublishedSession } from "@/server/db/queries/plan";
import { makeRoomFor } from "./answer-planned";
import { changeLog } from "./change-log";
import { correctLog } from "./correct-log";
import { storedLog } from "./stored-log";

/** Says by hand which planned session a log answers, or that it answers none. */
export const relinkSession = (ctx: SelfCtx, { id, plannedId }: RelinkLogInput) =>
  changeLog(ctx, { action: "log.relink", details: { id, plannedId } }, async (tx) => {
    const log = await storedLog(tx, ctx.scope, id);
    const room = await makeRoomFor(tx, ctx, plannedId, id);
    if (!room.ok) return room;

    const planned = plannedId ? await findPublishedSession(tx, ctx.scope, plannedId) : null;
    // A watch knows a run from a ride, and the plan knows a tempo from an easy run.
    const named =
      planned && familyOf(planned.type) === familyOf(log.type)
        ? { type: planned.type, title: planned.title }
        : {};
    await correctLog(tx, ctx, { id, kind: "linked" }, () =>
      updateLog(tx, ctx.scope, id, { plannedId, ...named }, ctx.now),
    );
    return { ok: true, value: { session: await storedLog(tx, ctx.scope, id) } };
  });
