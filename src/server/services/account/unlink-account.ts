import type { UnlinkAccountInput } from "@/lib/schemas/account";
import type { Ctx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { deleteLinkedProvider, listLinkedProviders } from "@/server/db/queries/people";
import { withTransaction } from "@/server/db/tx";

/** Takes away one way to sign in. The last one stays: without it nobody could come back. */
export const unlinkAccount = (ctx: Ctx, input: UnlinkAccountInput) =>
  withTransaction(ctx, async (tx) => {
    const linked = await listLinkedProviders(tx, ctx.user.id);
    if (!linked.includes(input.provider)) return { ok: false, reason: "not-linked" } as const;
    if (linked.length < 2) return { ok: false, reason: "last-one" } as const;

    await deleteLinkedProvider(tx, ctx.user.id, input.provider);
    await insertAudit(tx, ctx, {
      athleteId: null,
      action: "account.unlink",
      details: { provider: input.provider },
    });
    return { ok: true } as const;
  });
