import { AppError } from "@/lib/app-error";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import type { PlanApplicationId, PlanChangeId, TemplateId } from "@/lib/ids";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { findPlanApplication, insertPlanApplication } from "@/server/db/queries/plan-application";
import { getWorkingSeason } from "@/server/db/queries/season";
import { insertTemplateUses } from "@/server/db/queries/template-use";
import type { Tx } from "@/server/db/tx";
import { recordChanges } from "@/server/services/plan/record-changes";
import { loadTemplate } from "./load-template";
import { planForAthlete } from "./plan-for-athlete";
import { seasonOfTemplate } from "./season-of-template";
import { additions } from "./session-changes";

interface PlanToApply {
  readonly applicationId: PlanApplicationId;
  readonly templateId: TemplateId;
  readonly version?: number | undefined;
  readonly settings: PlanSettings;
  readonly basis: string;
}

/**
 * Applies a plan to one athlete as one step of the history. An operation that reached the athlete before does
 * nothing again; where anything that was reviewed is another by now, nothing is written.
 */
export async function applyPlan(tx: Tx, ctx: PlannerCtx, input: PlanToApply) {
  const { templateId, applicationId, settings, version } = input;
  await lockAthlete(tx, ctx.scope);
  const template = await loadTemplate(tx, ctx, templateId, version);
  if (template.content.kind !== "plan") throw new AppError("invalid", "Only a plan is applied.");
  const earlier = await findPlanApplication(tx, ctx.scope, applicationId);
  if (earlier) return { ok: true, changeId: earlier, added: 0, replaced: 0, raised: 0 } as const;

  const plan = await planForAthlete(tx, ctx, template, settings);
  if (plan.basis !== input.basis) return { ok: false, reason: "review-again" } as const;
  if (plan.adds.length === 0) return { ok: false, reason: "nothing-to-add" } as const;
  const added = await additions(tx, ctx.scope, plan.adds);
  const changeId = applicationId as string as PlanChangeId;
  const recorded = await recordChanges(tx, ctx, {
    action: "library.apply-plan",
    label: `Applied the plan ${template.title}`,
    changeId,
    changes: [
      ...plan.replaces.map((session) => ({ sessionId: session.id, before: session, after: null })),
      ...added.map(({ change }) => change),
    ],
    season: seasonOfTemplate(
      await getWorkingSeason(tx, ctx.scope),
      plan.placement,
      await getAthlete(tx, ctx.scope),
      ctx.now,
      settings.existing,
    ),
  });
  if (!recorded.ok) return { ok: false, reason: "review-again" } as const;

  const from = { templateId, templateVersion: template.version };
  await insertTemplateUses(
    tx,
    ctx.scope,
    { ...from, usedBy: ctx.user.id, changeId },
    added.map(({ part, content, change }) => ({
      sessionId: change.sessionId,
      part,
      content,
      scale: plan.scale,
    })),
    ctx.now,
  );
  const application = { id: applicationId, ...from, settings: plan.settings, changeId };
  await insertPlanApplication(tx, ctx.scope, { ...application, appliedBy: ctx.user.id, at: ctx.now });
  return {
    ok: true,
    changeId,
    added: plan.adds.length,
    replaced: plan.replaces.length,
    raised: recorded.flags.raised.length,
  } as const;
}
