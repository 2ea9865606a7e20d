import { startOfWeek } from "@/lib/dates/week";
import type { Block } from "@/lib/domain/block";
import type { CreateBlockInput } from "@/lib/schemas/block";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { findBlock, insertBlock } from "@/server/db/queries/block";
import { withTransaction } from "@/server/db/tx";
import { findOverlap, recordBlock } from "./record-block";

export const createBlock = (ctx: PlannerCtx, input: CreateBlockInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const athlete = await getAthlete(tx, ctx.scope);
    const existing = await findBlock(tx, ctx.scope, input.blockId);

    if (existing)
      return { ok: false, reason: "changed-elsewhere", mine: input.content, theirs: existing } as const;
    const block: Block = {
      ...input.content,
      startDate: startOfWeek(input.content.startDate, athlete.weekStart),
      id: input.blockId,
      athleteId: ctx.scope.athleteId,
      version: 1,
    };
    const overlap = await findOverlap(tx, ctx, block);
    if (overlap) return overlap;

    await insertBlock(tx, block, ctx.now);
    return recordBlock(tx, ctx, "plan.create-block", block);
  });
