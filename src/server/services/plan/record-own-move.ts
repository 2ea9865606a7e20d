import { isSamePlace } from "@/lib/domain/own-move";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import type { PlannedSession, PublishedSession } from "@/lib/domain/session";
import { newId, type PlanChangeId } from "@/lib/ids";
import { invariant } from "@/lib/invariant";
import type { SelfCtx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { allowOwnMove, endOwnMove, type Place, updatePlaces } from "@/server/db/queries/own-move";
import { findPublishedSession, listPairs } from "@/server/db/queries/plan";
import { insertPlanChange, updatePlanChangeUndone } from "@/server/db/queries/plan-change";
import type { Tx } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { asRead } from "./read-days";
import type { Recorded } from "./record-changes";

interface OwnMove {
  readonly session: PublishedSession;
  readonly to: Place;
  readonly label: string;
  /** The step of the history that is taken back by it. */
  readonly undoes?: PlanChangeId;
}

/**
 * Puts a session that a coach has sent somewhere else, for the athlete whose it is. What the coach works on goes along
 * where it stood in the same place; where the coach has moved it in a draft, the draft stays as it is. One step of the
 * history, as any other change of the plan.
 */
export async function recordOwnMove(
  tx: Tx,
  ctx: SelfCtx,
  { session, to, label, undoes }: OwnMove,
): Promise<Recorded> {
  const { scope } = ctx;
  await allowOwnMove(tx, scope);
  const [pair] = await listPairs(tx, scope, [session.id]);
  const working = pair?.planned && goesAlong(pair.planned, session) ? pair.planned : null;
  await updatePlaces(tx, scope, { id: session.id, to, at: ctx.now, working: working !== null });
  const changeId = undoes ?? newId<PlanChangeId>();
  if (undoes) await updatePlanChangeUndone(tx, scope, undoes, ctx.now);
  else {
    await insertPlanChange(tx, scope, {
      id: changeId,
      actorUserId: ctx.user.id,
      at: ctx.now,
      label,
      changes: [changeOf(working ?? asRead(session), to)],
      season: [],
      timeOff: [],
    });
  }
  await endOwnMove(tx);
  await insertAudit(tx, ctx, {
    athleteId: scope.athleteId,
    action: undoes ? "plan.undo-own-move" : "plan.move-own",
    details: { changeId, label, sessions: [session.id] },
  });
  const moved = await findPublishedSession(tx, scope, session.id);
  invariant(moved, "a session was taken from the athlete past their lock");
  return {
    ok: true,
    changeId,
    label,
    sessions: [asRead(moved)],
    removed: [],
    flags: await refreshFlags(tx, ctx),
  };
}

const goesAlong = (working: PlannedSession, sent: PublishedSession): boolean =>
  !working.locked && isSamePlace(working, sent);

const changeOf = (before: PlannedSession, to: Place): RecordedPlanChange => ({
  sessionId: before.id,
  before,
  after: { ...before, ...to },
});
