import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import type { ListRecentInput } from "@/lib/schemas/log";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listLogsBefore } from "@/server/db/queries/log";
import { withTransaction } from "@/server/db/tx";

const page = 30;

/** What was logged, newest first, before a day or up to now. */
export const listRecent = (ctx: ScopedCtx, { before }: ListRecentInput) =>
  withTransaction(ctx, async (tx) => {
    const { timeZone } = await getAthlete(tx, ctx.scope);
    const end = before ?? plusDays(localDateOf(ctx.now, timeZone), 2);
    return { logs: await listLogsBefore(tx, ctx.scope, end, page) };
  });
