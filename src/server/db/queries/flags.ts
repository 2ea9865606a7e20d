import { and, asc, count, desc, eq, gte, inArray, lte, max, ne, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { FlagEventKind, FlagState } from "@/lib/domain/flag";
import type { AthleteId, FlagId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { users } from "../schema/auth";
import { athleteStates, dailyLoads, flagEvents, flags } from "../schema/flags";
import { athletes } from "../schema/people";
import type { Tx } from "../tx";

export type FlagRow = typeof flags.$inferSelect;
export type DailyLoadRow = typeof dailyLoads.$inferSelect;
export type AthleteStateRow = typeof athleteStates.$inferSelect;

/** Sees the working plan for the rest of the transaction, to evaluate it: the scope has been proven. */
export async function allowEvaluation(tx: Tx, scope: AthleteScope): Promise<void> {
  await tx.execute(sql`select set_config('tandem.evaluated_athlete', ${scope.athleteId}, true)`);
}

export async function endEvaluation(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('tandem.evaluated_athlete', '', true)`);
}

/** True where the working plan differs from what the athlete was sent. */
export async function hasDrafts(tx: Tx, scope: AthleteScope): Promise<boolean> {
  const [row] = await tx.execute<{ differs: boolean }>(sql`
    with working as (
      select id, type, title, date, slot, start_time, duration_seconds, distance_metres, planned_rpe, key, locked, steps, lifts
      from planned_session where athlete_id = ${scope.athleteId} and deleted_at is null),
    sent as (
      select id, type, title, date, slot, start_time, duration_seconds, distance_metres, planned_rpe, key, locked, steps, lifts
      from published_session where athlete_id = ${scope.athleteId})
    select exists ((select * from working except select * from sent) union all (select * from sent except select * from working)) as differs`);
  return row?.differs ?? false;
}

export async function listFlagRows(tx: Tx, scope: AthleteScope): Promise<FlagRow[]> {
  return tx
    .select()
    .from(flags)
    .where(eq(flags.athleteId, scope.athleteId))
    .orderBy(asc(flags.raisedAt), asc(flags.id));
}

/** Flags in some states, of several athletes: for counting before any of them is opened. */
export async function listFlagRowsOf(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  states: readonly FlagState[],
): Promise<FlagRow[]> {
  if (athleteIds.length === 0) return [];
  return tx
    .select()
    .from(flags)
    .where(and(inArray(flags.athleteId, [...athleteIds]), inArray(flags.state, [...states])));
}

export async function findFlagRow(tx: Tx, scope: AthleteScope, id: FlagId): Promise<FlagRow | null> {
  const [row] = await tx
    .select()
    .from(flags)
    .where(and(eq(flags.athleteId, scope.athleteId), eq(flags.id, id)));
  return row ?? null;
}

export async function insertFlag(tx: Tx, row: typeof flags.$inferInsert): Promise<void> {
  await tx.insert(flags).values(row);
}

export async function updateFlag(
  tx: Tx,
  scope: AthleteScope,
  id: FlagId,
  change: Partial<FlagRow>,
): Promise<void> {
  await tx
    .update(flags)
    .set(change)
    .where(and(eq(flags.athleteId, scope.athleteId), eq(flags.id, id)));
}

interface NewFlagEvent {
  readonly flagId: FlagId;
  readonly at: Instant;
  readonly actorUserId: UserId | null;
  readonly what: FlagEventKind;
  readonly note?: string;
}

export async function insertFlagEvent(tx: Tx, scope: AthleteScope, event: NewFlagEvent): Promise<void> {
  const [last] = await tx
    .select({ sequence: max(flagEvents.sequence) })
    .from(flagEvents)
    .where(and(eq(flagEvents.athleteId, scope.athleteId), eq(flagEvents.flagId, event.flagId)));
  await tx.insert(flagEvents).values({
    athleteId: scope.athleteId,
    sequence: (last?.sequence ?? 0) + 1,
    flagId: event.flagId,
    at: event.at,
    actorUserId: event.actorUserId,
    what: event.what,
    note: event.note ?? "",
  });
}

/** What happened to a flag, oldest first. The name is null where the engine did it. */
export async function listFlagEvents(tx: Tx, scope: AthleteScope, flagId: FlagId) {
  return tx
    .select({ at: flagEvents.at, who: users.name, what: flagEvents.what, note: flagEvents.note })
    .from(flagEvents)
    .leftJoin(users, eq(users.id, flagEvents.actorUserId))
    .where(and(eq(flagEvents.athleteId, scope.athleteId), eq(flagEvents.flagId, flagId)))
    .orderBy(asc(flagEvents.sequence));
}

/** How often flags came back or went since a moment. */
export async function countRecentFlips(
  tx: Tx,
  scope: AthleteScope,
  since: Instant,
): Promise<ReadonlyMap<FlagId, number>> {
  const rows = await tx
    .select({ id: flagEvents.flagId, flips: count() })
    .from(flagEvents)
    .where(
      and(
        eq(flagEvents.athleteId, scope.athleteId),
        gte(flagEvents.at, since),
        inArray(flagEvents.what, ["came-back", "resolved"]),
      ),
    )
    .groupBy(flagEvents.flagId);
  return new Map(rows.map(({ id, flips }) => [id, flips]));
}

/** Earlier flags of the same rule, newest first. */
export async function listEarlierFlags(tx: Tx, scope: AthleteScope, flag: FlagRow): Promise<FlagRow[]> {
  return tx
    .select()
    .from(flags)
    .where(and(eq(flags.athleteId, scope.athleteId), eq(flags.ruleId, flag.ruleId), ne(flags.id, flag.id)))
    .orderBy(desc(flags.raisedAt));
}

/** Flags of a rule to which a fix was applied at some time. */
export async function listFixedFlagIds(
  tx: Tx,
  scope: AthleteScope,
  ruleId: string,
): Promise<ReadonlySet<FlagId>> {
  const rows = await tx
    .selectDistinct({ id: flagEvents.flagId })
    .from(flagEvents)
    .innerJoin(flags, and(eq(flags.athleteId, flagEvents.athleteId), eq(flags.id, flagEvents.flagId)))
    .where(
      and(
        eq(flagEvents.athleteId, scope.athleteId),
        eq(flags.ruleId, ruleId),
        eq(flagEvents.what, "fix-applied"),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

export async function listDailyLoads(
  tx: Tx,
  scope: AthleteScope,
  from: CalendarDate,
): Promise<DailyLoadRow[]> {
  return tx
    .select()
    .from(dailyLoads)
    .where(and(eq(dailyLoads.athleteId, scope.athleteId), gte(dailyLoads.date, from)))
    .orderBy(asc(dailyLoads.date));
}

/** Stores days that are new or differ. */
export async function upsertDailyLoads(tx: Tx, rows: readonly DailyLoadRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(dailyLoads)
    .values([...rows])
    .onConflictDoUpdate({
      target: [dailyLoads.athleteId, dailyLoads.date],
      set: {
        status: sql`excluded.status`,
        load: sql`excluded.load_au`,
        runLoad: sql`excluded.run_load_au`,
        liftLoad: sql`excluded.lift_load_au`,
        otherLoad: sql`excluded.other_load_au`,
        legLoad: sql`excluded.leg_load`,
        runMetres: sql`excluded.run_metres`,
        engineVersion: sql`excluded.engine_version`,
      },
    });
}

export async function deleteDailyLoads(
  tx: Tx,
  scope: AthleteScope,
  dates: readonly CalendarDate[],
): Promise<void> {
  if (dates.length === 0) return;
  await tx
    .delete(dailyLoads)
    .where(and(eq(dailyLoads.athleteId, scope.athleteId), inArray(dailyLoads.date, [...dates])));
}

export async function upsertAthleteState(tx: Tx, row: typeof athleteStates.$inferInsert): Promise<void> {
  const { athleteId: _, ...values } = row;
  await tx
    .insert(athleteStates)
    .values(row)
    .onConflictDoUpdate({ target: athleteStates.athleteId, set: values });
}

export async function findAthleteState(tx: Tx, scope: AthleteScope): Promise<AthleteStateRow | null> {
  const [row] = await tx.select().from(athleteStates).where(eq(athleteStates.athleteId, scope.athleteId));
  return row ?? null;
}

/** When and with what the last answers about several athletes were given. Who has none yet is left out. */
export async function listEvaluations(tx: Tx, athleteIds: readonly AthleteId[]) {
  if (athleteIds.length === 0) return [];
  const { athleteId, asOf, engineVersion, settingsKey } = athleteStates;
  return tx
    .select({ athleteId, asOf, engineVersion, settingsKey, timeZone: athletes.timeZone })
    .from(athleteStates)
    .innerJoin(athletes, eq(athletes.id, athleteId))
    .where(inArray(athleteId, [...athleteIds]));
}

/** Ends snoozes whose time has come. Returns the flags that are open again. */
export async function wakeSnoozedFlags(tx: Tx, scope: AthleteScope, now: Instant): Promise<FlagId[]> {
  const woken = await tx
    .update(flags)
    .set({ state: "open", snoozedUntil: null, changedAt: now })
    .where(
      and(eq(flags.athleteId, scope.athleteId), eq(flags.state, "snoozed"), lte(flags.snoozedUntil, now)),
    )
    .returning({ id: flags.id });
  return woken.map((row) => row.id);
}
