import { AppError } from "@/lib/app-error";
import type { Instant } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";
import { coachOf } from "@/server/auth/access";
import type { Ctx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { findUser } from "@/server/db/queries/auth";
import { deleteReader, listDueDeletions } from "@/server/db/queries/leaving";
import { type CoachedAthlete, listCoachedAthletes } from "@/server/db/queries/roster";
import { withAnonymousTransaction, withTransaction } from "@/server/db/tx";
import { closeCoaching } from "@/server/services/roster/close-coaching";

/**
 * Deletes every account whose grace is over by `now`, and gives how many. Stopped at any moment, a person is there
 * whole or gone whole. `onFailure` hears of one that could not be deleted; the others are.
 */
export async function deleteDueAccounts(now: Instant, onFailure: (error: unknown) => void): Promise<number> {
  let gone = 0;
  for (const userId of await withAnonymousTransaction((tx) => listDueDeletions(tx, now))) {
    try {
      if (await deleteAccount(userId, now)) gone += 1;
    } catch (error) {
      // A database that is away for a moment leaves everybody where they are.
      if (error instanceof AppError && error.code === "unavailable") throw error;
      onFailure(error);
    }
  }
  return gone;
}

async function deleteAccount(userId: UserId, now: Instant): Promise<boolean> {
  const reading = { user: { id: userId }, now, request: null };
  const { user, coached } = await withTransaction(reading, async (tx) => ({
    user: await findUser(tx, userId),
    coached: await listCoachedAthletes(tx, userId),
  }));
  if (!user) return false;
  const ctx: Ctx = { user, now, request: null };
  // Each athlete whom they coach by themself: none of them waits for the lock of another.
  for (const athlete of coached) await endFor(ctx, athlete);
  return withTransaction(ctx, (tx) => deleteReader(tx, now));
}

/** What was sent to the athlete stays theirs; what was not sent goes with the coach. */
async function endFor(asked: Ctx, { athleteId, coachingId }: CoachedAthlete): Promise<void> {
  const ctx = { ...asked, scope: await coachOf(asked, athleteId) };
  await withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    await closeCoaching(tx, ctx, { coachingId, coachUserId: asked.user.id });
  });
}
