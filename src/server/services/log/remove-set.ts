import type { LoggedSession } from "@/lib/domain/log";
import type { RemoveSetInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { deleteSet } from "@/server/db/queries/log";
import { changeLog } from "./change-log";
import { writeSets } from "./correct-log";
import { storedLog } from "./stored-log";

/** Takes a set back, ticked by mistake. */
export const removeSet = (ctx: SelfCtx, { id, setId }: RemoveSetInput) =>
  changeLog<{ session: LoggedSession }>(
    ctx,
    { action: "log.remove-set", details: { id, setId } },
    async (tx) => {
      await storedLog(tx, ctx.scope, id);
      await writeSets(tx, ctx, id, () => deleteSet(tx, ctx.scope, id, setId));
      return { ok: true, value: { session: await storedLog(tx, ctx.scope, id) } };
    },
  );
