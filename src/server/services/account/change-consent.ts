import { AppError } from "@/lib/app-error";
import type { ChangeConsentInput } from "@/lib/schemas/roster";
import type { SelfCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { findCoachOf, insertConsents } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";

/** Decides what one coach may see from now on. Every decision is kept. */
export const changeConsent = (ctx: SelfCtx, input: ChangeConsentInput) =>
  withTransaction(ctx, async (tx) => {
    const { coachingId, item, allowed } = input;
    const { athleteId } = ctx.scope;
    await lockAthlete(tx, ctx.scope);
    if (!(await findCoachOf(tx, ctx.scope, coachingId))) {
      throw new AppError("not-found", "This coaching has ended. There is nothing left to share.");
    }

    await insertConsents(tx, [{ athleteId, coachingId, item, allowed, decidedAt: ctx.now }]);
    await insertAudit(tx, ctx, {
      athleteId,
      action: "account.change-consent",
      details: { coachingId, item, allowed },
    });
    return { ok: true } as const;
  });
