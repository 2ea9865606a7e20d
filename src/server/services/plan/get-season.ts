import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import { seasonChanges } from "@/lib/domain/season";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { getPublishedSeason, getWorkingSeason } from "@/server/db/queries/season";
import { withTransaction } from "@/server/db/tx";

/** Blocks and weeks, as their reader may see them: those who plan see what they work on. */
export const getSeason = (ctx: ScopedCtx) =>
  withTransaction(ctx, async (tx) => {
    const { timeZone, weekStart } = await getAthlete(tx, ctx.scope);
    const canPlan = ctx.scope.kind === "coach" || ctx.scope.selfCoached;
    const published = await getPublishedSeason(tx, ctx.scope);
    const season = canPlan ? await getWorkingSeason(tx, ctx.scope) : published;
    return {
      ...season,
      thisWeek: startOfWeek(localDateOf(ctx.now, timeZone), weekStart),
      /** Blocks and weeks that differ from what the athlete was sent. */
      drafts: seasonChanges(published, season).length,
    };
  });
