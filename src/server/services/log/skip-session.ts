import type { SkipSessionInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { findLog } from "@/server/db/queries/log";
import { changeLog } from "./change-log";
import { storedLog } from "./stored-log";
import { writeSkip } from "./write-skip";

/** Says that a planned session was not done, and why. */
export const skipSession = (ctx: SelfCtx, input: SkipSessionInput) =>
  changeLog(ctx, { action: "log.skip", details: { id: input.id, reason: input.reason } }, async (tx) => {
    const { id } = input;
    if (await findLog(tx, ctx.scope, id, { deleted: true })) {
      return { ok: true, value: { session: await storedLog(tx, ctx.scope, id, { deleted: true }) } };
    }
    const refusal = await writeSkip(tx, ctx, input);
    return refusal ?? { ok: true, value: { session: await storedLog(tx, ctx.scope, id) } };
  });
