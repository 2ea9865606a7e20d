import { plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { type Instant, localDateOf } from "@/lib/dates/time-zone";
import { feedSecretSchema } from "@/lib/schemas/feed";
import { feedHolder } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { findFeed, listSentChanges, updateFeedRead } from "@/server/db/queries/calendar-feed";
import { listPublishedSessions } from "@/server/db/queries/plan";
import { listDoneInBrief } from "@/server/db/queries/week";
import { type Tx, withTransaction } from "@/server/db/tx";
import { icsCalendar } from "@/server/export/calendar/ics";
import { planEvents, type SentChange } from "@/server/export/calendar/plan-events";
import { hashOfFeedSecret } from "./feed-secret";

const daysBack = 90;
const daysAhead = 400;
/** Calendars ask every few minutes at most; who asks more often has a fault. */
const mostReadsPerHour = 60;

export type FeedAnswer =
  | { readonly state: "unknown" }
  | { readonly state: "too-many" }
  | { readonly state: "calendar"; readonly text: string };

interface Asker {
  readonly secret: string;
  readonly now: Instant;
  /** Where the product's pages are. */
  readonly origin: string;
}

/** The calendar behind a link. Whoever has one that no longer holds is told what somebody is told who made one up. */
export async function readFeed({ secret, now, origin }: Asker): Promise<FeedAnswer> {
  if (!feedSecretSchema.safeParse(secret).success) return { state: "unknown" };
  const ctx = await feedHolder(hashOfFeedSecret(secret), now);
  if (!ctx) return { state: "unknown" };
  return withTransaction(ctx, async (tx) => {
    const reads = await updateFeedRead(tx, ctx.scope, now);
    if (reads > mostReadsPerHour) return { state: "too-many" };
    const text = await calendarText(tx, ctx, origin);
    return text === null ? { state: "unknown" } : { state: "calendar", text };
  });
}

async function calendarText(tx: Tx, ctx: SelfCtx, origin: string): Promise<string | null> {
  const { scope, user, now } = ctx;
  // Taken back since it was found.
  const feed = await findFeed(tx, scope);
  if (!feed) return null;
  const athlete = await getAthlete(tx, scope);
  const today = localDateOf(now, athlete.timeZone);
  const from = plusDays(today, -daysBack);
  const changes = await listSentChanges(tx, scope, from);
  const events = planEvents({
    sessions: await listPublishedSessions(tx, scope, dateRange(from, plusDays(today, daysAhead))),
    done: await listDoneInBrief(tx, scope, dateRange(from, today)),
    changes: changes.map(changeOf),
    timeZone: athlete.timeZone,
    preferences: user.preferences,
    titlesOnly: feed.titlesOnly,
    includeDone: feed.includeDone,
    pageOf: (id) => `${origin}/a/${athlete.slug}/session/${id}`,
  });
  return icsCalendar(`${athlete.name}: training`, events);
}

const changeOf = (row: Awaited<ReturnType<typeof listSentChanges>>[number]): SentChange => ({
  sessionId: row.sessionId,
  sequence: row.sequence,
  changedAt: row.changedAt,
  gone:
    row.title === null || row.date === null
      ? null
      : { title: row.title, date: row.date, startTime: row.startTime, duration: row.duration ?? 0 },
});
