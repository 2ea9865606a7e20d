import { AppError } from "@/lib/app-error";
import type { Instant } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";
import { plannerOf } from "@/server/auth/access";
import type { Ctx, PlannerCtx } from "@/server/auth/scope";
import { findUser } from "@/server/db/queries/auth";
import {
  listWaitingForPlans,
  listWaitingPlanJobs,
  takePlanJob,
  updatePlanJob,
  type WaitingPlanJob,
} from "@/server/db/queries/plan-job";
import { withAnonymousTransaction, withTransaction } from "@/server/db/tx";
import { applyPlan } from "./apply-plan";

/** Everybody who asked for plans that are not applied yet, such as before the server was stopped. */
export const listAskers = (): Promise<readonly UserId[]> => withAnonymousTransaction(listWaitingForPlans);

/**
 * Applies what a person asked for, athlete by athlete, each with its place on the list in one transaction: stopped at
 * any moment, an athlete has the plan and is off the list, or neither. `onFailure` hears of what should not happen.
 */
export async function runPlanJobs(
  userId: UserId,
  clock: () => Instant,
  onFailure: (error: unknown) => void,
): Promise<void> {
  const reading = { user: { id: userId }, now: clock(), request: null };
  const asker = await withTransaction(reading, async (tx) => ({
    user: await findUser(tx, userId),
    waiting: await listWaitingPlanJobs(tx, userId),
  }));
  if (!asker.user) return;
  for (const job of asker.waiting) {
    const ctx: Ctx = { user: asker.user, now: clock(), request: null };
    try {
      await runJob({ ...ctx, scope: await plannerOf(ctx, job.athleteId) }, job);
    } catch (error) {
      // A database that is away for a moment leaves the job where it is.
      if (error instanceof AppError && error.code === "unavailable") throw error;
      onFailure(error);
      await refuse(ctx, job).catch(onFailure);
    }
  }
}

const runJob = (ctx: PlannerCtx, job: WaitingPlanJob): Promise<void> =>
  withTransaction(ctx, async (tx) => {
    const { applicationId, templateId, templateVersion, settings, basis } = job;
    if (!(await takePlanJob(tx, ctx.scope, applicationId, ctx.user.id))) return;
    const asked = { applicationId, templateId, settings, basis };
    const result = await applyPlan(tx, ctx, templateVersion ? { ...asked, version: templateVersion } : asked);
    await updatePlanJob(
      tx,
      ctx.scope,
      applicationId,
      result.ok
        ? { state: "done", added: result.added, replaced: result.replaced, raised: result.raised }
        : { state: "refused", reason: result.reason },
    );
  });

/** What failed once fails again: it is said, and left to the person. */
async function refuse(ctx: Ctx, { athleteId, applicationId }: WaitingPlanJob): Promise<void> {
  const scope = await plannerOf(ctx, athleteId);
  await withTransaction(ctx, async (tx) => {
    // Where it failed here, another server may have done it since.
    if (!(await takePlanJob(tx, scope, applicationId, ctx.user.id))) return;
    await updatePlanJob(tx, scope, applicationId, { state: "refused", reason: "not-possible" });
  });
}
