import { and, eq, gt, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";
import type { SignedInUser } from "@/server/auth/scope";
import { accounts, signInSessions, users } from "../schema/auth";
import type { Tx } from "../tx";

/** The person behind a session cookie, or null where the session is unknown or over. */
export async function findUserBySession(
  tx: Tx,
  sessionToken: string,
  now: Instant,
): Promise<SignedInUser | null> {
  const [row] = await tx
    .select({ user: users })
    .from(signInSessions)
    .innerJoin(users, eq(users.id, signInSessions.userId))
    .where(
      and(
        eq(signInSessions.sessionToken, sessionToken),
        gt(signInSessions.expires, sql`${now}::timestamptz`),
      ),
    );
  return row ? signedInUser(row.user) : null;
}

/** A person by id, or null where there is none. */
export async function findUser(tx: Tx, id: UserId): Promise<SignedInUser | null> {
  const [row] = await tx.select().from(users).where(eq(users.id, id));
  return row ? signedInUser(row) : null;
}

/** What the product knows of a person who is signed in. */
export function signedInUser(user: typeof users.$inferSelect): SignedInUser {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    coaches: user.coaches,
    trains: user.trains,
    onboarded: user.onboardedAt !== null,
    preferences: {
      distance: user.distanceUnit,
      mass: user.massUnit,
      hourCycle: user.hourCycle,
      weekStart: user.weekStart,
      timeZone: user.timeZone,
      locale: user.locale,
    },
    leavesAt: user.leavesAt,
  };
}

/** Whether a person can sign in already, by any provider. */
export async function hasAccount(tx: Tx, userId: UserId): Promise<boolean> {
  const found = await tx
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId))
    .limit(1);
  return found.length > 0;
}

/** Signs somebody in, on the browser that holds the token. */
export async function insertSession(tx: Tx, session: typeof signInSessions.$inferInsert): Promise<void> {
  await tx.insert(signInSessions).values(session);
}
