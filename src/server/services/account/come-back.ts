import type { Ctx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { updateComingBack } from "@/server/db/queries/leaving";
import { withTransaction } from "@/server/db/tx";

/** Keeps an account that was to be deleted: everything is as it was when its person asked. */
export const comeBack = (ctx: Ctx) =>
  withTransaction(ctx, async (tx) => {
    await updateComingBack(tx, ctx.user.id);
    await insertAudit(tx, ctx, { athleteId: null, action: "account.come-back", details: {} });
    return { ok: true } as const;
  });
