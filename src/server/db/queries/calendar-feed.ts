import { and, asc, eq, gte, isNull, or, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import type { CalendarFeed } from "@/lib/domain/calendar-feed";
import type { UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { calendarFeeds, sentChanges } from "../schema/calendar-feed";
import type { Tx } from "../tx";

/** Whose calendar the link with this secret's hash shows. */
export async function findFeedReader(tx: Tx, tokenHash: string): Promise<UserId | null> {
  const [row] = await tx.execute<{ reader: UserId | null }>(
    sql`select tandem_feed_reader(${tokenHash}) as reader`,
  );
  return row?.reader ?? null;
}

export async function findFeed(tx: Tx, scope: AthleteScope): Promise<CalendarFeed | null> {
  const [row] = await tx
    .select({
      titlesOnly: calendarFeeds.titlesOnly,
      includeDone: calendarFeeds.includeDone,
      madeAt: calendarFeeds.madeAt,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.athleteId, scope.athleteId));
  return row ?? null;
}

/** Makes the link, or puts another in its place: what it shows stays as it was chosen. */
export async function upsertFeed(tx: Tx, scope: AthleteScope, tokenHash: string, at: Instant): Promise<void> {
  const fresh = { tokenHash, madeAt: at, lastReadAt: null, countedFrom: null, reads: 0 };
  await tx
    .insert(calendarFeeds)
    .values({ athleteId: scope.athleteId, ...fresh })
    .onConflictDoUpdate({ target: calendarFeeds.athleteId, set: fresh });
}

export async function updateFeed(
  tx: Tx,
  scope: AthleteScope,
  change: Partial<Pick<CalendarFeed, "titlesOnly" | "includeDone">>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await tx.update(calendarFeeds).set(change).where(eq(calendarFeeds.athleteId, scope.athleteId));
}

export async function deleteFeed(tx: Tx, scope: AthleteScope): Promise<void> {
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.athleteId, scope.athleteId));
}

const hourSeconds = 3600;

/** Counts a read of the calendar and gives how many there were in this hour, this one among them. */
export async function updateFeedRead(tx: Tx, scope: AthleteScope, at: Instant): Promise<number> {
  const isOver = or(
    isNull(calendarFeeds.countedFrom),
    sql`${calendarFeeds.countedFrom} <= ${plusSeconds(at, -hourSeconds)}::timestamptz`,
  );
  const [row] = await tx
    .update(calendarFeeds)
    .set({
      lastReadAt: at,
      countedFrom: sql`case when ${isOver} then ${at}::timestamptz else ${calendarFeeds.countedFrom} end`,
      reads: sql`case when ${isOver} then 1 else ${calendarFeeds.reads} + 1 end`,
    })
    .where(eq(calendarFeeds.athleteId, scope.athleteId))
    .returning({ reads: calendarFeeds.reads });
  return row?.reads ?? 0;
}

/** What was sent and has changed since, or was taken back of days from one on. */
export async function listSentChanges(tx: Tx, scope: AthleteScope, from: CalendarDate) {
  return tx
    .select()
    .from(sentChanges)
    .where(
      and(
        eq(sentChanges.athleteId, scope.athleteId),
        or(isNull(sentChanges.date), gte(sentChanges.date, from)),
      ),
    )
    .orderBy(asc(sentChanges.sessionId));
}
