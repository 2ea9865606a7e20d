import type { TimeOff } from "@/lib/domain/time-off";
import type { SetTimeOffInput } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { findTimeOff } from "@/server/db/queries/time-off";
import { withTransaction } from "@/server/db/tx";
import { isShared } from "@/server/services/flags/withhold";
import { recordChanges, refused } from "./record-changes";
import { timeOffLabel } from "./time-off-label";

/**
 * Marks, changes or takes away days off as one step of the plan's history. The sessions on them stay where they are:
 * what becomes of those is for `arrange` to say.
 */
export const setTimeOff = (ctx: PlannerCtx, { timeOffId: id, seen, after }: SetTimeOffInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const before = await findTimeOff(tx, ctx.scope, id);
    if (!isAsSeen(before, seen)) return refused("days-changed");
    const written = after && { note: "", ...before, ...after, id, kind: kindToKeep(ctx, before, after.kind) };
    if (!written && !before) return refused("nothing-follows");
    return recordChanges(tx, ctx, {
      action: "plan.set-time-off",
      label: timeOffLabel(written ?? before, written === null),
      changes: [],
      timeOff: [{ id, before, after: written }],
    });
  });

function isAsSeen(before: TimeOff | null, seen: SetTimeOffInput["seen"]): boolean {
  if (!before || !seen) return before === seen;
  return (
    before.startsOn === seen.startsOn &&
    before.endsOn === seen.endsOn &&
    before.maxMinutes === seen.maxMinutes
  );
}

/** Who may not know of an illness sees busy days. Their dates are theirs to change, what they are for is not. */
const kindToKeep = ({ scope }: PlannerCtx, before: TimeOff | null, kind: TimeOff["kind"]) =>
  before?.kind === "ill" && !isShared(scope, ["illness-pain"]) ? before.kind : kind;
