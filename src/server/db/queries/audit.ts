import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, max, min, ne, or, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { SeenArea } from "@/lib/domain/audit";
import { type AthleteId, newId, type UserId } from "@/lib/ids";
import type { AthleteScope, SelfScope } from "@/server/auth/scope";
import { auditEntries, seenDays } from "../schema/audit";
import { users } from "../schema/auth";
import { athletes, coachings } from "../schema/people";
import type { Tx } from "../tx";

/** Notes who did what to whose data, in the transaction of the deed. */
export async function insertAudit(
  tx: Tx,
  by: { readonly user: { readonly id: UserId }; readonly now: Instant },
  entry: { readonly athleteId: AthleteId | null; readonly action: string; readonly details: unknown },
): Promise<void> {
  await tx.insert(auditEntries).values({ id: newId(), at: by.now, actorUserId: by.user.id, ...entry });
}

/** How often something was done to an athlete's data since a moment. */
export async function countAudits(
  tx: Tx,
  scope: AthleteScope,
  action: string,
  since: Instant,
): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.athleteId, scope.athleteId),
        eq(auditEntries.action, action),
        gt(auditEntries.at, sql`${since}::timestamptz`),
      ),
    );
  return row?.count ?? 0;
}

/** Whose record is read: what was done to an athlete's data, and what the person did about no athlete. */
export interface AuditOwner {
  readonly athleteId: AthleteId | null;
  readonly userId: UserId;
}

const isOf = ({ athleteId, userId }: AuditOwner) =>
  or(
    athleteId ? eq(auditEntries.athleteId, athleteId) : undefined,
    and(isNull(auditEntries.athleteId), eq(auditEntries.actorUserId, userId)),
  );

interface Stretch {
  readonly from: Instant;
  /** The first moment that is no more in it. */
  readonly to: Instant;
}

const isIn = ({ from, to }: Stretch) =>
  and(gte(auditEntries.at, sql`${from}::timestamptz`), lt(auditEntries.at, sql`${to}::timestamptz`));

/** How often each person did each thing on each day as it is in a time zone. */
export async function countDeedsByDay(
  tx: Tx,
  owner: AuditOwner,
  { timeZone, ...stretch }: Stretch & { readonly timeZone: TimeZone },
) {
  return (
    tx
      .select({
        date: sql<CalendarDate>`(${auditEntries.at} at time zone ${timeZone})::date::text`,
        actorUserId: auditEntries.actorUserId,
        name: users.name,
        action: auditEntries.action,
        count: count(),
        firstAt: min(auditEntries.at),
        lastAt: max(auditEntries.at),
      })
      .from(auditEntries)
      .leftJoin(users, eq(users.id, auditEntries.actorUserId))
      .where(and(isOf(owner), isIn(stretch)))
      // By place: the same parameter a second time would be another expression.
      .groupBy(sql`1`, auditEntries.actorUserId, users.name, auditEntries.action)
  );
}

/** Things that were done, one by one with what is known of each, oldest first. */
export async function listDeeds(
  tx: Tx,
  owner: AuditOwner,
  { actions, ...stretch }: Stretch & { readonly actions: readonly string[] },
) {
  return tx
    .select({
      at: auditEntries.at,
      actorUserId: auditEntries.actorUserId,
      action: auditEntries.action,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .where(and(isOf(owner), isIn(stretch), inArray(auditEntries.action, [...actions])))
    .orderBy(asc(auditEntries.at));
}

/** When something was last done before a moment. */
export async function findLastDeed(tx: Tx, owner: AuditOwner, before: Instant): Promise<Instant | null> {
  const [row] = await tx
    .select({ at: max(auditEntries.at) })
    .from(auditEntries)
    .where(and(isOf(owner), lt(auditEntries.at, sql`${before}::timestamptz`)));
  return row?.at ?? null;
}

/** Notes that a coach looked at something of athletes whom they coach now, once for each of the athletes' days. */
export async function insertSeen(
  tx: Tx,
  coachUserId: UserId,
  seen: { readonly athleteIds: readonly AthleteId[]; readonly area: SeenArea; readonly at: Instant },
): Promise<void> {
  if (seen.athleteIds.length === 0) return;
  const day = sql`(${seen.at}::timestamptz at time zone ${athletes.timeZone})::date`;
  const isTheirs = and(
    eq(coachings.coachUserId, coachUserId),
    isNull(coachings.endedAt),
    inArray(coachings.athleteId, [...seen.athleteIds]),
    // Who plans for themself looks at what is their own.
    ne(athletes.userId, coachUserId),
  );
  await tx.execute(sql`
    insert into seen_day (athlete_id, coaching_id, date, area, first_at)
    select ${coachings.athleteId}, ${coachings.id}, ${day}, ${seen.area}, ${seen.at}::timestamptz
    from ${coachings} join ${athletes} on ${eq(athletes.id, coachings.athleteId)}
    where ${isTheirs} order by ${coachings.athleteId}
    on conflict do nothing`);
}

/** What coaches looked at from one day to before another. */
export async function listSeen(
  tx: Tx,
  scope: SelfScope,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
) {
  return tx
    .select({
      date: seenDays.date,
      area: seenDays.area,
      coachingId: seenDays.coachingId,
      coachUserId: coachings.coachUserId,
    })
    .from(seenDays)
    .innerJoin(
      coachings,
      and(eq(coachings.athleteId, seenDays.athleteId), eq(coachings.id, seenDays.coachingId)),
    )
    .where(and(eq(seenDays.athleteId, scope.athleteId), gte(seenDays.date, from), lt(seenDays.date, to)))
    .orderBy(desc(seenDays.date), asc(seenDays.firstAt));
}

/** The last day before another on which a coach looked at something. */
export async function findLastSeen(
  tx: Tx,
  scope: SelfScope,
  before: CalendarDate,
): Promise<CalendarDate | null> {
  const [row] = await tx
    .select({ date: max(seenDays.date) })
    .from(seenDays)
    .where(and(eq(seenDays.athleteId, scope.athleteId), lt(seenDays.date, before)));
  return row?.date ?? null;
}
