import type { RecordingsInput } from "@/lib/schemas/imports";
import type { SelfCtx } from "@/server/auth/scope";
import { listOtherRecordings } from "@/server/db/queries/imports";
import { withTransaction } from "@/server/db/tx";

/** What else recorded a session. Files can hold places, so this is the athlete's alone. */
export const listRecordings = (ctx: SelfCtx, { sessionId }: RecordingsInput) =>
  withTransaction(ctx, (tx) => listOtherRecordings(tx, ctx.scope, sessionId));
