import { hasSameFields } from "@/lib/domain/plain-data";
import type { TimeOffChange } from "@/lib/domain/time-off";
import type { PlannerCtx } from "@/server/auth/scope";
import { deleteTimeOff, findTimeOff, upsertTimeOff } from "@/server/db/queries/time-off";
import type { Tx } from "@/server/db/tx";

/** Writes days off as part of a step of the plan's history. False where one of them stands otherwise by now. */
export async function writeTimeOff(
  tx: Tx,
  ctx: PlannerCtx,
  changes: readonly TimeOffChange[],
): Promise<boolean> {
  for (const { id, before } of changes) {
    if (!hasSameFields(await findTimeOff(tx, ctx.scope, id), before)) return false;
  }
  for (const { id, after } of changes) {
    if (after) await upsertTimeOff(tx, ctx.scope, after);
    else await deleteTimeOff(tx, ctx.scope, id);
  }
  return true;
}

export const reversedTimeOff = (changes: readonly TimeOffChange[]): readonly TimeOffChange[] =>
  changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
