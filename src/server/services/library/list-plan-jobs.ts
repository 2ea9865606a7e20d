import { plusSeconds } from "@/lib/dates/time-zone";
import type { PlanJob } from "@/lib/domain/plan-job";
import type { TemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { listPlanJobs } from "@/server/db/queries/plan-job";
import { withTransaction } from "@/server/db/tx";

const shownSeconds = 15 * 60;

/** How far the person's last operation with a plan has come: while anything of it waits, and for a while after. */
export const listJobs = (ctx: Ctx, { templateId }: TemplateInput): Promise<readonly PlanJob[]> =>
  withTransaction(ctx, async (tx) => {
    const since = plusSeconds(ctx.now, -shownSeconds);
    const jobs = await listPlanJobs(tx, ctx.user.id, { templateId, since });
    const last = jobs.at(-1)?.applicationId;
    return jobs.filter(({ state, applicationId }) => state === "waiting" || applicationId === last);
  });
