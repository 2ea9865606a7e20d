import { plusSeconds } from "@/lib/dates/time-zone";
import type { InviteAthleteInput } from "@/lib/schemas/roster";
import type { Ctx } from "@/server/auth/scope";
import { insertInvitation } from "@/server/db/queries/invitations";
import { withTransaction } from "@/server/db/tx";
import { hashOfSecret } from "./invitation-secret";

const fourteenDays = 14 * 86_400;

/**
 * Makes a link that lets one person become this coach's athlete. The browser makes the secret and keeps the link;
 * the answer of a write is stored for its repetition, so a secret in it would be stored too.
 */
export const inviteAthlete = (ctx: Ctx, input: InviteAthleteInput) =>
  withTransaction(ctx, async (tx) => {
    const { id, athleteName, secret } = input;
    const expiresAt = plusSeconds(ctx.now, fourteenDays);

    await insertInvitation(tx, {
      id,
      coachUserId: ctx.user.id,
      tokenHash: hashOfSecret(secret),
      athleteName,
      createdAt: ctx.now,
      expiresAt,
    });
    return { id, athleteName, createdAt: ctx.now, expiresAt };
  });
