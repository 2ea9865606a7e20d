import type { Ctx, SelfScope } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { updateComingBack } from "@/server/db/queries/leaving";
import { listCoachNames } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";
import { dropDrafts } from "@/server/services/roster/close-coaching";

/** Keeps an account that was to be deleted: everything is as it was when its person asked. */
export const comeBack = (ctx: Ctx, scope: SelfScope | null) =>
  withTransaction(ctx, async (tx) => {
    if (scope) await lockAthlete(tx, scope);
    await updateComingBack(tx, ctx.user.id);
    // Whose coach has left for good meanwhile writes the plan themself, and what was not sent went with the coach.
    if (scope && (await listCoachNames(tx, scope)).length === 0)
      await dropDrafts(tx, { ...ctx, scope }, null);
    await insertAudit(tx, ctx, { athleteId: null, action: "account.come-back", details: {} });
    return { ok: true } as const;
  });
