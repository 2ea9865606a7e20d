import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import { findLogOfPlanned, updateLog } from "@/server/db/queries/log";
import { findPublishedSession } from "@/server/db/queries/plan";
import type { Tx } from "@/server/db/tx";

/** Why a log cannot answer that planned session. */
export type AnswerRefusal =
  | { readonly ok: false; readonly reason: "already-logged"; readonly sessionId: CompletedSessionId }
  | { readonly ok: false; readonly reason: "plan-gone" };

/**
 * Makes room for a log that answers a planned session. A session that was skipped and then done is done: the skip
 * goes. One that is logged already is left alone and named.
 */
export async function makeRoomFor(
  tx: Tx,
  ctx: SelfCtx,
  plannedId: PlannedSessionId | null,
  id: CompletedSessionId,
): Promise<{ readonly ok: true } | AnswerRefusal> {
  if (!plannedId) return { ok: true };
  if (!(await findPublishedSession(tx, ctx.scope, plannedId))) return { ok: false, reason: "plan-gone" };

  const earlier = await findLogOfPlanned(tx, ctx.scope, plannedId);
  if (!earlier || earlier.id === id) return { ok: true };
  if (earlier.status === "completed") {
    return { ok: false, reason: "already-logged", sessionId: earlier.id };
  }
  await updateLog(tx, ctx.scope, earlier.id, { deletedAt: ctx.now }, ctx.now);
  return { ok: true };
}
