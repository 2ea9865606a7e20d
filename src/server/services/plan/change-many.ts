import { plusDays } from "@/lib/dates/calendar-date";
import { type ManyChange, withManyChanged } from "@/lib/domain/many-changes";
import type { ChangeManyInput } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listPairs } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { changedElsewhere, isUnseen, recordChanges, refused } from "./record-changes";

/** Does the same to several sessions as one step. Locked and done ones among them are left as they are. */
export const changeMany = (ctx: PlannerCtx, input: ChangeManyInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { change } = input;
    const ids = input.sessions.map(({ sessionId }) => sessionId);
    const pairs = new Map((await listPairs(tx, ctx.scope, ids)).map((pair) => [pair.id, pair]));
    const unseen = input.sessions.find(({ sessionId, version }) => isUnseen(pairs.get(sessionId), version));
    if (unseen) return changedElsewhere(pairs.get(unseen.sessionId), null);

    const days = [...pairs.values()].flatMap(({ planned }) =>
      planned && "days" in change ? plusDays(planned.date, change.days) : [],
    );
    const schedule = await loadSchedule(tx, ctx.scope, { ids, days });
    const { changes, stays } = withManyChanged(schedule, new Set<string>(ids), change);
    if (changes.length === 0) return refused(stays[0]?.reason === "done" ? "done" : "locked");

    const [only] = changes.length === 1 ? changes : [];
    const what = only ? (only.after ?? only.before)?.title : `${changes.length} sessions`;
    const stay =
      stays.length > 0 ? `, ${stays.length} left as ${stays.length === 1 ? "it is" : "they are"}` : "";
    return recordChanges(tx, ctx, {
      action: "plan.change-many",
      label: `${what} ${verbOf(change)}${stay}`,
      changes,
    });
  });

function verbOf(change: ManyChange): string {
  switch (change.kind) {
    case "move":
      return `moved ${Math.abs(change.days)} ${Math.abs(change.days) === 1 ? "day" : "days"} ${change.days < 0 ? "earlier" : "later"}`;
    case "scale":
      return change.percent < 0 ? `made ${-change.percent} % easier` : `made ${change.percent} % longer`;
    case "time":
      return change.startTime === null ? "put at the usual time" : `put at ${change.startTime}`;
    case "lock":
      return change.locked ? "locked" : "unlocked";
    case "delete":
      return "deleted";
    case "copy":
      return "copied";
  }
}
