import type { ScopedCtx } from "@/server/auth/scope";
import { listBlocks as listBlocksOf } from "@/server/db/queries/block";
import { withTransaction } from "@/server/db/tx";

export const listBlocks = (ctx: ScopedCtx) => withTransaction(ctx, (tx) => listBlocksOf(tx, ctx.scope));
