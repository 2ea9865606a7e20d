import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import { type SeasonChange, seasonChanges } from "@/lib/domain/season";
import { withSeasonEdits } from "@/lib/domain/season-edit";
import { seasonEditLabel } from "@/lib/domain/season-words";
import type { EditSeasonInput } from "@/lib/schemas/season";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { getWorkingSeason } from "@/server/db/queries/season";
import { withTransaction } from "@/server/db/tx";
import { recordChanges } from "./record-changes";
import { seasonChanged } from "./record-season";

/** Changes blocks and weeks as one step of the plan's history. */
export const editSeason = (ctx: PlannerCtx, input: EditSeasonInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const athlete = await getAthlete(tx, ctx.scope);
    const today = localDateOf(ctx.now, athlete.timeZone);
    const season = await getWorkingSeason(tx, ctx.scope);

    const edited = withSeasonEdits(season, input.edits, {
      athleteId: ctx.scope.athleteId,
      thisWeek: startOfWeek(today, athlete.weekStart),
    });
    // What is gone or there already was changed by somebody else: the person saw another season.
    if (!edited.ok && (edited.reason === "not-found" || edited.reason === "exists-already"))
      return seasonChanged(season);
    if (!edited.ok) return { ok: false, reason: edited.reason } as const;
    const changes = seasonChanges(season, edited.value);
    if (changes.some((change) => isUnseen(change, input.seen))) return seasonChanged(season);

    return recordChanges(tx, ctx, {
      action: "plan.edit-season",
      label: seasonEditLabel(season, input.edits, today),
      changes: [],
      season: changes,
    });
  });

/** True where the person decided on another version than the one that stands. */
function isUnseen({ id, before }: SeasonChange, seen: EditSeasonInput["seen"]): boolean {
  const version = before?.version ?? 0;
  return version !== (seen[id] ?? 0);
}
