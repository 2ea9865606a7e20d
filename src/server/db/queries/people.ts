import { and, count, eq, gt, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { Experience, Priority } from "@/lib/domain/athlete";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { AthleteId, UserId } from "@/lib/ids";
import { accounts, signInSessions, users } from "../schema/auth";
import { athletes } from "../schema/people";
import type { Tx } from "../tx";

// About the person who asks, before they are anybody's athlete: no scope yet, and every statement names that person.

export interface PersonChange {
  readonly name?: string | undefined;
  readonly preferences?:
    | { readonly [Key in keyof UnitPreferences]?: UnitPreferences[Key] | undefined }
    | undefined;
  readonly coaches?: boolean | undefined;
  readonly trains?: boolean | undefined;
  readonly onboardedAt?: Instant | undefined;
}

export async function updatePerson(tx: Tx, userId: UserId, change: PersonChange): Promise<void> {
  const { preferences = {}, ...person } = change;
  const columns = {
    ...person,
    distanceUnit: preferences.distance,
    massUnit: preferences.mass,
    hourCycle: preferences.hourCycle,
    weekStart: preferences.weekStart,
    timeZone: preferences.timeZone,
    locale: preferences.locale,
  };
  if (Object.values(columns).every((value) => value === undefined)) return;
  await tx.update(users).set(columns).where(eq(users.id, userId));
}

/** A day and a week of training are where the person is, so both follow their settings. */
export async function updateOwnAthleteCalendar(
  tx: Tx,
  userId: UserId,
  change: Pick<NonNullable<PersonChange["preferences"]>, "timeZone" | "weekStart">,
): Promise<void> {
  if (!change.timeZone && !change.weekStart) return;
  await tx
    .update(athletes)
    .set({ timeZone: change.timeZone, weekStart: change.weekStart })
    .where(eq(athletes.userId, userId));
}

export interface NewAthlete {
  readonly id: AthleteId;
  readonly userId: UserId;
  readonly slug: string;
  readonly preferences: Pick<UnitPreferences, "timeZone" | "weekStart">;
  readonly training?:
    | { readonly priority: Priority; readonly runExperience: Experience; readonly liftExperience: Experience }
    | undefined;
  readonly createdAt: Instant;
}

export async function insertAthlete(tx: Tx, athlete: NewAthlete): Promise<void> {
  const { preferences, training, ...rest } = athlete;
  const { timeZone, weekStart } = preferences;
  await tx.insert(athletes).values({ ...rest, ...training, timeZone, weekStart });
}

export async function isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`select tandem_slug_taken(${slug}) as taken`);
  return row?.taken ?? false;
}

export async function findOwnSlug(tx: Tx, userId: UserId): Promise<string | null> {
  const [row] = await tx.select({ slug: athletes.slug }).from(athletes).where(eq(athletes.userId, userId));
  return row?.slug ?? null;
}

export async function listLinkedProviders(tx: Tx, userId: UserId): Promise<readonly string[]> {
  const rows = await tx
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId))
    .for("update");
  return [...new Set(rows.map(({ provider }) => provider))];
}

export async function deleteLinkedProvider(tx: Tx, userId: UserId, provider: string): Promise<void> {
  await tx.delete(accounts).where(and(eq(accounts.userId, userId), eq(accounts.provider, provider)));
}

export async function countSessions(tx: Tx, userId: UserId, now: Instant): Promise<number> {
  const [row] = await tx
    .select({ sessions: count() })
    .from(signInSessions)
    .where(and(eq(signInSessions.userId, userId), gt(signInSessions.expires, sql`${now}::timestamptz`)));
  return row?.sessions ?? 0;
}

export async function deleteSessions(tx: Tx, userId: UserId): Promise<void> {
  await tx.delete(signInSessions).where(eq(signInSessions.userId, userId));
}
