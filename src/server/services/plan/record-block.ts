import { rangesOverlap } from "@/lib/dates/date-range";
import type { Block } from "@/lib/domain/block";
import type { PlannerCtx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { daysOfBlock, listBlocks, updateSessionsOfBlock } from "@/server/db/queries/block";
import type { Tx } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";

/** What follows every write of a block: its days' sessions become its own, and the athlete is judged again. */
export async function recordBlock(tx: Tx, ctx: PlannerCtx, action: string, block: Block) {
  await updateSessionsOfBlock(tx, ctx.scope, block.id, daysOfBlock(block));
  await insertAudit(tx, ctx, { athleteId: ctx.scope.athleteId, action, details: { block } });
  return { ok: true, block, flags: await refreshFlags(tx, ctx) } as const;
}

/** A week belongs to one block at most. */
export async function findOverlap(tx: Tx, ctx: PlannerCtx, block: Block) {
  const other = (await listBlocks(tx, ctx.scope)).find(
    (each) => each.id !== block.id && rangesOverlap(daysOfBlock(each), daysOfBlock(block)),
  );
  return other ? ({ ok: false, reason: "overlaps", other } as const) : null;
}
