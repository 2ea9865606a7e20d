import { withChangesApplied } from "@/lib/domain/schedule";
import { daysOf, sessionsOf } from "@/lib/domain/schedule-change";
import type { PlannedSessionId } from "@/lib/ids";
import type { ApplyChangeInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listPairs } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "./load-schedule";
import { changedElsewhere, isUnseen, recordChanges, refused } from "./record-changes";

/** Carries out what a fix proposes, through the same code as an edit by hand and as one step of the history. */
export const applyChange = (ctx: PlannerCtx, input: ApplyChangeInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const ids = [...new Set(input.changes.flatMap(sessionsOf))].filter(isUuid) as PlannedSessionId[];
    const pairs = new Map((await listPairs(tx, ctx.scope, ids)).map((pair) => [pair.id, pair]));
    const schedule = await loadSchedule(tx, ctx.scope, { ids, days: input.changes.flatMap(daysOf) });

    const unseen = input.versions?.find((seen) => isUnseen(pairs.get(seen.sessionId), seen.version));
    if (unseen) return changedElsewhere(pairs.get(unseen.sessionId), null);
    const changed = withChangesApplied(schedule, input.changes);
    if (!changed.ok) return refused(changed.reason);

    return recordChanges(tx, ctx, {
      action: "plan.apply-change",
      label: input.label,
      changes: changed.value,
    });
  });

// A fix about a timeline that was not this plan may name anything; what is no id of ours is simply not found.
const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
