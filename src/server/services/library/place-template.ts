import { AppError } from "@/lib/app-error";
import { plusDays } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import { localDateOf } from "@/lib/dates/time-zone";
import { mondayOf } from "@/lib/dates/week";
import { resolvedFor } from "@/lib/domain/relative-target";
import { contentAt, placedOf } from "@/lib/domain/template";
import type { PlaceTemplateInput } from "@/lib/schemas/library";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertTemplateUses, listThresholdPaces } from "@/server/db/queries/template-use";
import { withTransaction } from "@/server/db/tx";
import { recordChanges } from "@/server/services/plan/record-changes";
import { loadTemplate } from "./load-template";
import { additions } from "./session-changes";

/**
 * Puts a template into a plan as one step of its history: a session into a slot, a week into the week of the day.
 * Paces are the athlete's own of today. The sessions are copies, which know what they were made from.
 */
export const placeTemplate = (ctx: PlannerCtx, { templateId, date, slot }: PlaceTemplateInput) =>
  withTransaction(ctx, async (tx) => {
    const { athleteId } = ctx.scope;
    const template = await loadTemplate(tx, ctx, templateId);
    const { content, version: templateVersion, title } = template;
    if (content.kind === "plan")
      throw new AppError("invalid", "A plan is applied on its own page, which shows what it changes.");
    await lockAthlete(tx, ctx.scope);
    const { timeZone, weekStart } = await getAthlete(tx, ctx.scope);
    const today = localDateOf(ctx.now, timeZone);
    const pace = (await listThresholdPaces(tx, [athleteId], today)).get(athleteId) ?? null;

    const monday = mondayOf(ownWeekOf(date, weekStart));
    const sessions = placedOf(content).map((each) => ({
      part: each.part,
      content: contentAt(
        resolvedFor(each.session, pace),
        content.kind === "session" ? { date, slot } : { date: plusDays(monday, each.day), slot: each.slot },
      ),
    }));
    const added = await additions(tx, ctx.scope, sessions);
    const recorded = await recordChanges(tx, ctx, {
      action: "library.place-template",
      label: content.kind === "session" ? `Added ${title}` : `Added the week ${title}`,
      changes: added.map(({ change }) => change),
    });
    if (!recorded.ok) return recorded;
    const from = { templateId, templateVersion, usedBy: ctx.user.id, changeId: recorded.changeId };
    await insertTemplateUses(
      tx,
      ctx.scope,
      from,
      added.map(({ part, change, content: written }) => ({
        sessionId: change.sessionId,
        part,
        content: written,
      })),
      ctx.now,
    );
    return recorded;
  });
