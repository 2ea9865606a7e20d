import type { MakeFeedInput } from "@/lib/schemas/feed";
import type { SelfCtx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { upsertFeed } from "@/server/db/queries/calendar-feed";
import { withTransaction } from "@/server/db/tx";
import { hashOfFeedSecret } from "./feed-secret";

/** Makes the link of a calendar. One that was made before shows nothing from then on. */
export const makeFeed = (ctx: SelfCtx, input: MakeFeedInput) =>
  withTransaction(ctx, async (tx) => {
    await upsertFeed(tx, ctx.scope, hashOfFeedSecret(input.secret), ctx.now);
    await insertAudit(tx, ctx, { athleteId: ctx.scope.athleteId, action: "feed.make", details: {} });
    return { ok: true } as const;
  });
