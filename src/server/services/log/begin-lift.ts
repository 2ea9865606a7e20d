import { secondsBetween } from "@/lib/dates/time-zone";
import type { SaveSetInput } from "@/lib/schemas/log";
import { seconds } from "@/lib/units/duration";
import type { SelfCtx } from "@/server/auth/scope";
import { findLog, insertLog, updateLog } from "@/server/db/queries/log";
import type { Tx } from "@/server/db/tx";
import { type AnswerRefusal, makeRoomFor } from "./answer-planned";
import { startOf } from "./change-log";

const longestSeconds = 6 * 3600;

/**
 * The session that a set belongs to, begun by whichever set comes first. While it is in progress it is as long as it
 * has lasted, so that what comes next is judged by a true end; its effort is not known yet.
 */
export async function beginLift(
  tx: Tx,
  ctx: SelfCtx,
  lift: SaveSetInput["lift"],
): Promise<{ readonly ok: true } | AnswerRefusal> {
  const { start, timeZone, ...head } = lift;
  const stored = await findLog(tx, ctx.scope, lift.id, { deleted: true });
  if (stored) {
    if (stored.inProgress) {
      const duration = lasted(secondsBetween(stored.start, ctx.now));
      await updateLog(tx, ctx.scope, lift.id, { duration, deletedAt: null }, ctx.now);
    }
    return { ok: true };
  }
  const room = await makeRoomFor(tx, ctx, lift.plannedId, lift.id);
  if (!room.ok) return room;

  const began = startOf({ start, timeZone }, ctx.now);
  await insertLog(tx, ctx.scope, {
    ...head,
    ...began,
    status: "completed",
    duration: lasted(secondsBetween(began.start, ctx.now)),
    source: "manual",
    inProgress: true,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  return { ok: true };
}

const lasted = (elapsed: number) => seconds(Math.round(Math.min(Math.max(elapsed, 0), longestSeconds)));
