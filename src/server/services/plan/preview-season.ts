import { withSeasonEdits } from "@/lib/domain/season-edit";
import type { PreviewSeasonInput } from "@/lib/schemas/season";
import type { PlannerCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { getWorkingSeason } from "@/server/db/queries/season";
import { withTransaction } from "@/server/db/tx";
import { loadSeasonGround } from "./season-ground";
import { seasonOutlook } from "./season-outlook";

/** What edits would lead to, before anything is written. */
export async function previewSeason(ctx: PlannerCtx, input: PreviewSeasonInput) {
  const { season, ground } = await keep(ctx, "season", null, () => readSeason(ctx));
  const edited = withSeasonEdits(season, input.edits, {
    athleteId: ctx.scope.athleteId,
    thisWeek: ground.thisWeek,
  });
  if (!edited.ok) return edited;
  const timeline = { ...ground.timeline, asOf: ctx.now };
  return { ok: true, outlook: seasonOutlook(edited.value, { ...ground, timeline }) } as const;
}

const readSeason = (ctx: PlannerCtx) =>
  withTransaction(ctx, async (tx) => {
    const season = await getWorkingSeason(tx, ctx.scope);
    return { season, ground: await loadSeasonGround(tx, ctx, season) };
  });
