import type { DeleteGroupInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { deleteGroup } from "@/server/db/queries/groups";
import { withTransaction } from "@/server/db/tx";

/** Forgets a name for some athletes. Nothing of theirs changes. */
export const removeGroup = (ctx: Ctx, { groupId }: DeleteGroupInput) =>
  withTransaction(ctx, async (tx) => {
    await deleteGroup(tx, ctx.user.id, groupId);
    return { ok: true } as const;
  });
