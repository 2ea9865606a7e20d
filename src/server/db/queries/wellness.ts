import { and, asc, between, eq, isNotNull, sql } from "drizzle-orm";
import type { DateRange } from "@/lib/dates/date-range";
import type { Instant } from "@/lib/dates/time-zone";
import type { CycleOn } from "@/lib/domain/cycle";
import type { CheckIn } from "@/lib/domain/wellness";
import type { CheckInId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { athletes } from "../schema/people";
import { checkIns } from "../schema/wellness";
import type { Tx } from "../tx";

export interface StoredCheckIn extends CheckIn {
  readonly updatedAt: Instant;
}

export async function listCheckIns(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<readonly StoredCheckIn[]> {
  return tx
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, scope.athleteId), between(checkIns.date, range.from, range.to)))
    .orderBy(asc(checkIns.date));
}

/** A day has one check-in: saving it again changes the answers and keeps its first id. */
export async function upsertCheckIn(
  tx: Tx,
  scope: AthleteScope,
  checkIn: Omit<CheckIn, "athleteId">,
  now: Instant,
): Promise<StoredCheckIn> {
  const { id, date, ...answers } = checkIn;
  const [row] = await tx
    .insert(checkIns)
    .values({ ...checkIn, athleteId: scope.athleteId, updatedAt: now })
    .onConflictDoUpdate({
      target: [checkIns.athleteId, checkIns.date],
      set: { ...answers, updatedAt: now },
    })
    .returning();
  if (!row) throw new Error(`The check-in of ${date} was not written`);
  return row;
}

export async function findCheckInById(
  tx: Tx,
  scope: AthleteScope,
  id: CheckInId,
): Promise<StoredCheckIn | null> {
  const [row] = await tx
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, scope.athleteId), eq(checkIns.id, id)));
  return row ?? null;
}

/** What a device measured of a morning. */
export type MeasuredDay = Pick<CheckIn, "id" | "date" | "restingHr" | "hrvRmssdMs" | "sleepHours">;

/** Parameters of one statement are limited, and a history has thousands of days. */
const daysAtOnce = 1000;

/** Adds mornings, and in those that are there fills what is empty. */
export async function fillCheckIns(
  tx: Tx,
  scope: AthleteScope,
  days: readonly MeasuredDay[],
  now: Instant,
): Promise<void> {
  for (let at = 0; at < days.length; at += daysAtOnce) {
    await tx
      .insert(checkIns)
      .values(
        days
          .slice(at, at + daysAtOnce)
          .map((day) => ({ ...day, athleteId: scope.athleteId, updatedAt: now })),
      )
      .onConflictDoUpdate({
        target: [checkIns.athleteId, checkIns.date],
        set: {
          restingHr: sql`coalesce(${checkIns.restingHr}, excluded.resting_hr)`,
          hrvRmssdMs: sql`coalesce(${checkIns.hrvRmssdMs}, excluded.hrv_rmssd_ms)`,
          sleepHours: sql`coalesce(${checkIns.sleepHours}, excluded.sleep_hours)`,
          updatedAt: now,
        },
      });
  }
}

/** What some mornings say about the menstrual cycle, oldest first. */
export async function listCycleAnswers(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<readonly CycleOn[]> {
  const rows = await tx
    .select({ date: checkIns.date, cycle: checkIns.cycle })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.athleteId, scope.athleteId),
        between(checkIns.date, range.from, range.to),
        isNotNull(checkIns.cycle),
      ),
    )
    .orderBy(asc(checkIns.date));
  return rows.flatMap(({ date, cycle }) => (cycle ? [{ date, cycle }] : []));
}

/** Whether the check-in asks this athlete about the menstrual cycle. */
export async function findAsksCycle(tx: Tx, scope: AthleteScope): Promise<boolean> {
  const [row] = await tx
    .select({ asks: athletes.asksCycle })
    .from(athletes)
    .where(eq(athletes.id, scope.athleteId));
  return row?.asks === true;
}

export async function updateAsksCycle(tx: Tx, scope: AthleteScope, asks: boolean): Promise<void> {
  await tx.update(athletes).set({ asksCycle: asks }).where(eq(athletes.id, scope.athleteId));
}
