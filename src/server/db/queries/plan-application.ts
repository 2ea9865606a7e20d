import { and, desc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import type { AthleteId, PlanApplicationId, PlanChangeId, TemplateId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { planApplications } from "../schema/library";
import { planChanges } from "../schema/plan";
import type { Tx } from "../tx";

interface NewPlanApplication {
  readonly id: PlanApplicationId;
  readonly templateId: TemplateId;
  readonly templateVersion: number;
  readonly settings: PlanSettings;
  readonly changeId: PlanChangeId;
  /** The application that it brings to a later version; none for the first. */
  readonly updatesId?: PlanApplicationId;
  readonly appliedBy: UserId;
  readonly at: Instant;
}

export async function insertPlanApplication(
  tx: Tx,
  scope: AthleteScope,
  application: NewPlanApplication,
): Promise<void> {
  await tx.insert(planApplications).values({ athleteId: scope.athleteId, ...application });
}

/** By which step of the history an operation reached this athlete; null where it has not. */
export async function findPlanApplication(
  tx: Tx,
  scope: AthleteScope,
  id: PlanApplicationId,
): Promise<PlanChangeId | null> {
  const [row] = await tx
    .select({ changeId: planApplications.changeId })
    .from(planApplications)
    .where(and(eq(planApplications.athleteId, scope.athleteId), eq(planApplications.id, id)));
  return row?.changeId ?? null;
}

/** Of a step, the sessions that were not there before, or are not there after. */
const countOf = (side: "before" | "after") =>
  sql<number>`(select count(*)::int from jsonb_array_elements(${planChanges.changes}) as change
    where change ->> ${side} is null)`;

export interface PlanApplicationRow {
  readonly id: PlanApplicationId;
  readonly athleteId: AthleteId;
  readonly templateVersion: number;
  readonly changeId: PlanChangeId;
  readonly updatesId: PlanApplicationId | null;
  readonly settings: PlanSettings;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
  /** How many sessions its step added and took out. */
  readonly added: number;
  readonly removed: number;
}

/** How a person applied a plan to some athletes, ever or since a moment, the newest first. */
export async function listPlanApplications(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  of: { readonly templateId: TemplateId; readonly appliedBy: UserId; readonly since?: Instant },
): Promise<readonly PlanApplicationRow[]> {
  if (athleteIds.length === 0) return [];
  return tx
    .select({
      id: planApplications.id,
      athleteId: planApplications.athleteId,
      templateVersion: planApplications.templateVersion,
      changeId: planApplications.changeId,
      updatesId: planApplications.updatesId,
      settings: planApplications.settings,
      at: planApplications.at,
      undoneAt: planChanges.undoneAt,
      added: countOf("before"),
      removed: countOf("after"),
    })
    .from(planApplications)
    .innerJoin(
      planChanges,
      and(
        eq(planChanges.athleteId, planApplications.athleteId),
        eq(planChanges.id, planApplications.changeId),
      ),
    )
    .where(
      and(
        inArray(planApplications.athleteId, [...athleteIds]),
        eq(planApplications.templateId, of.templateId),
        eq(planApplications.appliedBy, of.appliedBy),
        of.since ? gte(planApplications.at, of.since) : undefined,
      ),
    )
    .orderBy(desc(planApplications.at), desc(planApplications.id));
}
