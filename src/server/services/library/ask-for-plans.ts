import { AppError } from "@/lib/app-error";
import type { ApplyPlanInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { insertPlanJobs } from "@/server/db/queries/plan-job";
import { withTransaction } from "@/server/db/tx";
import { loadTemplate } from "./load-template";
import { plannedBy } from "./planned-by";

/** Asks for a plan to be applied to athletes as it was reviewed for each. The server works that off by itself. */
export const askForPlans = (ctx: Ctx, input: ApplyPlanInput) =>
  withTransaction(ctx, async (tx) => {
    const { templateId, applicationId, version, athletes } = input;
    const own = new Set(await plannedBy(tx, ctx));
    // Somebody of them got a coach meanwhile, or another one.
    if (athletes.some(({ athleteId }) => !own.has(athleteId)))
      return { ok: false, reason: "not-planned-by-you" } as const;
    const template = await loadTemplate(tx, ctx, templateId, version);
    if (template.content.kind !== "plan") throw new AppError("invalid", "Only a plan is applied.");
    await insertPlanJobs(
      tx,
      { applicationId, templateId, templateVersion: version ?? null },
      athletes.map(({ athleteId, settings, basis }) => ({ athleteId, settings, basis })),
      { userId: ctx.user.id, at: ctx.now },
    );
    return { ok: true, applicationId } as const;
  });
