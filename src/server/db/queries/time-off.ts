import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { DateRange } from "@/lib/dates/date-range";
import type { TimeOff } from "@/lib/domain/time-off";
import type { TimeOffId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { timesOff } from "../schema/plan";
import type { Tx } from "../tx";

/** Time off that touches some days, earliest first. */
export async function listTimesOff(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<readonly TimeOff[]> {
  const rows = await tx
    .select()
    .from(timesOff)
    .where(
      and(
        eq(timesOff.athleteId, scope.athleteId),
        lte(timesOff.startsOn, range.to),
        gte(timesOff.endsOn, range.from),
      ),
    )
    .orderBy(asc(timesOff.startsOn), asc(timesOff.id));
  return rows.map(({ athleteId: _, ...entry }) => entry);
}

export async function findTimeOff(tx: Tx, scope: AthleteScope, id: TimeOffId): Promise<TimeOff | null> {
  const [row] = await tx
    .select()
    .from(timesOff)
    .where(and(eq(timesOff.athleteId, scope.athleteId), eq(timesOff.id, id)));
  if (!row) return null;
  const { athleteId: _, ...entry } = row;
  return entry;
}

export async function upsertTimeOff(tx: Tx, scope: AthleteScope, entry: TimeOff): Promise<void> {
  const { id, ...set } = entry;
  await tx
    .insert(timesOff)
    .values({ athleteId: scope.athleteId, id, ...set })
    .onConflictDoUpdate({ target: [timesOff.athleteId, timesOff.id], set });
}

export async function deleteTimeOff(tx: Tx, scope: AthleteScope, id: TimeOffId): Promise<void> {
  await tx.delete(timesOff).where(and(eq(timesOff.athleteId, scope.athleteId), eq(timesOff.id, id)));
}
