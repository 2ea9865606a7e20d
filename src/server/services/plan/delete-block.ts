import type { DeleteBlockInput } from "@/lib/schemas/block";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { findBlock, updateBlock, updateSessionsOfBlock } from "@/server/db/queries/block";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";

/** Takes a block away. Its sessions stay. */
export const deleteBlock = (ctx: PlannerCtx, input: DeleteBlockInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const theirs = await findBlock(tx, ctx.scope, input.blockId);

    if (theirs?.version !== input.version) {
      return { ok: false, reason: "changed-elsewhere", mine: null, theirs } as const;
    }

    await updateSessionsOfBlock(tx, ctx.scope, theirs.id, null);
    await updateBlock(tx, ctx.scope, theirs, ctx.now);
    await insertAudit(tx, ctx, {
      athleteId: ctx.scope.athleteId,
      action: "plan.delete-block",
      details: { block: theirs },
    });
    return { ok: true, block: theirs, flags: await refreshFlags(tx, ctx) } as const;
  });
