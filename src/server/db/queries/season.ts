import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { Block, WeekPlan } from "@/lib/domain/block";
import type { Season } from "@/lib/domain/season";
import type { UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { blocks, publishedSeasons, weekPlans } from "../schema/plan";
import type { Tx } from "../tx";

/** The season as those who plan work on it. */
export async function getWorkingSeason(tx: Tx, scope: AthleteScope): Promise<Season> {
  const [rows, weeks] = await Promise.all([
    tx
      .select()
      .from(blocks)
      .where(and(eq(blocks.athleteId, scope.athleteId), isNull(blocks.deletedAt)))
      .orderBy(asc(blocks.startDate), asc(blocks.id)),
    tx
      .select()
      .from(weekPlans)
      .where(eq(weekPlans.athleteId, scope.athleteId))
      .orderBy(asc(weekPlans.startDate)),
  ]);
  return { blocks: rows.map(blockOf), weeks };
}

/** The season as the athlete was sent it; empty where none was sent. */
export async function getPublishedSeason(tx: Tx, scope: AthleteScope): Promise<Season> {
  const [row] = await tx
    .select()
    .from(publishedSeasons)
    .where(eq(publishedSeasons.athleteId, scope.athleteId));
  return { blocks: row?.blocks ?? [], weeks: row?.weeks ?? [] };
}

/** Sends the season to the athlete as it is. */
export async function upsertPublishedSeason(
  tx: Tx,
  scope: AthleteScope,
  { blocks, weeks }: Season,
  by: { readonly userId: UserId; readonly at: Instant },
): Promise<void> {
  const sent = { blocks, weeks, publishedAt: by.at, publishedBy: by.userId };
  await tx
    .insert(publishedSeasons)
    .values({ athleteId: scope.athleteId, ...sent })
    .onConflictDoUpdate({ target: publishedSeasons.athleteId, set: sent });
}

/** Writes a block, or brings one back that was deleted. */
export async function upsertBlock(tx: Tx, scope: AthleteScope, block: Block, at: Instant): Promise<void> {
  const content = {
    lane: block.lane,
    name: block.name,
    startDate: block.startDate,
    weeks: block.weeks,
    phase: block.lane === "run" ? block.phase : null,
    runFocus: block.lane === "run" ? block.focus : null,
    liftFocus: block.lane === "lift" ? block.focus : null,
    deletedAt: null,
  };
  await tx
    .insert(blocks)
    .values({ athleteId: scope.athleteId, id: block.id, createdAt: at, ...content })
    .onConflictDoUpdate({
      target: [blocks.athleteId, blocks.id],
      set: { ...content, version: sql`${blocks.version} + 1` },
    });
}

export async function deleteBlock(tx: Tx, scope: AthleteScope, id: Block["id"], at: Instant): Promise<void> {
  await tx
    .update(blocks)
    .set({ deletedAt: at, version: sql`${blocks.version} + 1` })
    .where(and(eq(blocks.athleteId, scope.athleteId), eq(blocks.id, id)));
}

/** Writes what is asked of a week. One that asks nothing stays, so that its version goes on counting. */
export async function upsertWeekPlan(
  tx: Tx,
  scope: AthleteScope,
  startDate: CalendarDate,
  week: Pick<WeekPlan, "targetAu" | "role">,
): Promise<void> {
  const asked = { targetAu: week.targetAu, role: week.role };
  await tx
    .insert(weekPlans)
    .values({ athleteId: scope.athleteId, startDate, ...asked })
    .onConflictDoUpdate({
      target: [weekPlans.athleteId, weekPlans.startDate],
      set: { ...asked, version: sql`${weekPlans.version} + 1` },
    });
}

function blockOf(row: typeof blocks.$inferSelect): Block {
  const { id, athleteId, name, startDate, weeks, version } = row;
  const common = { id, athleteId, name, startDate, weeks, version };
  if (row.lane === "run" && row.phase && row.runFocus) {
    return { ...common, lane: "run", phase: row.phase, focus: row.runFocus };
  }
  if (row.lane === "lift" && row.liftFocus) return { ...common, lane: "lift", focus: row.liftFocus };
  throw new Error("A block without what its lane asks for passed the database's check");
}
