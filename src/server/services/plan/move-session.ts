import { withSessionMoved } from "@/lib/domain/schedule";
import { contentOf, timeIn } from "@/lib/domain/session-content";
import { shortWeekdayName } from "@/lib/formatting/date";
import type { MoveSessionInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listPairs } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { changedElsewhere, isUnseen, recordChanges, refused } from "./record-changes";

export const moveSession = (ctx: PlannerCtx, input: MoveSessionInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { sessionId, date, slot } = input;
    const [pair] = await listPairs(tx, ctx.scope, [sessionId]);
    const startTime =
      input.startTime !== undefined || !pair?.planned
        ? (input.startTime ?? null)
        : timeIn(slot, pair.planned);
    const schedule = await loadSchedule(tx, ctx.scope, { ids: [sessionId], days: [date] });

    if (!pair?.planned || isUnseen(pair, input.version)) {
      const theirs = pair?.planned;
      return changedElsewhere(pair, theirs ? { ...contentOf(theirs), date, slot, startTime } : null);
    }
    const moved = withSessionMoved(schedule, sessionId, { date, slot, startTime });
    if (!moved.ok) return refused(moved.reason);

    return recordChanges(tx, ctx, {
      action: "plan.move-session",
      label: `${pair.planned.title} moved to ${shortWeekdayName(date)} ${slot.toUpperCase()}`,
      changes: moved.value,
    });
  });
