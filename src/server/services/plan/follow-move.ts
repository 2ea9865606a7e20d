import { type CalendarDate, daysBetween, laterOf, plusDays } from "@/lib/dates/calendar-date";
import type { Arrangement } from "@/lib/domain/arrangement";
import { pushFollowing, shiftFollowing } from "@/lib/domain/following-days";
import type { PlanChange } from "@/lib/domain/plan-change";
import type { FollowMoveInput } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { findPlanChange } from "@/server/db/queries/plan-change";
import { type Tx, withTransaction } from "@/server/db/tx";
import { loadGround } from "./load-ground";
import { loadScheduleOf } from "./load-schedule";
import { recordChanges, refused } from "./record-changes";

/** Lets the days after a session follow a move of it that was just made, as part of the same step. */
export const followMove = (ctx: PlannerCtx, input: FollowMoveInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const change = await findPlanChange(tx, ctx.scope, input.changeId);
    const move = change && moveOf(change);
    if (!change || !move) return refused("not-found");
    if (change.undoneAt) return refused("undone-already");

    const { changes, stays } = await follow(tx, ctx, input.how, move);
    if (changes.length === 0) return refused("nothing-follows");
    return recordChanges(tx, ctx, {
      action: "plan.follow-move",
      label: labelOf(change.label, input.how, changes.length, stays.length),
      changes,
      extends: change,
    });
  });

interface Move {
  readonly sessionId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The move that a step was; null where it was something else. */
function moveOf({ changes }: PlanChange): Move | null {
  const [only, ...others] = changes;
  if (!only?.before || !only.after || others.length > 0 || only.before.date === only.after.date) return null;
  return { sessionId: only.sessionId, from: only.before.date, to: only.after.date };
}

async function follow(
  tx: Tx,
  ctx: PlannerCtx,
  how: FollowMoveInput["how"],
  { sessionId, from, to }: Move,
): Promise<Arrangement> {
  const ground =
    how === "push"
      ? await loadGround(tx, ctx, laterOf(from, to), "week")
      : await loadGround(tx, ctx, from, "block");
  const next = plusDays(from, 1);
  const range = { from: next, to: laterOf(ground.lastDay, next) };
  const schedule = await loadScheduleOf(tx, ctx.scope, range);
  const following = { from: next, days: daysBetween(from, to), except: sessionId };
  if (how === "shift") {
    // What comes earlier does not come before the session that leads it.
    const firstDay = laterOf(ground.firstDay, to < from ? to : ground.firstDay);
    return shiftFollowing(schedule, { ...ground, firstDay }, following);
  }
  return following.days > 0 ? pushFollowing(schedule, ground, following) : { changes: [], stays: [] };
}

function labelOf(moved: string, how: FollowMoveInput["how"], others: number, staying: number): string {
  const verb = how === "push" ? "pushed" : "shifted";
  const stay = staying > 0 ? ` (${staying} ${staying === 1 ? "stays" : "stay"})` : "";
  return `${moved}, ${others} more ${verb}${stay}`;
}
