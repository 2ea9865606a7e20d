import type { SelfCtx } from "@/server/auth/scope";
import { findFeed } from "@/server/db/queries/calendar-feed";
import { withTransaction } from "@/server/db/tx";

/** The athlete's calendar link, without its secret; null where there is none. */
export const getFeed = (ctx: SelfCtx) => withTransaction(ctx, (tx) => findFeed(tx, ctx.scope));
