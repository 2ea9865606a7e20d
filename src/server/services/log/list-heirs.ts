import type { ReplacedLog } from "@/lib/domain/log-history";
import type { CompletedSessionId } from "@/lib/ids";
import type { LogEntryInput } from "@/lib/schemas/log";
import type { ScopedCtx } from "@/server/auth/scope";
import { listMadeOf, listReplacedLogs } from "@/server/db/queries/log-history";
import { withTransaction } from "@/server/db/tx";

/** How many times a log may have been split or merged before it is not followed further. */
const mostGenerations = 10;

/** The logs that stand for one that was split or merged, so that an old address leads on; empty for any other. */
export const listHeirs = (ctx: ScopedCtx, { id }: LogEntryInput): Promise<readonly ReplacedLog[]> =>
  withTransaction(ctx, async (tx) => {
    const standing: CompletedSessionId[] = [];
    let asked: readonly CompletedSessionId[] = [id as CompletedSessionId];
    for (let generation = 0; generation < mostGenerations && asked.length > 0; generation += 1) {
      const found = await listMadeOf(tx, ctx.scope, asked);
      standing.push(...found.filter(({ isThere }) => isThere).map((each) => each.id));
      asked = found.filter(({ isThere }) => !isThere).map((each) => each.id);
    }
    return listReplacedLogs(tx, ctx.scope, [...new Set(standing)]);
  });
