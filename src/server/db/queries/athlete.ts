import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import type { Athlete } from "@/lib/domain/athlete";
import type { AthleteScope } from "@/server/auth/scope";
import { users } from "../schema/auth";
import { athletes } from "../schema/people";
import type { Tx } from "../tx";

/**
 * Holds the athlete's row until the transaction ends, so that two writes about one athlete come one after the
 * other: each decides on what the other has left, and the engine never judges half of an edit.
 */
export async function lockAthlete(tx: Tx, scope: AthleteScope): Promise<void> {
  await tx.select({ id: athletes.id }).from(athletes).where(eq(athletes.id, scope.athleteId)).for("update");
}

export async function getAthlete(tx: Tx, scope: AthleteScope): Promise<Athlete> {
  const [row] = await tx
    .select({ athlete: athletes, name: users.name })
    .from(athletes)
    .innerJoin(users, eq(users.id, athletes.userId))
    .where(eq(athletes.id, scope.athleteId));
  if (!row) throw new AppError("not-found", "There is nothing here that you can see.");
  return athleteOf(row.athlete, row.name);
}

/** What people see of a row of the table and the name of its person. */
export function athleteOf(row: typeof athletes.$inferSelect, name: string | null): Athlete {
  return {
    id: row.id,
    slug: row.slug,
    name: name ?? "",
    priority: row.priority,
    runExperience: row.runExperience,
    liftExperience: row.liftExperience,
    sex: row.sex,
    birthDate: row.birthDate,
    sleepNeedHours: row.sleepNeedHours,
    timeZone: row.timeZone,
    weekStart: row.weekStart,
    slotTimes: { am: row.amTime, pm: row.pmTime },
  };
}
