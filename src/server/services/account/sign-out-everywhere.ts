import type { Ctx } from "@/server/auth/scope";
import { deleteSessions } from "@/server/db/queries/people";
import { withTransaction } from "@/server/db/tx";

/** Ends every session of the person, the asking one too. */
export const signOutEverywhere = (ctx: Ctx) =>
  withTransaction(ctx, async (tx) => {
    await deleteSessions(tx, ctx.user.id);
    return { ok: true } as const;
  });
