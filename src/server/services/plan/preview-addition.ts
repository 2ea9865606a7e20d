import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import type { SessionContent } from "@/lib/domain/session";
import type { PreviewAdditionInput, PreviewedWeeks } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import type { Tx } from "@/server/db/tx";
import { previewAdditions } from "@/server/engine/preview-moves";
import { engineInput } from "./engine-input";
import { placesFrom, slotAnswers } from "./slot-preview";

/** The answers of a week's fourteen slots for a session that is still to be written, in one call. */
export const previewAddition = (ctx: PlannerCtx, input: PreviewAdditionInput) =>
  answersForNew(ctx, input.content, input);

/** The same for what somebody is about to take from elsewhere, in the caller's transaction where there is one. */
export async function answersForNew(
  ctx: PlannerCtx,
  content: SessionContent,
  weeks: PreviewedWeeks,
  open?: Tx,
) {
  const { athlete, timeline, options } = await engineInput(ctx, open);
  // A time that was named belongs to the slot that it lies in; elsewhere the athlete's usual time stands for it.
  const places = placesFrom(weeks.week, athlete.weekStart, weeks.weeks).map((place) =>
    content.startTime !== null && place.slot === content.slot
      ? { ...place, startTime: content.startTime }
      : place,
  );
  const added = plannedToTimeline({ ...content, id: "new" });
  return { slots: slotAnswers(ctx.scope, previewAdditions(timeline, added, places, options)) };
}
