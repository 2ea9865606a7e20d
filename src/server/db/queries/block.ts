import { and, asc, between, eq, isNull } from "drizzle-orm";
import { plusDays } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Instant } from "@/lib/dates/time-zone";
import type { Block } from "@/lib/domain/block";
import type { BlockId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { blocks, plannedSessions } from "../schema/plan";
import type { Tx } from "../tx";

/** The days of a block, first and last. */
export const daysOfBlock = (block: Pick<Block, "startDate" | "weeks">): DateRange => ({
  from: block.startDate,
  to: plusDays(block.startDate, block.weeks * 7 - 1),
});

export async function listBlocks(tx: Tx, scope: AthleteScope): Promise<readonly Block[]> {
  const rows = await tx
    .select()
    .from(blocks)
    .where(and(eq(blocks.athleteId, scope.athleteId), isNull(blocks.deletedAt)))
    .orderBy(asc(blocks.startDate));
  return rows.map(blockOf);
}

export async function findBlock(tx: Tx, scope: AthleteScope, id: BlockId): Promise<Block | null> {
  const [row] = await tx
    .select()
    .from(blocks)
    .where(and(eq(blocks.athleteId, scope.athleteId), eq(blocks.id, id), isNull(blocks.deletedAt)));
  return row ? blockOf(row) : null;
}

export async function insertBlock(tx: Tx, block: Block, at: Instant): Promise<void> {
  await tx.insert(blocks).values({ ...block, createdAt: at });
}

/** Writes a block over the version that was read. False where somebody was faster. */
export async function updateBlock(
  tx: Tx,
  scope: AthleteScope,
  block: Block,
  deletedAt: Instant | null = null,
): Promise<boolean> {
  const rows = await tx
    .update(blocks)
    .set({ ...block, version: block.version + 1, deletedAt })
    .where(
      and(
        eq(blocks.athleteId, scope.athleteId),
        eq(blocks.id, block.id),
        eq(blocks.version, block.version),
        isNull(blocks.deletedAt),
      ),
    )
    .returning({ id: blocks.id });
  return rows.length > 0;
}

/** Makes the sessions of a block's days its own, after the sessions it held before were let go. */
export async function updateSessionsOfBlock(
  tx: Tx,
  scope: AthleteScope,
  id: BlockId,
  days: DateRange | null,
) {
  await tx
    .update(plannedSessions)
    .set({ blockId: null })
    .where(and(eq(plannedSessions.athleteId, scope.athleteId), eq(plannedSessions.blockId, id)));
  if (!days) return;
  await tx
    .update(plannedSessions)
    .set({ blockId: id })
    .where(
      and(eq(plannedSessions.athleteId, scope.athleteId), between(plannedSessions.date, days.from, days.to)),
    );
}

const blockOf = (row: typeof blocks.$inferSelect): Block => ({
  id: row.id,
  athleteId: row.athleteId,
  name: row.name,
  phase: row.phase,
  startDate: row.startDate,
  weeks: row.weeks,
  runFocus: row.runFocus,
  liftFocus: row.liftFocus,
  weeklyTarget: row.weeklyTarget,
  version: row.version,
});
