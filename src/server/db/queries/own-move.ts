import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { Placement } from "@/lib/domain/schedule";
import type { PlannedSessionId } from "@/lib/ids";
import type { SelfScope } from "@/server/auth/scope";
import { plannedSessions, publishedSessions } from "../schema/plan";
import type { Tx } from "../tx";

/** Where a session stands in the plan. */
export interface Place extends Placement {
  /** Order inside its slot. */
  readonly position: number;
}

/**
 * Lets the athlete write the place of their own sessions, and the step of the history that says so, although a coach
 * writes their plan: until the transaction or `endOwnMove` ends it. The database takes no other change of them.
 */
export async function allowOwnMove(tx: Tx, scope: SelfScope): Promise<void> {
  await tx.execute(sql`select set_config('tandem.own_move_of', ${scope.athleteId}, true)`);
}

export async function endOwnMove(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('tandem.own_move_of', '', true)`);
}

/** Puts what was sent, and with `working` what the coach works on, into another place. */
export async function updatePlaces(
  tx: Tx,
  scope: SelfScope,
  args: {
    readonly id: PlannedSessionId;
    readonly to: Place;
    readonly at: Instant;
    readonly working: boolean;
  },
): Promise<void> {
  const { id, at, working } = args;
  const { date, slot, startTime, position } = args.to;
  const place = { date, slot, startTime, position };
  await tx
    .update(publishedSessions)
    .set({
      ...place,
      firstSentFor: sql`coalesce(${publishedSessions.firstSentFor}, ${publishedSessions.date})`,
    })
    .where(and(eq(publishedSessions.athleteId, scope.athleteId), eq(publishedSessions.id, id)));
  if (!working) return;
  await tx
    .update(plannedSessions)
    .set({ ...place, version: sql`${plannedSessions.version} + 1`, updatedAt: at })
    .where(and(eq(plannedSessions.athleteId, scope.athleteId), eq(plannedSessions.id, id)));
}
