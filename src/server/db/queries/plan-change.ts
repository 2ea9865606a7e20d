import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { PlanChange, PlanStep, RecordedPlanChange } from "@/lib/domain/plan-change";
import type { SeasonChange } from "@/lib/domain/season";
import type { TimeOffChange } from "@/lib/domain/time-off";
import type { PlanChangeId, PlannedSessionId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { users } from "../schema/auth";
import { planChanges } from "../schema/plan";
import type { Tx } from "../tx";

export async function insertPlanChange(
  tx: Tx,
  scope: AthleteScope,
  change: {
    readonly id: PlanChangeId;
    readonly actorUserId: UserId;
    readonly at: Instant;
    readonly label: string;
    readonly changes: readonly RecordedPlanChange[];
    readonly season: readonly SeasonChange[];
    readonly timeOff: readonly TimeOffChange[];
  },
): Promise<void> {
  await tx.insert(planChanges).values({ athleteId: scope.athleteId, ...change });
}

export async function updatePlanChangeUndone(
  tx: Tx,
  scope: AthleteScope,
  id: PlanChangeId,
  undoneAt: Instant | null,
): Promise<void> {
  await tx
    .update(planChanges)
    .set({ undoneAt })
    .where(and(eq(planChanges.athleteId, scope.athleteId), eq(planChanges.id, id)));
}

/** Writes more into a step that was just made. */
export async function updatePlanChangeContent(
  tx: Tx,
  scope: AthleteScope,
  id: PlanChangeId,
  content: { readonly label: string; readonly changes: readonly RecordedPlanChange[] },
): Promise<void> {
  await tx
    .update(planChanges)
    .set(content)
    .where(and(eq(planChanges.athleteId, scope.athleteId), eq(planChanges.id, id)));
}

export async function findPlanChange(
  tx: Tx,
  scope: AthleteScope,
  id: PlanChangeId,
): Promise<PlanChange | null> {
  const [found] = await changesWhere(tx, scope, eq(planChanges.id, id), 1);
  return found ?? null;
}

/** The history of the plan, newest first, without what its steps changed. */
export async function listPlanChanges(
  tx: Tx,
  scope: AthleteScope,
  since: Instant,
): Promise<readonly PlanStep[]> {
  const rows = await tx
    .select({
      id: planChanges.id,
      at: planChanges.at,
      actorName: users.name,
      label: planChanges.label,
      undoneAt: planChanges.undoneAt,
    })
    .from(planChanges)
    .leftJoin(users, eq(users.id, planChanges.actorUserId))
    .where(and(eq(planChanges.athleteId, scope.athleteId), sql`${planChanges.at} >= ${since}::timestamptz`))
    .orderBy(desc(planChanges.at), desc(planChanges.id))
    .limit(200);
  return rows.map(({ actorName, ...step }) => ({ ...step, actorName: actorName ?? "" }));
}

/** The steps that touched one session, newest first. */
export async function listPlanChangesOf(
  tx: Tx,
  scope: AthleteScope,
  sessionId: PlannedSessionId,
): Promise<readonly PlanChange[]> {
  const touched = JSON.stringify([{ sessionId }]);
  return changesWhere(tx, scope, sql`${planChanges.changes} @> ${touched}::jsonb`, 100);
}

async function changesWhere(tx: Tx, scope: AthleteScope, condition: SQL, most: number) {
  const rows = await tx
    .select({ change: planChanges, actorName: users.name })
    .from(planChanges)
    .leftJoin(users, eq(users.id, planChanges.actorUserId))
    .where(and(eq(planChanges.athleteId, scope.athleteId), condition))
    .orderBy(desc(planChanges.at), desc(planChanges.id))
    .limit(most);
  return rows.map(({ change, actorName }) => ({
    id: change.id,
    at: change.at,
    actorName: actorName ?? "",
    label: change.label,
    changes: change.changes,
    season: change.season,
    timeOff: change.timeOff,
    undoneAt: change.undoneAt,
  }));
}
