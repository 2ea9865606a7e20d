import type { SelfCtx } from "@/server/auth/scope";
import { listCoaches as queryCoaches } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";

/** The athlete's coaches with what each may see and how that changed. */
export const listCoaches = (ctx: SelfCtx) => withTransaction(ctx, (tx) => queryCoaches(tx, ctx.scope));
