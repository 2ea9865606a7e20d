import { localDateOf } from "@/lib/dates/time-zone";
import { isSamePlace, ownMoveRefusalOn } from "@/lib/domain/own-move";
import { endOfSlot, type Placement, withSessionMoved } from "@/lib/domain/schedule";
import type { PublishedSession } from "@/lib/domain/session";
import { timeIn } from "@/lib/domain/session-content";
import { shortWeekdayName } from "@/lib/formatting/date";
import type { MoveOwnInput } from "@/lib/schemas/plan";
import type { PlannerCtx, SelfCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { findPublishedSession, listAnsweredIds, listPublishedSessions } from "@/server/db/queries/plan";
import { type Tx, withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { asRead } from "./read-days";
import { recordChanges, refused } from "./record-changes";
import { recordOwnMove } from "./record-own-move";

/**
 * An athlete moves a session of their own plan within its week. Where a coach writes that plan, nothing but the place
 * changes, both of what was sent and of what the coach works on. The coach reads it in the changes, and hears of it
 * by the flag that it raises, if it raises one.
 */
export const moveOwn = (ctx: SelfCtx, input: MoveOwnInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { sessionId, date, slot, seen } = input;
    const session = await findPublishedSession(tx, ctx.scope, sessionId);
    if (!session) return refused("not-found");
    if (!isSamePlace(session, seen)) return refused("moved-elsewhere");

    const { timeZone, weekStart } = await getAthlete(tx, ctx.scope);
    const isAnswered = (await listAnsweredIds(tx, ctx.scope, [sessionId])).size > 0;
    const today = localDateOf(ctx.now, timeZone);
    const refusal = ownMoveRefusalOn({ session, isAnswered, today, weekStart }, date);
    if (refusal) return refused(refusal);

    const label = `${session.title} moved to ${shortWeekdayName(date)} ${slot.toUpperCase()}`;
    const move = { session, to: { date, slot, startTime: timeIn(slot, session) }, label };
    return ctx.scope.selfCoached
      ? moveInOwnPlan(tx, ctx as PlannerCtx, move)
      : moveInCoachsPlan(tx, ctx, move);
  });

interface Move {
  readonly session: PublishedSession;
  readonly to: Placement;
  readonly label: string;
}

/** Who has no coach changes their plan as everybody does who plans. */
async function moveInOwnPlan(tx: Tx, ctx: PlannerCtx, { session, to, label }: Move) {
  const schedule = await loadSchedule(tx, ctx.scope, { ids: [session.id], days: [to.date] });
  const moved = withSessionMoved(schedule, session.id, to);
  if (!moved.ok) return refused(moved.reason);
  return recordChanges(tx, ctx, { action: "plan.move-session", label, changes: moved.value });
}

async function moveInCoachsPlan(tx: Tx, ctx: SelfCtx, { session, to, label }: Move) {
  const day = await listPublishedSessions(tx, ctx.scope, { from: to.date, to: to.date });
  const position = endOfSlot(day.map(asRead), to, session.id);
  return recordOwnMove(tx, ctx, { session, to: { ...to, position }, label });
}
