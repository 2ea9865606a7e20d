import { AppError } from "@/lib/app-error";
import type { EndCoachingInput } from "@/lib/schemas/roster";
import type { ScopedCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { findCoachOf } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";
import { closeCoaching } from "./close-coaching";

/**
 * Ends a coaching relation, from either side. The coach's drafts go; what was published stays and becomes the
 * athlete's own.
 */
export const endCoaching = (ctx: ScopedCtx, input: EndCoachingInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const coachUserId = await findCoachOf(tx, ctx.scope, input.coachingId);
    const mine = ctx.scope.kind === "self" || ctx.scope.coachingId === input.coachingId;
    if (!coachUserId || !mine) throw new AppError("not-found", "This coaching has ended already.");
    await closeCoaching(tx, ctx, { coachingId: input.coachingId, coachUserId });
    return { ok: true } as const;
  });
