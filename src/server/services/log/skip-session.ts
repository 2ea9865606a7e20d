import { instantOf } from "@/lib/dates/time-zone";
import type { SkipSessionInput } from "@/lib/schemas/log";
import { seconds } from "@/lib/units/duration";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { findLog, findLogOfPlanned, insertLog } from "@/server/db/queries/log";
import { findPublishedSession } from "@/server/db/queries/plan";
import { changeLog } from "./change-log";
import { storedLog } from "./stored-log";

/** Says that a planned session was not done, and why. */
export const skipSession = (ctx: SelfCtx, input: SkipSessionInput) =>
  changeLog(ctx, { action: "log.skip", details: { id: input.id, reason: input.reason } }, async (tx) => {
    const { id, plannedId, reason, note } = input;
    if (await findLog(tx, ctx.scope, id, { deleted: true })) {
      return { ok: true, value: { session: await storedLog(tx, ctx.scope, id, { deleted: true }) } };
    }
    const planned = await findPublishedSession(tx, ctx.scope, plannedId);
    if (!planned) return { ok: false, reason: "plan-gone" } as const;
    const earlier = await findLogOfPlanned(tx, ctx.scope, plannedId);
    if (earlier) return { ok: false, reason: "already-logged", sessionId: earlier.id } as const;

    const { timeZone, slotTimes } = await getAthlete(tx, ctx.scope);
    await insertLog(tx, ctx.scope, {
      id,
      plannedId,
      status: "skipped",
      skipReason: reason,
      type: planned.type,
      title: planned.title,
      date: planned.date,
      start: instantOf(planned.date, planned.startTime ?? slotTimes[planned.slot], timeZone),
      timeZone,
      duration: seconds(0),
      note,
      source: "manual",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    return { ok: true, value: { session: await storedLog(tx, ctx.scope, id) } };
  });
