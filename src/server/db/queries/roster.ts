import { and, asc, count, desc, eq, gte, inArray, isNull, lte, max, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { WeekStart } from "@/lib/dates/week";
import { type ConsentItem, consentDefaults, sharedPeriods } from "@/lib/domain/consent";
import type { CoachOfMine, RosterRow } from "@/lib/domain/roster";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import type { AthleteId, CoachingId, PlannedSessionId, UserId } from "@/lib/ids";
import type { AthleteScope, SelfScope } from "@/server/auth/scope";
import { users } from "../schema/auth";
import { dailyLoads } from "../schema/flags";
import { completedSessions } from "../schema/log";
import { athletes, coachings, consents, races } from "../schema/people";
import { plannedSessions, publishedSessions } from "../schema/plan";
import type { Tx } from "../tx";
import { comparedFields } from "./plan";

export type CoachedAthlete = Pick<
  RosterRow,
  "athleteId" | "coachingId" | "slug" | "name" | "priority" | "timeZone" | "coachedSince"
> & { readonly weekStart: WeekStart };

/** Everybody a coach coaches now, by name. Row-level security holds the same line. */
export async function listCoachedAthletes(tx: Tx, coachUserId: UserId): Promise<readonly CoachedAthlete[]> {
  return tx
    .select({
      athleteId: athletes.id,
      coachingId: coachings.id,
      slug: athletes.slug,
      name: users.name,
      priority: athletes.priority,
      timeZone: athletes.timeZone,
      weekStart: athletes.weekStart,
      coachedSince: coachings.startedAt,
    })
    .from(coachings)
    .innerJoin(athletes, eq(athletes.id, coachings.athleteId))
    .innerJoin(users, eq(users.id, athletes.userId))
    .where(and(eq(coachings.coachUserId, coachUserId), isNull(coachings.endedAt)))
    .orderBy(asc(users.name), asc(athletes.slug));
}

/** The next race of each athlete from a day on, the most important first where two share it. */
export async function listNextRaces(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  from: CalendarDate,
): Promise<ReadonlyMap<AthleteId, NonNullable<RosterRow["nextRace"]>>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([races.athleteId], {
      athleteId: races.athleteId,
      name: races.name,
      date: races.date,
      priority: races.priority,
    })
    .from(races)
    .where(and(inArray(races.athleteId, [...athleteIds]), gte(races.date, from)))
    .orderBy(races.athleteId, asc(races.date), asc(races.priority));
  return new Map(rows.map(({ athleteId, ...race }) => [athleteId, race]));
}

export async function listLastLogged(
  tx: Tx,
  athleteIds: readonly AthleteId[],
): Promise<ReadonlyMap<AthleteId, CalendarDate>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .select({ athleteId: completedSessions.athleteId, date: max(completedSessions.date) })
    .from(completedSessions)
    .where(
      and(
        inArray(completedSessions.athleteId, [...athleteIds]),
        isNull(completedSessions.deletedAt),
        eq(completedSessions.status, "completed"),
      ),
    )
    .groupBy(completedSessions.athleteId);
  return new Map(rows.flatMap(({ athleteId, date }) => (date ? [[athleteId, date]] : [])));
}

interface Days {
  readonly athleteId: AthleteId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Load planned for some days, in AU: session effort × minutes, with the type's usual effort where none is set. */
export async function sumPlannedLoad(tx: Tx, { athleteId, from, to }: Days): Promise<number> {
  const rows = await tx
    .select({
      type: plannedSessions.type,
      plannedRpe: plannedSessions.plannedRpe,
      duration: plannedSessions.duration,
    })
    .from(plannedSessions)
    .where(
      and(
        eq(plannedSessions.athleteId, athleteId),
        isNull(plannedSessions.deletedAt),
        gte(plannedSessions.date, from),
        lte(plannedSessions.date, to),
      ),
    );
  return rows.reduce(
    (sum, { type, plannedRpe, duration }) =>
      sum + (plannedRpe ?? sessionTypeFacts[type].usualRpe) * (duration / 60),
    0,
  );
}

export async function sumCompletedLoad(tx: Tx, { athleteId, from, to }: Days): Promise<number> {
  const [row] = await tx
    .select({ load: sql<number | null>`sum(${dailyLoads.load})` })
    .from(dailyLoads)
    .where(and(eq(dailyLoads.athleteId, athleteId), gte(dailyLoads.date, from), lte(dailyLoads.date, to)));
  return Number(row?.load ?? 0);
}

/** Ends a relation that holds now. False where there was none. */
export async function updateCoachingEnded(
  tx: Tx,
  scope: AthleteScope,
  coachingId: CoachingId,
  at: Instant,
): Promise<boolean> {
  const rows = await tx
    .update(coachings)
    .set({ endedAt: at })
    .where(
      and(eq(coachings.athleteId, scope.athleteId), eq(coachings.id, coachingId), isNull(coachings.endedAt)),
    )
    .returning({ id: coachings.id });
  return rows.length > 0;
}

/** Ends every relation of an athlete that holds now. */
export async function updateAllCoachingsEnded(tx: Tx, scope: SelfScope, at: Instant): Promise<void> {
  await tx
    .update(coachings)
    .set({ endedAt: at })
    .where(and(eq(coachings.athleteId, scope.athleteId), isNull(coachings.endedAt)));
}

/** Who coaches in a relation that holds now. */
export async function findCoachOf(
  tx: Tx,
  scope: AthleteScope,
  coachingId: CoachingId,
): Promise<UserId | null> {
  const [row] = await tx
    .select({ coachUserId: coachings.coachUserId })
    .from(coachings)
    .where(
      and(eq(coachings.athleteId, scope.athleteId), eq(coachings.id, coachingId), isNull(coachings.endedAt)),
    );
  return row?.coachUserId ?? null;
}

export async function countActiveCoachings(tx: Tx, coachUserId: UserId): Promise<number> {
  const [row] = await tx
    .select({ coachings: count() })
    .from(coachings)
    .where(and(eq(coachings.coachUserId, coachUserId), isNull(coachings.endedAt)));
  return row?.coachings ?? 0;
}

/** Those who coach an athlete now, by how long. A coach who reads this learns only of themself. */
export async function listCoachNames(tx: Tx, scope: AthleteScope): Promise<readonly string[]> {
  const rows = await tx
    .select({ name: users.name })
    .from(coachings)
    .innerJoin(users, eq(users.id, coachings.coachUserId))
    .where(and(eq(coachings.athleteId, scope.athleteId), isNull(coachings.endedAt)))
    .orderBy(asc(coachings.startedAt));
  return rows.map(({ name }) => name);
}

/** An athlete's coaches, now and before, with every decision about what each may see. */
export async function listCoaches(tx: Tx, scope: SelfScope): Promise<readonly CoachOfMine[]> {
  const relations = await tx
    .select({
      coachingId: coachings.id,
      coachUserId: coachings.coachUserId,
      name: users.name,
      leavesAt: users.leavesAt,
      startedAt: coachings.startedAt,
      endedAt: coachings.endedAt,
    })
    .from(coachings)
    .leftJoin(users, eq(users.id, coachings.coachUserId))
    .where(eq(coachings.athleteId, scope.athleteId))
    .orderBy(desc(coachings.startedAt));
  const decisions = await tx
    .select()
    .from(consents)
    .where(eq(consents.athleteId, scope.athleteId))
    .orderBy(desc(consents.decidedAt), asc(consents.item));

  return relations.map((relation) => {
    const own = decisions.filter(({ coachingId }) => coachingId === relation.coachingId);
    const newest: Partial<Record<ConsentItem, boolean>> = {};
    for (const { item, allowed } of own) newest[item] ??= allowed;
    return {
      ...relation,
      name: relation.name ?? "",
      consents: { ...consentDefaults, ...newest },
      history: own
        .filter(({ decidedAt }) => decidedAt > relation.startedAt)
        .map(({ item, allowed, decidedAt }) => ({ item, allowed, decidedAt })),
      shared: sharedPeriods(own, relation),
    };
  });
}

export async function insertConsents(tx: Tx, rows: readonly (typeof consents.$inferInsert)[]): Promise<void> {
  await tx.insert(consents).values([...rows]);
}

/** Who last edited each session of the working plan, as far as edits were recorded. */
export async function listLastEditors(tx: Tx, scope: AthleteScope): Promise<ReadonlyMap<string, UserId>> {
  const rows = await tx.execute<{ changed: string; actor_user_id: UserId }>(sql`
    select distinct on (changed) changed, actor_user_id
    from plan_change, lateral (
      select change ->> 'sessionId' as changed from jsonb_array_elements(changes) as change
      union all select change ->> 'id' from jsonb_array_elements(season) as change) as what
    where athlete_id = ${scope.athleteId} and undone_at is null
    order by changed, at desc`);
  return new Map(rows.map((row) => [row.changed, row.actor_user_id]));
}

const asSent = sql.join(
  comparedFields.map((field) => {
    const column = sql.identifier(publishedSessions[field].name);
    return sql`${column} = sent.${column}`;
  }),
  sql`, `,
);

/** Takes sessions of the working plan back to what the athlete was sent; those never sent go. */
export async function updateSessionsToPublished(
  tx: Tx,
  scope: AthleteScope,
  args: { readonly ids: readonly PlannedSessionId[]; readonly at: Instant },
): Promise<void> {
  if (args.ids.length === 0) return;
  const wanted = and(
    eq(plannedSessions.athleteId, scope.athleteId),
    inArray(plannedSessions.id, [...args.ids]),
  );
  await tx.execute(sql`
    update planned_session set ${asSent},
      version = planned_session.version + 1, updated_at = ${args.at}::timestamptz, deleted_at = null
    from published_session sent
    where sent.athlete_id = planned_session.athlete_id and sent.id = planned_session.id and ${wanted}`);
  const neverSent = sql`not exists (select 1 from published_session sent
    where sent.athlete_id = ${plannedSessions.athleteId} and sent.id = ${plannedSessions.id})`;
  await tx
    .update(plannedSessions)
    .set({ deletedAt: args.at, updatedAt: args.at, version: sql`${plannedSessions.version} + 1` })
    .where(and(wanted, isNull(plannedSessions.deletedAt), neverSent));
}
