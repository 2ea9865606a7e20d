import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { PendingInvitation } from "@/lib/domain/roster";
import type { InvitationId, UserId } from "@/lib/ids";
import { users } from "../schema/auth";
import { coachings, invitations } from "../schema/people";
import type { Tx } from "../tx";

export interface StoredInvitation {
  readonly id: InvitationId;
  readonly coachUserId: UserId;
  readonly coachName: string;
  /** When the coach's account is deleted, where they asked for it. */
  readonly coachLeavesAt: Instant | null;
  readonly athleteName: string;
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export async function insertInvitation(tx: Tx, row: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(row);
}

/** A coach's invitations that can still be accepted, newest first. */
export async function listPendingInvitations(
  tx: Tx,
  coachUserId: UserId,
  now: Instant,
): Promise<readonly PendingInvitation[]> {
  return tx
    .select({
      id: invitations.id,
      athleteName: invitations.athleteName,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.coachUserId, coachUserId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .orderBy(desc(invitations.createdAt));
}

/** False where there was nothing to revoke: accepted already, revoked before, or another coach's. */
export async function updateInvitationRevoked(
  tx: Tx,
  coachUserId: UserId,
  id: InvitationId,
  now: Instant,
): Promise<boolean> {
  const rows = await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.id, id),
        eq(invitations.coachUserId, coachUserId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id });
  return rows.length > 0;
}

/**
 * The invitation of a secret's hash. From here on the transaction may read and accept that one row. `forUpdate`
 * holds it, so that of two people who accept at once, the second waits and finds it used.
 */
export async function findInvitationByHash(
  tx: Tx,
  tokenHash: string,
  forUpdate = false,
): Promise<StoredInvitation | null> {
  await tx.execute(sql`select set_config('tandem.invitation', ${tokenHash}, true)`);
  const query = tx
    .select({
      id: invitations.id,
      coachUserId: invitations.coachUserId,
      coachName: users.name,
      coachLeavesAt: users.leavesAt,
      athleteName: invitations.athleteName,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.coachUserId))
    .where(eq(invitations.tokenHash, tokenHash));
  const [row] = await (forUpdate ? query.for("update", { of: invitations }) : query);
  return row ?? null;
}

export async function updateInvitationAccepted(
  tx: Tx,
  id: InvitationId,
  by: { readonly userId: UserId; readonly at: Instant },
): Promise<void> {
  await tx
    .update(invitations)
    .set({ acceptedAt: by.at, acceptedBy: by.userId })
    .where(eq(invitations.id, id));
}

export async function insertCoaching(tx: Tx, row: typeof coachings.$inferInsert): Promise<void> {
  await tx.insert(coachings).values(row);
}
