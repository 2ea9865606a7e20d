import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import type { PlannedSessionId } from "@/lib/ids";
import type { UpdateUsesInput } from "@/lib/schemas/library";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { listPairs } from "@/server/db/queries/plan";
import { insertTemplateUses, listThresholdPaces, listUsedSessions } from "@/server/db/queries/template-use";
import { withTransaction } from "@/server/db/tx";
import { changedElsewhere, isUnseen, recordChanges, refused } from "@/server/services/plan/record-changes";
import { loadTemplate } from "./load-template";
import { stateOfUse } from "./used-session";

/**
 * Writes the newest version of a template into the sessions that were ticked, of one athlete, as one step of the
 * plan's history. Each stays on its day. What was changed since the person looked stops all of it.
 */
export const updateUses = (ctx: PlannerCtx, { templateId, sessions }: UpdateUsesInput) =>
  withTransaction(ctx, async (tx) => {
    const { athleteId } = ctx.scope;
    const template = await loadTemplate(tx, ctx, templateId);
    await lockAthlete(tx, ctx.scope);
    const today = localDateOf(ctx.now, (await getAthlete(tx, ctx.scope)).timeZone);
    const pace = (await listThresholdPaces(tx, [athleteId], today)).get(athleteId) ?? null;
    const pairs = await listPairs(
      tx,
      ctx.scope,
      sessions.map(({ sessionId }) => sessionId),
    );
    const used = new Map(
      (await listUsedSessions(tx, [athleteId], templateId, plusDays(today, 0))).map((each) => [
        each.sessionId,
        each,
      ]),
    );

    const changes = [];
    for (const { sessionId, version } of sessions) {
      const pair = pairs.find(({ id }) => id === sessionId);
      const use = used.get(sessionId);
      const next = use ? stateOfUse(use, template, pace).next : null;
      if (!pair?.planned || !next) return refused("not-found");
      if (isUnseen(pair, version)) return changedElsewhere(pair, next);
      changes.push({ sessionId, before: pair.planned, after: { ...pair.planned, ...next }, next });
    }
    const recorded = await recordChanges(tx, ctx, {
      action: "library.update-uses",
      label: `Updated from the template ${template.title}`,
      changes: changes.map(({ next, ...change }) => change),
    });
    if (!recorded.ok) return recorded;
    const fromOf = ({ sessionId }: { sessionId: PlannedSessionId }) => {
      const { part, scale } = used.get(sessionId)?.uses[0] ?? { part: "", scale: 1 };
      return { part, scale };
    };
    await insertTemplateUses(
      tx,
      ctx.scope,
      { templateId, templateVersion: template.version, usedBy: ctx.user.id },
      changes.map((change) => ({ sessionId: change.sessionId, content: change.next, ...fromOf(change) })),
      ctx.now,
    );
    return recorded;
  });
