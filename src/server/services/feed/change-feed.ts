import type { ChangeFeedInput } from "@/lib/schemas/feed";
import type { SelfCtx } from "@/server/auth/scope";
import { updateFeed } from "@/server/db/queries/calendar-feed";
import { withTransaction } from "@/server/db/tx";

/** Changes what the calendar shows. Its link stays. */
export const changeFeed = (ctx: SelfCtx, { titlesOnly, includeDone }: ChangeFeedInput) =>
  withTransaction(ctx, async (tx) => {
    await updateFeed(tx, ctx.scope, {
      ...(titlesOnly === undefined ? {} : { titlesOnly }),
      ...(includeDone === undefined ? {} : { includeDone }),
    });
    return { ok: true } as const;
  });
