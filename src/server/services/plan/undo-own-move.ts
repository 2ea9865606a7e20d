import { isSamePlace } from "@/lib/domain/own-move";
import type { UndoOwnMoveInput } from "@/lib/schemas/plan";
import type { PlannerCtx, SelfCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { allowOwnMove, endOwnMove } from "@/server/db/queries/own-move";
import { findPublishedSession, listAnsweredIds } from "@/server/db/queries/plan";
import { findPlanChange } from "@/server/db/queries/plan-change";
import { type Tx, withTransaction } from "@/server/db/tx";
import { refused } from "./record-changes";
import { recordOwnMove } from "./record-own-move";
import { undoChange } from "./undo-change";

/** Takes an athlete's own move back, unless the session was moved again or logged since. */
export const undoOwnMove = (ctx: SelfCtx, { changeId, requestId }: UndoOwnMoveInput) =>
  ctx.scope.selfCoached
    ? undoChange(ctx as PlannerCtx, { changeId, requestId, athleteId: ctx.scope.athleteId })
    : withTransaction(ctx, async (tx) => {
        await lockAthlete(tx, ctx.scope);
        const change = await findOwnMove(tx, ctx, changeId);
        if (!change?.before || !change.after) return refused("not-found");
        if (change.undoneAt) return refused("undone-already");
        const { before, after } = change;
        const session = await findPublishedSession(tx, ctx.scope, after.id);
        if (!session) return refused("not-found");
        if (!isSamePlace(session, after)) return refused("moved-elsewhere");
        if ((await listAnsweredIds(tx, ctx.scope, [session.id])).size > 0) return refused("done");
        const { date, slot, startTime, position } = before;
        const to = { date, slot, startTime, position };
        return recordOwnMove(tx, ctx, { session, to, label: change.label, undoes: changeId });
      });

async function findOwnMove(tx: Tx, { scope }: SelfCtx, changeId: UndoOwnMoveInput["changeId"]) {
  await allowOwnMove(tx, scope);
  const change = await findPlanChange(tx, scope, changeId);
  await endOwnMove(tx);
  const [only] = change?.changes ?? [];
  return change && only
    ? { label: change.label, undoneAt: change.undoneAt, before: only.before, after: only.after }
    : null;
}
