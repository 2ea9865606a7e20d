import type { Ctx } from "@/server/auth/scope";
import { listPendingInvitations } from "@/server/db/queries/invitations";
import { withTransaction } from "@/server/db/tx";

export const listInvitations = (ctx: Ctx) =>
  withTransaction(ctx, (tx) => listPendingInvitations(tx, ctx.user.id, ctx.now));
