import type { Ctx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { deleteSessions } from "@/server/db/queries/people";
import { withTransaction } from "@/server/db/tx";

/** Ends every session of the person, the asking one too. */
export const signOutEverywhere = (ctx: Ctx) =>
  withTransaction(ctx, async (tx) => {
    await deleteSessions(tx, ctx.user.id);
    await insertAudit(tx, ctx, { athleteId: null, action: "account.sign-out-everywhere", details: {} });
    return { ok: true } as const;
  });
