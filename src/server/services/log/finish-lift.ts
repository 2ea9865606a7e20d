import type { FinishLiftInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { updateLog, upsertSets } from "@/server/db/queries/log";
import { beginLift } from "./begin-lift";
import { changeLog } from "./change-log";
import { writeSets } from "./correct-log";
import { storedLog } from "./stored-log";

/** Ends a lift: its sets are those of this device and every other, as a union by id. */
export const finishLift = (ctx: SelfCtx, input: FinishLiftInput) =>
  changeLog(ctx, { action: "log.lift", details: { id: input.lift.id } }, async (tx) => {
    const { lift, sets, duration, rpe, feel, note, deviations } = input;
    const begun = await beginLift(tx, ctx, lift);
    if (!begun.ok) return begun;

    const end = { duration, rpe, feel, note, title: lift.title, type: lift.type, inProgress: false };
    await writeSets(tx, ctx, lift.id, async () => {
      await upsertSets(tx, ctx.scope, lift.id, sets, ctx.now);
      await updateLog(tx, ctx.scope, lift.id, { ...end, ...(deviations ? { deviations } : {}) }, ctx.now);
    });
    return { ok: true, value: { session: await storedLog(tx, ctx.scope, lift.id) } };
  });
