import type { CheckInDayInput } from "@/lib/schemas/wellness";
import type { SelfCtx } from "@/server/auth/scope";
import { listCoachNames } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";
import { checkInStateOf } from "./check-in-state";
import { cycleOf } from "./cycle-history";

/** One's own check-in of a day, and who else may read it. */
export const getCheckIn = (ctx: SelfCtx, { date }: CheckInDayInput) =>
  withTransaction(ctx, async (tx) => ({
    ...(await checkInStateOf(tx, ctx.scope, date)),
    /** Null where the check-in does not ask about it. */
    cycle: await cycleOf(tx, ctx.scope, date),
    coachNames: await listCoachNames(tx, ctx.scope),
  }));
