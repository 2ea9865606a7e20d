import { consentItems } from "@/lib/domain/consent";
import type { AcceptInvitationInput } from "@/lib/schemas/roster";
import type { Ctx } from "@/server/auth/scope";
import { findActiveCoaching, findOwnAthlete } from "@/server/db/queries/access";
import { insertAudit } from "@/server/db/queries/audit";
import {
  findInvitationByHash,
  insertCoaching,
  updateInvitationAccepted,
} from "@/server/db/queries/invitations";
import { insertNotification } from "@/server/db/queries/notifications";
import { insertAthlete, updatePerson } from "@/server/db/queries/people";
import { insertConsents } from "@/server/db/queries/roster";
import type { Tx } from "@/server/db/tx";
import { withTransaction } from "@/server/db/tx";
import { freeSlug } from "@/server/services/account/free-slug";
import { hashOfSecret } from "./invitation-secret";
import { invitationState } from "./invitation-state";

/** Makes the person an athlete of the coach who invited them, with what they let that coach see. */
export const acceptInvitation = (ctx: Ctx, input: AcceptInvitationInput) =>
  withTransaction(ctx, async (tx) => {
    const invitation = await findInvitationByHash(tx, hashOfSecret(input.secret), true);
    if (!invitation) return { ok: false, reason: "unknown" } as const;
    const state = invitationState(invitation, ctx.user.id, ctx.now);
    if (state !== "valid") return { ok: false, reason: state } as const;

    const own = await findOwnAthlete(tx, ctx.user.id);
    const athleteId = own?.id ?? input.athleteId;
    if (own && (await findActiveCoaching(tx, invitation.coachUserId, own.id))) {
      return { ok: false, reason: "already-coached" } as const;
    }

    if (!own) await beginTraining(tx, ctx, input);
    const { coachingId } = input;
    const { coachUserId } = invitation;
    await insertCoaching(tx, { athleteId, id: coachingId, coachUserId, startedAt: ctx.now });
    await insertConsents(
      tx,
      consentItems.map((item) => ({
        athleteId,
        coachingId,
        item,
        allowed: input.consents[item],
        decidedAt: ctx.now,
      })),
    );
    await updateInvitationAccepted(tx, invitation.id, { userId: ctx.user.id, at: ctx.now });
    await insertAudit(tx, ctx, {
      athleteId,
      action: "roster.accept-invitation",
      details: { coachingId, consents: input.consents },
    });
    await insertNotification(tx, ctx.now, {
      to: coachUserId,
      athleteId,
      kind: "coaching",
      key: `coaching ${coachingId} began`,
      details: { became: "began" },
    });
    return { ok: true, athleteId } as const;
  });

async function beginTraining(tx: Tx, ctx: Ctx, input: AcceptInvitationInput): Promise<void> {
  const { id: userId, name, preferences } = ctx.user;
  await updatePerson(tx, userId, { trains: true });
  await insertAthlete(tx, {
    id: input.athleteId,
    userId,
    slug: await freeSlug(tx, name),
    preferences,
    createdAt: ctx.now,
  });
}
