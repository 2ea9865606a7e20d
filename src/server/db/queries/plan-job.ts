import { and, asc, eq, gte, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Instant } from "@/lib/dates/time-zone";
import type { PlanJob } from "@/lib/domain/plan-job";
import type { PlanApplicationId, TemplateId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { planJobs } from "../schema/library";
import type { Tx } from "../tx";

type NewPlanJob = typeof planJobs.$inferInsert;

const jobOf = (scope: AthleteScope, id: PlanApplicationId) =>
  and(eq(planJobs.athleteId, scope.athleteId), eq(planJobs.applicationId, id));
const waitingFor = (requestedBy: UserId) =>
  and(eq(planJobs.requestedBy, requestedBy), eq(planJobs.state, "waiting"));

/** Puts a plan on the list for each of some athletes. What was refused before is tried again; all else stays. */
export async function insertPlanJobs(
  tx: Tx,
  plan: Pick<NewPlanJob, "applicationId" | "templateId" | "templateVersion">,
  athletes: readonly Pick<NewPlanJob, "athleteId" | "settings" | "basis">[],
  by: { readonly userId: UserId; readonly at: Instant },
): Promise<void> {
  if (athletes.length === 0) return;
  const asked = (column: PgColumn) => sql`excluded.${sql.identifier(column.name)}`;
  await tx
    .insert(planJobs)
    .values(athletes.map((each) => ({ ...plan, ...each, requestedBy: by.userId, requestedAt: by.at })))
    .onConflictDoUpdate({
      target: [planJobs.athleteId, planJobs.applicationId],
      set: {
        settings: asked(planJobs.settings),
        basis: asked(planJobs.basis),
        templateVersion: asked(planJobs.templateVersion),
        state: "waiting",
        reason: null,
        requestedAt: by.at,
      },
      setWhere: and(eq(planJobs.state, "refused"), eq(planJobs.requestedBy, by.userId)),
    });
}

/** A person's jobs for a template that wait, and those that were asked for since a moment, in the order of asking. */
export async function listPlanJobs(
  tx: Tx,
  requestedBy: UserId,
  of: { readonly templateId: TemplateId; readonly since: Instant },
): Promise<readonly PlanJob[]> {
  return tx
    .select({
      athleteId: planJobs.athleteId,
      applicationId: planJobs.applicationId,
      state: planJobs.state,
      reason: planJobs.reason,
      added: planJobs.added,
      replaced: planJobs.replaced,
      raised: planJobs.raised,
      requestedAt: planJobs.requestedAt,
    })
    .from(planJobs)
    .where(
      and(
        eq(planJobs.requestedBy, requestedBy),
        eq(planJobs.templateId, of.templateId),
        or(eq(planJobs.state, "waiting"), gte(planJobs.requestedAt, of.since)),
      ),
    )
    .orderBy(asc(planJobs.requestedAt), asc(planJobs.athleteId));
}

export type WaitingPlanJob = Pick<
  typeof planJobs.$inferSelect,
  "athleteId" | "applicationId" | "templateId" | "templateVersion" | "settings" | "basis"
>;

/** The person's jobs that wait, the oldest first. */
export async function listWaitingPlanJobs(tx: Tx, requestedBy: UserId): Promise<readonly WaitingPlanJob[]> {
  return tx
    .select()
    .from(planJobs)
    .where(waitingFor(requestedBy))
    .orderBy(asc(planJobs.requestedAt), asc(planJobs.athleteId));
}

/** Takes a waiting job for as long as the transaction lasts. False where it is done, or another takes it now. */
export async function takePlanJob(
  tx: Tx,
  scope: AthleteScope,
  id: PlanApplicationId,
  requestedBy: UserId,
): Promise<boolean> {
  const taken = await tx
    .select({ id: planJobs.applicationId })
    .from(planJobs)
    .where(and(jobOf(scope, id), waitingFor(requestedBy)))
    .for("update", { skipLocked: true });
  return taken.length > 0;
}

/** What became of a job. */
export async function updatePlanJob(
  tx: Tx,
  scope: AthleteScope,
  id: PlanApplicationId,
  became: Pick<PlanJob, "state"> & Partial<Pick<PlanJob, "reason" | "added" | "replaced" | "raised">>,
): Promise<void> {
  await tx.update(planJobs).set(became).where(jobOf(scope, id));
}

/** Everybody for whom a job waits. Their jobs are read and done as they. */
export async function listWaitingForPlans(tx: Tx): Promise<readonly UserId[]> {
  const rows = await tx.execute<{ id: UserId }>(sql`select tandem_waiting_for_plans() as id`);
  return [...rows].map(({ id }) => id);
}
