import { withSeasonEdits } from "@/lib/domain/season-edit";
import type { PreviewSeasonInput } from "@/lib/schemas/season";
import type { PlannerCtx } from "@/server/auth/scope";
import { getWorkingSeason } from "@/server/db/queries/season";
import { withTransaction } from "@/server/db/tx";
import { loadSeasonGround } from "./season-ground";
import { seasonOutlook } from "./season-outlook";

/** What edits would lead to, before anything is written. */
export const previewSeason = (ctx: PlannerCtx, input: PreviewSeasonInput) =>
  withTransaction(ctx, async (tx) => {
    const season = await getWorkingSeason(tx, ctx.scope);
    const ground = await loadSeasonGround(tx, ctx, season);
    const edited = withSeasonEdits(season, input.edits, {
      athleteId: ctx.scope.athleteId,
      thisWeek: ground.thisWeek,
    });
    if (!edited.ok) return edited;
    return { ok: true, outlook: seasonOutlook(edited.value, ground) } as const;
  });
