import { eq, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";
import { users } from "../schema/auth";
import type { Tx } from "../tx";

// About people who asked for their account to be deleted, by themselves: every statement names the person who asks.

/** Notes that a person's account is to be deleted. */
export async function updateLeaving(
  tx: Tx,
  userId: UserId,
  leaving: { readonly askedAt: Instant; readonly leavesAt: Instant },
): Promise<void> {
  await tx
    .update(users)
    .set({ deletionAskedAt: leaving.askedAt, leavesAt: leaving.leavesAt })
    .where(eq(users.id, userId));
}

/** Takes that back, and with it that their coachings ended. */
export async function updateComingBack(tx: Tx, userId: UserId): Promise<void> {
  // While it stands when they asked: what ended then is open again.
  await tx.execute(sql`select tandem_reopen_coachings()`);
  await tx.update(users).set({ deletionAskedAt: null, leavesAt: null }).where(eq(users.id, userId));
}

/** Whose account is to be deleted by now, who asked first at the beginning. */
export async function listDueDeletions(tx: Tx, now: Instant): Promise<readonly UserId[]> {
  const rows = await tx.execute<{ id: UserId }>(
    sql`select id from tandem_due_deletions(${now}::timestamptz) as id`,
  );
  return [...rows].map(({ id }) => id);
}

/** Deletes everything of the person who asks where it is due by now. False where it is not, or was done already. */
export async function deleteReader(tx: Tx, now: Instant): Promise<boolean> {
  const [row] = await tx.execute<{ gone: boolean }>(sql`select tandem_forget(${now}::timestamptz) as gone`);
  return row?.gone ?? false;
}
