import type { AskCycleInput } from "@/lib/schemas/wellness";
import type { SelfCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { updateAsksCycle } from "@/server/db/queries/wellness";
import { withTransaction } from "@/server/db/tx";

/** Lets the check-in ask about the menstrual cycle, or no longer. What was answered stays the athlete's own. */
export const askCycle = (ctx: SelfCtx, { asks }: AskCycleInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    await updateAsksCycle(tx, ctx.scope, asks);
    await insertAudit(tx, ctx, {
      athleteId: ctx.scope.athleteId,
      action: "wellness.ask-cycle",
      details: { asks },
    });
    return { ok: true } as const;
  });
