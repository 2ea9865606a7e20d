import { endOfSlot } from "@/lib/domain/schedule";
import type { EditSessionInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listPairs } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { changedElsewhere, isUnseen, recordChanges, refused } from "./record-changes";

export const editSession = (ctx: PlannerCtx, input: EditSessionInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { content, sessionId } = input;
    const [pair] = await listPairs(tx, ctx.scope, [sessionId]);
    const schedule = await loadSchedule(tx, ctx.scope, { ids: [sessionId], days: [content.date] });

    if (!pair?.planned || isUnseen(pair, input.version)) return changedElsewhere(pair, content);
    if (schedule.done.has(sessionId)) return refused("done");
    const before = pair.planned;
    const stays = before.date === content.date && before.slot === content.slot;
    const position = stays ? before.position : endOfSlot(schedule.sessions, content, sessionId);

    return recordChanges(tx, ctx, {
      action: "plan.edit-session",
      label: `Changed ${content.title}`,
      changes: [{ sessionId, before, after: { ...before, ...content, position } }],
    });
  });
