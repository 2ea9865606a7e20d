import type { DeleteSessionInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listPairs } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { changedElsewhere, isUnseen, recordChanges, refused } from "./record-changes";

export const deleteSession = (ctx: PlannerCtx, input: DeleteSessionInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { sessionId } = input;
    const [pair] = await listPairs(tx, ctx.scope, [sessionId]);
    const { done } = await loadSchedule(tx, ctx.scope, { ids: [sessionId], days: [] });

    if (!pair?.planned || isUnseen(pair, input.version)) return changedElsewhere(pair, null);
    if (done.has(sessionId)) return refused("done");
    if (pair.planned.locked) return refused("locked");

    return recordChanges(tx, ctx, {
      action: "plan.delete-session",
      label: `${pair.planned.title} deleted`,
      changes: [{ sessionId, before: pair.planned, after: null }],
    });
  });
