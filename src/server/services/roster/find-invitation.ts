import type { Instant } from "@/lib/dates/time-zone";
import type { InvitationView } from "@/lib/domain/roster";
import { type FindInvitationInput, invitationSecretSchema } from "@/lib/schemas/roster";
import type { SignedInUser } from "@/server/auth/scope";
import { findActiveCoaching, findOwnAthlete } from "@/server/db/queries/access";
import { findInvitationByHash } from "@/server/db/queries/invitations";
import { withAnonymousTransaction, withTransaction } from "@/server/db/tx";
import { hashOfSecret } from "./invitation-secret";
import { invitationState } from "./invitation-state";
import { checkLookupLimit, countMissedLookup } from "./lookup-limit";

interface Asker {
  readonly user: SignedInUser | null;
  readonly now: Instant;
  readonly address: string;
}

/** Shows an invitation to whoever holds its secret, signed in or not. */
export async function findInvitation(asker: Asker, input: FindInvitationInput): Promise<InvitationView> {
  const { user, now, address } = asker;
  checkLookupLimit(address, now);
  if (!invitationSecretSchema.safeParse(input.secret).success) return { state: "unknown" };
  const hash = hashOfSecret(input.secret);

  const found = user
    ? await withTransaction({ user, now, request: null }, async (tx) => {
        const invitation = await findInvitationByHash(tx, hash);
        const own = invitation && (await findOwnAthlete(tx, user.id));
        const coached = own && (await findActiveCoaching(tx, invitation.coachUserId, own.id));
        return invitation && { ...invitation, alreadyCoached: Boolean(coached) };
      })
    : await withAnonymousTransaction((tx) => findInvitationByHash(tx, hash));
  if (!found) {
    countMissedLookup(address, now);
    return { state: "unknown" };
  }

  const { coachName, athleteName, expiresAt } = found;
  const state = invitationState(found, user?.id ?? null, now);
  if ("alreadyCoached" in found && found.alreadyCoached) return { state: "already-coached", coachName };
  if (state !== "valid") return { state, coachName };
  return { state, coachName, athleteName, expiresAt };
}
