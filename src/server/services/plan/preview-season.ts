import { withSeasonEdits } from "@/lib/domain/season-edit";
import type { PreviewSeasonInput } from "@/lib/schemas/season";
import type { PlannerCtx } from "@/server/auth/scope";
import { seasonGround } from "./season-ground";
import { seasonOutlook } from "./season-outlook";

/** What edits would lead to, before anything is written. */
export async function previewSeason(ctx: PlannerCtx, input: PreviewSeasonInput) {
  const { season, ...ground } = await seasonGround(ctx);
  const edited = withSeasonEdits(season, input.edits, {
    athleteId: ctx.scope.athleteId,
    thisWeek: ground.thisWeek,
  });
  if (!edited.ok) return edited;
  return { ok: true, outlook: seasonOutlook(edited.value, ground) } as const;
}
