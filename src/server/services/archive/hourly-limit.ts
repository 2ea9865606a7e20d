import { AppError } from "@/lib/app-error";
import { plusSeconds } from "@/lib/dates/time-zone";
import type { SelfCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { countAudits, insertAudit } from "@/server/db/queries/audit";
import { withTransaction } from "@/server/db/tx";

/** How often an hour somebody may do what costs the server much. */
const mostPerHour = { "archive.export": 12, "archive.send": 12, "table.export": 60 } as const;

const hourSeconds = 3600;

/** Notes that somebody does what costs much, and refuses it where they have done it too often. */
export const countPerHour = (ctx: SelfCtx, action: keyof typeof mostPerHour): Promise<void> =>
  withTransaction(ctx, async (tx) => {
    // Two at once are counted one after the other.
    await lockAthlete(tx, ctx.scope);
    const done = await countAudits(tx, ctx.scope, action, plusSeconds(ctx.now, -hourSeconds));
    if (done >= mostPerHour[action])
      throw new AppError(
        "too-many",
        "That was asked for very often within an hour. Wait a while, then try again.",
      );
    await insertAudit(tx, ctx, { athleteId: ctx.scope.athleteId, action, details: {} });
  });
