import { withChangesApplied } from "@/lib/domain/schedule";
import { daysOf, type ScheduleChange, sessionsOf } from "@/lib/domain/schedule-change";
import type { PlannedSessionId } from "@/lib/ids";
import type { ApplyFixInput } from "@/lib/schemas/flags";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertFlagEvent } from "@/server/db/queries/flags";
import { withTransaction } from "@/server/db/tx";
import { loadSchedule } from "@/server/services/plan/load-schedule";
import { recordChanges, refused } from "@/server/services/plan/record-changes";
import { fixesFor } from "./flag-brief";
import { standingOf } from "./standing";
import { getVisibleFlag } from "./visible-flags";

/** Carries out one of the fixes of a flag as one step of the plan's history, and says so in the flag's. */
export const applyFix = (ctx: PlannerCtx, input: ApplyFixInput) =>
  withTransaction(ctx, async (tx) => {
    const { scope, now, user } = ctx;
    await lockAthlete(tx, scope);
    const row = await getVisibleFlag(tx, scope, input.flagId);
    const fix = fixesFor(row, { scope, now }).find(({ id }) => id === input.fixId);
    if (!fix) return { ok: false, reason: "fix-gone", standing: standingOf(scope, row, now) } as const;

    const schedule = await loadSchedule(tx, scope, touchedBy(fix.changes));
    const changed = withChangesApplied(schedule, fix.changes);
    if (!changed.ok) return refused(changed.reason);

    await insertFlagEvent(tx, scope, {
      flagId: row.id,
      at: now,
      actorUserId: user.id,
      what: "fix-applied",
      note: input.label,
    });
    return recordChanges(tx, ctx, { action: "flag.apply-fix", label: input.label, changes: changed.value });
  });

/** The sessions and days that changes name. */
export function touchedBy(changes: readonly ScheduleChange[]) {
  return {
    // A finding about a timeline that was never stored may name anything; what is no id of ours is not found.
    ids: [...new Set(changes.flatMap(sessionsOf))].filter((id) =>
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id),
    ) as PlannedSessionId[],
    days: changes.flatMap(daysOf),
  };
}
