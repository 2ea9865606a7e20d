import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import { deletionGraceDays, isDeletionConfirmed } from "@/lib/domain/account";
import type { AskDeletionInput } from "@/lib/schemas/account";
import type { Ctx, SelfScope } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { updateLeaving } from "@/server/db/queries/leaving";
import { deleteSessions } from "@/server/db/queries/people";
import { updateAllCoachingsEnded } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";

type Answer =
  | { readonly ok: true; readonly leavesAt: Instant }
  | { readonly ok: false; readonly reason: "not-the-same" };

/**
 * Closes the person's account at once and has it deleted after the grace. Until then nothing of theirs is lost: whoever
 * coaches them sees nothing, and does again where they come back. Whom they coach keeps them until the end.
 */
export const askDeletion = (ctx: Ctx, input: AskDeletionInput, scope: SelfScope | null): Promise<Answer> =>
  withTransaction(ctx, async (tx) => {
    const { user, now } = ctx;
    if (!isDeletionConfirmed(user, input.confirmation)) return { ok: false, reason: "not-the-same" };

    const leavesAt = plusSeconds(now, deletionGraceDays * 86_400);
    if (scope) {
      await lockAthlete(tx, scope);
      await updateAllCoachingsEnded(tx, scope, now);
    }
    await updateLeaving(tx, user.id, { askedAt: now, leavesAt });
    await deleteSessions(tx, user.id);
    await insertAudit(tx, ctx, { athleteId: null, action: "account.ask-deletion", details: { leavesAt } });
    return { ok: true, leavesAt };
  });
