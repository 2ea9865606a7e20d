import { compareInstants, type Instant } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";
import type { StoredInvitation } from "@/server/db/queries/invitations";

export type InvitationState = "valid" | "expired" | "used" | "revoked" | "own";

/** What an invitation is worth to a person at a moment. */
export function invitationState(
  invitation: StoredInvitation,
  reader: UserId | null,
  now: Instant,
): InvitationState {
  if (invitation.acceptedAt) return "used";
  if (invitation.revokedAt || invitation.coachLeavesAt) return "revoked";
  if (compareInstants(invitation.expiresAt, now) <= 0) return "expired";
  return invitation.coachUserId === reader ? "own" : "valid";
}
