import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { ExerciseFacts } from "@/lib/domain/exercise";
import { type AthleteId, type CoachingId, newId, type RequestId, type UserId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { signedInUser } from "../queries/auth";
import { users } from "../schema/auth";
import { athletes, coachings } from "../schema/people";

export const testNow = "2026-03-17T13:00:00.000Z" as Instant;
/** An exercise as somebody writes it down who has one of their own. */
export const exerciseFacts: ExerciseFacts = {
  name: "Kang squat",
  pattern: "squat",
  region: "lower",
  eccentric: "med",
  unilateral: false,
  loadType: "kg",
  aliases: [],
};
const vienna = "Europe/Vienna" as TimeZone;

type NewUser = Partial<typeof users.$inferInsert>;
type NewAthlete = Partial<typeof athletes.$inferInsert>;

/** A person with an account. */
export async function insertUser(owner: PostgresJsDatabase, values: NewUser = {}) {
  const [user] = await owner
    .insert(users)
    .values({
      id: newId<UserId>(),
      name: "Nobody In Particular",
      timeZone: vienna,
      onboardedAt: testNow,
      ...values,
    })
    .returning();
  if (!user) throw new Error("The user was not inserted");
  return user;
}

/** A person who trains, with their athlete. */
export async function insertAthlete(
  owner: PostgresJsDatabase,
  values: NewUser = {},
  athlete: NewAthlete = {},
) {
  const user = await insertUser(owner, { trains: true, ...values });
  const id = newId<AthleteId>();
  const [row] = await owner
    .insert(athletes)
    .values({ id, userId: user.id, slug: `athlete-${id.slice(-8)}`, timeZone: user.timeZone, ...athlete })
    .returning();
  if (!row) throw new Error("The athlete was not inserted");
  return { user, athlete: row };
}

/** A coaching relation, ended where `endedAt` is given. */
export async function insertCoaching(
  owner: PostgresJsDatabase,
  coachUserId: UserId,
  athleteId: AthleteId,
  endedAt: Instant | null = null,
) {
  const id = newId<CoachingId>();
  await owner.insert(coachings).values({ athleteId, id, coachUserId, startedAt: testNow, endedAt });
  return id;
}

/** A coach with one athlete. */
export async function insertCoachWithAthlete(owner: PostgresJsDatabase) {
  const coach = await insertUser(owner, { coaches: true, name: "Sam Coach" });
  const { user, athlete } = await insertAthlete(owner, { name: "Maya Athlete" });
  const coachingId = await insertCoaching(owner, coach.id, athlete.id);
  return { coach, user, athlete, coachingId };
}

/** What a call of this person carries; `write` makes it a write with a request id of its own. */
export function ctxOf(user: typeof users.$inferSelect, write?: { procedure: string; id?: RequestId }): Ctx {
  return {
    user: signedInUser(user),
    now: testNow,
    request: write
      ? { id: write.id ?? newId<RequestId>(), procedure: write.procedure, inputHash: "same" }
      : null,
  };
}
