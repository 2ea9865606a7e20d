import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import type { SessionContent } from "@/lib/domain/session";
import type { PreviewAdditionInput, PreviewedWeeks } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { type Tx, withTransaction } from "@/server/db/tx";
import { previewAdditions } from "@/server/engine/preview-moves";
import { engineOptions } from "@/server/services/rules/load-settings";
import { placesFrom, slotAnswers } from "./slot-preview";

/** The answers of a week's fourteen slots for a session that is still to be written, in one call. */
export const previewAddition = (ctx: PlannerCtx, input: PreviewAdditionInput) =>
  withTransaction(ctx, (tx) => answersForNew(tx, ctx, input.content, input));

/** The same for what somebody is about to take from elsewhere, inside of the caller's transaction. */
export async function answersForNew(tx: Tx, ctx: PlannerCtx, content: SessionContent, weeks: PreviewedWeeks) {
  const athlete = await getAthlete(tx, ctx.scope);
  const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
  const options = await engineOptions(tx, ctx.scope, athlete);
  // A time that was named belongs to the slot that it lies in; elsewhere the athlete's usual time stands for it.
  const places = placesFrom(weeks.week, athlete.weekStart, weeks.weeks).map((place) =>
    content.startTime !== null && place.slot === content.slot
      ? { ...place, startTime: content.startTime }
      : place,
  );
  const added = plannedToTimeline({ ...content, id: "new" });
  return { slots: slotAnswers(ctx.scope, previewAdditions(timeline, added, places, options)) };
}
