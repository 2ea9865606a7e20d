import { AppError } from "@/lib/app-error";
import { localDateOf } from "@/lib/dates/time-zone";
import type { ChangeConsentInput } from "@/lib/schemas/roster";
import type { SelfCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { insertNotification } from "@/server/db/queries/notifications";
import { findCoachOf, insertConsents } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";

/** Decides what one coach may see from now on. Every decision is kept. */
export const changeConsent = (ctx: SelfCtx, input: ChangeConsentInput) =>
  withTransaction(ctx, async (tx) => {
    const { coachingId, item, allowed } = input;
    const { athleteId } = ctx.scope;
    await lockAthlete(tx, ctx.scope);
    const coachUserId = await findCoachOf(tx, ctx.scope, coachingId);
    if (!coachUserId) {
      throw new AppError("not-found", "This coaching has ended. There is nothing left to share.");
    }

    await insertConsents(tx, [{ athleteId, coachingId, item, allowed, decidedAt: ctx.now }]);
    await insertAudit(tx, ctx, {
      athleteId,
      action: "account.change-consent",
      details: { coachingId, item, allowed },
    });
    await insertNotification(tx, ctx.now, {
      to: coachUserId,
      athleteId,
      kind: "consent",
      key: `consent ${coachingId} ${localDateOf(ctx.now, ctx.user.preferences.timeZone)}`,
      details: { items: { [item]: allowed } },
    });
    return { ok: true } as const;
  });
