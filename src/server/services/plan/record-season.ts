import { isSameBlock, isSameWeek, type Season, type SeasonChange, seasonChanges } from "@/lib/domain/season";
import type { AthleteScope, PlannerCtx, ScopedCtx } from "@/server/auth/scope";
import {
  deleteBlock,
  getPublishedSeason,
  getWorkingSeason,
  upsertBlock,
  upsertPublishedSeason,
  upsertWeekPlan,
} from "@/server/db/queries/season";
import type { Tx } from "@/server/db/tx";

/** Somebody else changed a block or a week first. The season as it stands, so that a person can decide again. */
export interface SeasonChanged {
  readonly ok: false;
  readonly reason: "season-changed";
  readonly season: Season;
}

export const seasonChanged = (season: Season): SeasonChanged => ({
  ok: false,
  reason: "season-changed",
  season,
});

/**
 * Writes blocks and weeks as part of a step of the plan's history. Nothing is written where a block or a week stands
 * otherwise than the change says it did.
 */
export async function writeSeason(
  tx: Tx,
  ctx: PlannerCtx,
  changes: readonly SeasonChange[],
): Promise<SeasonChanged | null> {
  if (changes.length === 0) return null;
  const current = await getWorkingSeason(tx, ctx.scope);
  if (!changes.every((change) => isCurrent(change, current))) return seasonChanged(current);
  await writeSeasonChanges(tx, ctx, changes);
  // Nobody waits for an athlete without a coach: what they change is their season at once.
  if (ctx.scope.kind === "self") await publishSeasonAsItIs(tx, ctx);
  return null;
}

export async function writeSeasonChanges(
  tx: Tx,
  { scope, now }: ScopedCtx,
  changes: readonly SeasonChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === "week")
      await upsertWeekPlan(tx, scope, change.id, change.after ?? { targetAu: null, role: null });
    else if (change.after) await upsertBlock(tx, scope, change.after, now);
    else await deleteBlock(tx, scope, change.id, now);
  }
}

export const publishSeasonAsItIs = async (tx: Tx, ctx: PlannerCtx): Promise<void> =>
  upsertPublishedSeason(tx, ctx.scope, await getWorkingSeason(tx, ctx.scope), {
    userId: ctx.user.id,
    at: ctx.now,
  });

/** The season that is worked on, and what of it the athlete has not been sent yet. */
export async function seasonDrafts(tx: Tx, scope: AthleteScope) {
  const working = await getWorkingSeason(tx, scope);
  return { working, drafts: seasonChanges(await getPublishedSeason(tx, scope), working) };
}

function isCurrent(change: SeasonChange, { blocks, weeks }: Season): boolean {
  if (change.kind === "week")
    return isSameWeek(change.before, weeks.find(({ startDate }) => startDate === change.id) ?? null);
  const block = blocks.find(({ id }) => id === change.id) ?? null;
  if (!block || !change.before) return block === change.before;
  return isSameBlock(block, change.before);
}
