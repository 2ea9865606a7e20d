import type { SaveSetInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { upsertSets } from "@/server/db/queries/log";
import { beginLift } from "./begin-lift";
import { changeLog } from "./change-log";
import { writeSets } from "./correct-log";
import { storedLog } from "./stored-log";

/** Saves one set as it is ticked, so that a dead phone loses none. */
export const saveSet = (ctx: SelfCtx, { lift, set }: SaveSetInput) =>
  changeLog(ctx, { action: "log.set", details: { id: lift.id, setId: set.id } }, async (tx) => {
    const begun = await beginLift(tx, ctx, lift);
    if (!begun.ok) return begun;

    await writeSets(tx, ctx, lift.id, () => upsertSets(tx, ctx.scope, lift.id, [set], ctx.now));
    return { ok: true, value: { session: await storedLog(tx, ctx.scope, lift.id) } };
  });
