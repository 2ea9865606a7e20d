import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import type { PlannedSession } from "@/lib/domain/session";
import type { Template } from "@/lib/domain/template";
import type { TemplateUpdate } from "@/lib/domain/template-update";
import { newId, type PlanApplicationId, type PlanChangeId } from "@/lib/ids";
import type { UpdateUsesInput } from "@/lib/schemas/library";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { listPairs, type PlannedPair } from "@/server/db/queries/plan";
import { insertPlanApplication, listPlanApplications } from "@/server/db/queries/plan-application";
import { insertTemplateUses } from "@/server/db/queries/template-use";
import { type Tx, withTransaction } from "@/server/db/tx";
import { changedElsewhere, isUnseen, recordChanges, refused } from "@/server/services/plan/record-changes";
import { loadTemplate } from "./load-template";
import { additions } from "./session-changes";
import { listTemplateUpdates } from "./template-updates";

/**
 * Brings what was ticked of one athlete's plan to the newest version of its template, as one step of the history.
 * What was changed since the person looked, in the plan or in the template, stops all of it.
 */
export const updateUses = (ctx: PlannerCtx, input: UpdateUsesInput) =>
  withTransaction(ctx, async (tx) => {
    const template = await loadTemplate(tx, ctx, input.templateId);
    await lockAthlete(tx, ctx.scope);
    if (template.version !== input.templateVersion) return refused("preview-outdated");
    const { timeZone } = await getAthlete(tx, ctx.scope);
    const whom = new Map([[ctx.scope.athleteId, { timeZone }]]);
    const chosen = chosenOf(await listTemplateUpdates(tx, ctx, template, whom), input);
    if (!chosen) return refused("not-found");
    const sessions = input.sessions.map(({ sessionId }) => sessionId);
    const pairs = new Map((await listPairs(tx, ctx.scope, sessions)).map((pair) => [pair.id, pair]));
    for (const { sessionId, version } of input.sessions) {
      const update = chosen.find(({ session }) => session?.id === sessionId);
      const pair = pairs.get(sessionId);
      if (isUnseen(pair, version)) return changedElsewhere(pair, update?.after ?? null);
    }

    const written = await writtenOf(tx, ctx, chosen, pairs);
    const recorded = await recordChanges(tx, ctx, {
      action: "library.update-uses",
      label: `Updated from the template ${template.title}`,
      changes: written.map(({ change }) => change),
    });
    if (!recorded.ok) return recorded;
    await noteUses(tx, ctx, template, recorded.changeId, written);
    await noteApplications(tx, ctx, template, recorded.changeId, { chosen, operationId: input.operationId });
    return recorded;
  });

/** What the person ticked, of what there is to update; null where some of it is not there or may not be done. */
function chosenOf(
  updates: readonly TemplateUpdate[],
  { sessions, additions: wanted }: UpdateUsesInput,
): readonly TemplateUpdate[] | null {
  const chosen = [
    ...sessions.map(({ sessionId }) => updates.find(({ session }) => session?.id === sessionId)),
    ...wanted.map(({ applicationId, part }) =>
      updates.find(
        (each) => each.kind === "added" && each.applicationId === applicationId && each.part === part,
      ),
    ),
  ];
  const stays = (update: TemplateUpdate) => update.locked && update.kind !== "changed";
  const allowed = chosen.flatMap((update) => (update && !stays(update) ? [update] : []));
  return allowed.length === chosen.length ? allowed : null;
}

interface Written {
  readonly update: TemplateUpdate;
  readonly change: RecordedPlanChange;
}

async function writtenOf(
  tx: Tx,
  ctx: PlannerCtx,
  chosen: readonly TemplateUpdate[],
  pairs: ReadonlyMap<string, PlannedPair>,
): Promise<readonly Written[]> {
  const standing = ({ session }: TemplateUpdate) => session && pairs.get(session.id)?.planned;
  const stays = chosen.flatMap((update): Written[] => {
    const before = standing(update);
    if (!before || update.kind === "moved" || update.kind === "added") return [];
    const after: PlannedSession | null = update.after && { ...before, ...update.after };
    return [{ update, change: { sessionId: before.id, before, after } }];
  });
  const coming = chosen.flatMap((update) => {
    if (!update.after || (update.kind !== "moved" && update.kind !== "added")) return [];
    const from = standing(update);
    return [{ update, part: update.part, content: update.after, ...(from ? { from } : {}) }];
  });
  const placed = await additions(tx, ctx.scope, coming);
  return [
    ...stays,
    ...placed.flatMap(({ change }, index): Written[] => {
      const update = coming[index]?.update;
      return update ? [{ update, change }] : [];
    }),
  ];
}

async function noteUses(
  tx: Tx,
  ctx: PlannerCtx,
  { id: templateId, version: templateVersion }: Template,
  changeId: PlanChangeId,
  written: readonly Written[],
): Promise<void> {
  const uses = written.flatMap(({ update: { part, scale, after: content }, change: { sessionId } }) =>
    content ? [{ sessionId, part, scale, content }] : [],
  );
  const from = { templateId, templateVersion, usedBy: ctx.user.id, changeId };
  await insertTemplateUses(tx, ctx.scope, from, uses, ctx.now);
}

/** A plan that reached the athlete in a later version is listed among its applications. */
async function noteApplications(
  tx: Tx,
  ctx: PlannerCtx,
  { id: templateId, version: templateVersion, content }: Template,
  changeId: PlanChangeId,
  { chosen, operationId }: { chosen: readonly TemplateUpdate[]; operationId: PlanApplicationId },
): Promise<void> {
  if (content.kind !== "plan") return;
  const updated = new Set(chosen.flatMap(({ applicationId }) => applicationId ?? []));
  if (updated.size === 0) return;
  const from = { templateId, appliedBy: ctx.user.id };
  const standing = await listPlanApplications(tx, [ctx.scope.athleteId], from);
  for (const [index, updatesId] of [...updated].entries()) {
    const settings = standing.find(({ id }) => id === updatesId)?.settings;
    if (!settings) continue;
    await insertPlanApplication(tx, ctx.scope, {
      // A plan that was applied twice to an athlete is brought up to date twice.
      id: index === 0 ? operationId : newId<PlanApplicationId>(),
      ...from,
      templateVersion,
      settings,
      changeId,
      updatesId,
      at: ctx.now,
    });
  }
}
