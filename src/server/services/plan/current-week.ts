import { ownWeekOf } from "@/lib/dates/own-week";
import { localDateOf } from "@/lib/dates/time-zone";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { withTransaction } from "@/server/db/tx";

/** The athlete's week that holds today, where they are. */
export const currentWeek = (ctx: ScopedCtx) =>
  withTransaction(ctx, async (tx) => {
    const { timeZone, weekStart } = await getAthlete(tx, ctx.scope);
    return ownWeekOf(localDateOf(ctx.now, timeZone), weekStart);
  });
