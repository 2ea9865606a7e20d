import type { RankedEffort } from "@/lib/domain/best-effort";
import type { LoggedSessionInput } from "@/lib/schemas/log";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { listBestEfforts } from "@/server/db/queries/progress";
import { withTransaction } from "@/server/db/tx";
import { effortsInside, fastestInside } from "./fastest-inside";

/** Places that are told; from the next one on a run is one of many. */
const mostPlaces = 3;

/** The best efforts inside one run, each against those of all runs; empty for what has none. */
export const effortsOfSession = (
  ctx: ScopedCtx,
  { sessionId }: LoggedSessionInput,
): Promise<readonly RankedEffort[]> =>
  withTransaction(ctx, async (tx) => {
    const { fastest, byRun } = await keep(ctx, "best-efforts", null, async () => {
      const runs = await listBestEfforts(tx, ctx.scope);
      return {
        fastest: new Map(
          fastestInside(runs, mostPlaces).flatMap((ranked) =>
            ranked[0] ? [[ranked[0].distance, ranked]] : [],
          ),
        ),
        byRun: new Map(runs.map((run) => [run.id, run])),
      };
    });
    const run = byRun.get(sessionId);
    if (!run) return [];
    return effortsInside(run).map(({ distance, seconds, from }): RankedEffort => {
      const ranked = fastest.get(distance) ?? [];
      const at = ranked.findIndex((each) => each.sessionId === sessionId);
      const [first = null] = ranked;
      return { distance, seconds, from, place: at < 0 ? null : at + 1, fastest: at === 0 ? null : first };
    });
  });
