import { AppError } from "@/lib/app-error";
import { localDateOf } from "@/lib/dates/time-zone";
import { resolvedFor } from "@/lib/domain/relative-target";
import { contentOf } from "@/lib/domain/session-content";
import type { ReplaceWithTemplateInput } from "@/lib/schemas/library";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { listPairs } from "@/server/db/queries/plan";
import { insertTemplateUses, listThresholdPaces } from "@/server/db/queries/template-use";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "@/server/services/plan/load-schedule";
import { changedElsewhere, isUnseen, recordChanges, refused } from "@/server/services/plan/record-changes";
import { loadTemplate } from "./load-template";

/**
 * Writes a template's session into one that stands, as one step of the plan's history. It keeps its day, slot and
 * time, so that its log and its comments stay with it, and knows from now on what it was made from.
 */
export const replaceWithTemplate = (ctx: PlannerCtx, input: ReplaceWithTemplateInput) =>
  withTransaction(ctx, async (tx) => {
    const { athleteId } = ctx.scope;
    const { sessionId, templateId } = input;
    const { content, version: templateVersion, title } = await loadTemplate(tx, ctx, templateId);
    if (content.kind !== "session")
      throw new AppError("invalid", "Only a session takes the place of a session.");
    await lockAthlete(tx, ctx.scope);
    const today = localDateOf(ctx.now, (await getAthlete(tx, ctx.scope)).timeZone);
    const pace = (await listThresholdPaces(tx, [athleteId], today)).get(athleteId) ?? null;
    const [pair] = await listPairs(tx, ctx.scope, [sessionId]);
    const { done } = await loadSchedule(tx, ctx.scope, { ids: [sessionId], days: [] });
    const before = pair?.planned;
    const asked = resolvedFor(content.session, pace);

    if (!before || isUnseen(pair, input.version))
      return changedElsewhere(pair, before ? { ...contentOf(before), ...asked } : null);
    if (done.has(sessionId)) return refused("done");
    if (before.locked) return refused("locked");

    const after = { ...before, ...asked };
    const recorded = await recordChanges(tx, ctx, {
      action: "library.replace-with-template",
      label: `${before.title} replaced with ${title}`,
      changes: [{ sessionId, before, after }],
    });
    if (!recorded.ok) return recorded;
    const from = { templateId, templateVersion, usedBy: ctx.user.id, changeId: recorded.changeId };
    await insertTemplateUses(
      tx,
      ctx.scope,
      from,
      [{ sessionId, part: "", content: contentOf(after) }],
      ctx.now,
    );
    return recorded;
  });
