import { AppError } from "@/lib/app-error";
import { localDateOf } from "@/lib/dates/time-zone";
import { resolvedFor } from "@/lib/domain/relative-target";
import { contentAt } from "@/lib/domain/template";
import type { PreviewPlaceInput } from "@/lib/schemas/library";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listThresholdPaces } from "@/server/db/queries/template-use";
import { withTransaction } from "@/server/db/tx";
import { answersForNew } from "@/server/services/plan/preview-addition";
import { loadTemplate } from "./load-template";

/** What each slot of a week answers before a template's session is put there, with the athlete's own paces. */
export const previewPlace = (ctx: PlannerCtx, input: PreviewPlaceInput) =>
  withTransaction(ctx, async (tx) => {
    const { athleteId } = ctx.scope;
    const { content } = await loadTemplate(tx, ctx, input.templateId);
    if (content.kind !== "session")
      throw new AppError("invalid", "Only a session goes into a slot. Weeks and plans have their own pages.");
    const today = localDateOf(ctx.now, (await getAthlete(tx, ctx.scope)).timeZone);
    const pace = (await listThresholdPaces(tx, [athleteId], today)).get(athleteId) ?? null;
    const session = contentAt(resolvedFor(content.session, pace), { date: today, slot: "am" });
    return answersForNew(ctx, session, input, tx);
  });
