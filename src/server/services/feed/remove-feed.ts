import type { SelfCtx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { deleteFeed } from "@/server/db/queries/calendar-feed";
import { withTransaction } from "@/server/db/tx";

/** Makes the link useless: a calendar that asks from then on is told that there is nothing. */
export const removeFeed = (ctx: SelfCtx) =>
  withTransaction(ctx, async (tx) => {
    await deleteFeed(tx, ctx.scope);
    await insertAudit(tx, ctx, { athleteId: ctx.scope.athleteId, action: "feed.remove", details: {} });
    return { ok: true } as const;
  });
