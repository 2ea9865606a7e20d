import type { PlanStep } from "@/lib/domain/plan-change";
import type { PlannedSession } from "@/lib/domain/session";
import type { GetSessionInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { listPlanChangesOf } from "@/server/db/queries/plan-change";
import { withTransaction } from "@/server/db/tx";

/** One change of a session: who made it, when, and what it was before and after. */
export interface SessionHistoryEntry extends PlanStep {
  readonly before: PlannedSession | null;
  readonly after: PlannedSession | null;
}

/** Everything that was done to one session, newest first. */
export const listSessionHistory = (
  ctx: PlannerCtx,
  input: GetSessionInput,
): Promise<readonly SessionHistoryEntry[]> =>
  withTransaction(ctx, async (tx) => {
    const changes = await listPlanChangesOf(tx, ctx.scope, input.sessionId);
    return changes.flatMap(({ changes: all, id, at, actorName, label, undoneAt }) => {
      const own = all.find(({ sessionId }) => sessionId === input.sessionId);
      return own ? [{ id, at, actorName, label, undoneAt, before: own.before, after: own.after }] : [];
    });
  });
