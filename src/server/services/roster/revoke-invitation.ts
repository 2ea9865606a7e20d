import type { RevokeInvitationInput } from "@/lib/schemas/roster";
import type { Ctx } from "@/server/auth/scope";
import { updateInvitationRevoked } from "@/server/db/queries/invitations";
import { withTransaction } from "@/server/db/tx";

/** Makes a link useless. An invitation that somebody accepted in the meantime stays accepted. */
export const revokeInvitation = (ctx: Ctx, input: RevokeInvitationInput) =>
  withTransaction(ctx, async (tx) => {
    const revoked = await updateInvitationRevoked(tx, ctx.user.id, input.id, ctx.now);
    return revoked ? ({ ok: true } as const) : ({ ok: false, reason: "not-pending" } as const);
  });
