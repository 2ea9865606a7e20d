import type { TimeOff } from "@/lib/domain/time-off";
import { shortWeekdayName } from "@/lib/formatting/date";
import type { SetTimeOffInput } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { findTimeOff } from "@/server/db/queries/time-off";
import { withTransaction } from "@/server/db/tx";
import { isShared } from "@/server/services/flags/withhold";
import { recordChanges, refused } from "./record-changes";

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
      label: labelOf(written ?? before, written === null),
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

/** The history is read by whoever plans: it names the days, and not what they are for. */
function labelOf(off: TimeOff | null, removed: boolean): string {
  if (!off) return "Days off";
  const what = off.maxMinutes > 0 ? "Limited" : "Off";
  const from = dayName(off.startsOn);
  const days = off.startsOn === off.endsOn ? `on ${from}` : `from ${from} to ${dayName(off.endsOn)}`;
  return removed ? `No longer ${what.toLowerCase()} ${days}` : `${what} ${days}`;
}

/** "Wed 18". */
const dayName = (date: TimeOff["startsOn"]) => `${shortWeekdayName(date)} ${Number(date.slice(8))}`;
