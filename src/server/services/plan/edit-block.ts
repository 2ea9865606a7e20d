import { startOfWeek } from "@/lib/dates/week";
import type { EditBlockInput } from "@/lib/schemas/block";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { findBlock, updateBlock } from "@/server/db/queries/block";
import { withTransaction } from "@/server/db/tx";
import { findOverlap, recordBlock } from "./record-block";

export const editBlock = (ctx: PlannerCtx, input: EditBlockInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const athlete = await getAthlete(tx, ctx.scope);
    const theirs = await findBlock(tx, ctx.scope, input.blockId);

    if (theirs?.version !== input.version) {
      return { ok: false, reason: "changed-elsewhere", mine: input.content, theirs } as const;
    }
    const startDate = startOfWeek(input.content.startDate, athlete.weekStart);
    const block = { ...theirs, ...input.content, startDate };
    const overlap = await findOverlap(tx, ctx, block);
    if (overlap) return overlap;

    await updateBlock(tx, ctx.scope, block);
    return recordBlock(tx, ctx, "plan.edit-block", { ...block, version: block.version + 1 });
  });
