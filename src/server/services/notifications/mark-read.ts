import type { MarkReadInput } from "@/lib/schemas/notifications";
import type { Ctx } from "@/server/auth/scope";
import { updateRead } from "@/server/db/queries/notifications";
import { withTransaction } from "@/server/db/tx";

export const markRead = (ctx: Ctx, input: MarkReadInput) =>
  withTransaction(ctx, async (tx) => {
    await updateRead(tx, ctx.user.id, input.ids, ctx.now);
    return { ok: true } as const;
  });
