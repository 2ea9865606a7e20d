import { plusSeconds } from "@/lib/dates/time-zone";
import type { PlannerCtx } from "@/server/auth/scope";
import { listPlanChanges } from "@/server/db/queries/plan-change";
import { withTransaction } from "@/server/db/tx";

const days = 30;

/** What was done to the plan in the last 30 days, newest first. */
export const listChanges = (ctx: PlannerCtx) =>
  withTransaction(ctx, (tx) => listPlanChanges(tx, ctx.scope, plusSeconds(ctx.now, -days * 86_400)));
