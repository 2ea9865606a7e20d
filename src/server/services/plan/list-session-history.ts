import type { Instant } from "@/lib/dates/time-zone";
import type { PlannedSession } from "@/lib/domain/session";
import type { PlanChangeId } from "@/lib/ids";
import type { GetSessionInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { listPlanChangesOf } from "@/server/db/queries/plan-change";
import { withTransaction } from "@/server/db/tx";

/** One change of a session: who made it, when, and what it was before and after. */
export interface SessionHistoryEntry {
  readonly id: PlanChangeId;
  readonly at: Instant;
  readonly actorName: string;
  readonly label: string;
  readonly undoneAt: Instant | null;
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
    return changes.flatMap(({ changes: all, ...step }) => {
      const own = all.find(({ sessionId }) => sessionId === input.sessionId);
      return own ? [{ ...step, before: own.before, after: own.after }] : [];
    });
  });
