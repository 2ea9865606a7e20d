import type { UndoChangeInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { findPlanChange } from "@/server/db/queries/plan-change";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { recordChanges, refused } from "./record-changes";

/** Does again what was undone. Refused where one of its sessions was changed or logged since. */
export const redoChange = (ctx: PlannerCtx, input: UndoChangeInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const change = await findPlanChange(tx, ctx.scope, input.changeId);
    if (!change) return refused("not-found");
    const ids = change.changes.map((each) => each.sessionId);
    const { done } = await loadSchedule(tx, ctx.scope, { ids, days: [] });

    if (!change.undoneAt) return refused("done-already");
    if (done.size > 0) return refused("done");

    return recordChanges(tx, ctx, {
      action: "plan.redo-change",
      label: change.label,
      changes: change.changes,
      season: change.season,
      timeOff: change.timeOff,
      continues: { id: change.id, undone: false },
    });
  });
