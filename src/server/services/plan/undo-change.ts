import { reversed } from "@/lib/domain/schedule";
import { seasonReversed } from "@/lib/domain/season";
import type { UndoChangeInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { findPlanChange } from "@/server/db/queries/plan-change";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { recordChanges, refused } from "./record-changes";
import { reversedTimeOff } from "./record-time-off";

/** Takes one step of the history back. Refused where one of its sessions was changed or logged since. */
export const undoChange = (ctx: PlannerCtx, input: UndoChangeInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const change = await findPlanChange(tx, ctx.scope, input.changeId);
    if (!change) return refused("not-found");
    const ids = change.changes.map((each) => each.sessionId);
    const { done } = await loadSchedule(tx, ctx.scope, { ids, days: [] });

    if (change.undoneAt) return refused("undone-already");
    if (done.size > 0) return refused("done");

    return recordChanges(tx, ctx, {
      action: "plan.undo-change",
      label: change.label,
      changes: reversed(change.changes),
      season: seasonReversed(change.season),
      timeOff: reversedTimeOff(change.timeOff),
      continues: { id: change.id, undone: true },
    });
  });
