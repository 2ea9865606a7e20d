import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { TimeZone } from "@/lib/dates/time-zone";
import { type Consents, consentDefaults } from "@/lib/domain/consent";
import type { AthleteId, CoachingId, UserId } from "@/lib/ids";
import { athletes, coachings } from "../schema/people";
import type { Tx } from "../tx";
import { listConsentsOf } from "./rule-health";

// The one file of queries without a scope: scopes are made from its answers.

/** The coaching relation that holds now between a coach and an athlete. */
export async function findActiveCoaching(
  tx: Tx,
  coachUserId: UserId,
  athleteId: AthleteId,
): Promise<CoachingId | null> {
  const [row] = await tx
    .select({ id: coachings.id })
    .from(coachings)
    .where(
      and(
        eq(coachings.athleteId, athleteId),
        eq(coachings.coachUserId, coachUserId),
        isNull(coachings.endedAt),
      ),
    );
  return row?.id ?? null;
}

/** What a person is to an athlete, or to their own. */
export interface Standing {
  readonly athleteId: AthleteId;
  /** They are the athlete. */
  readonly own: boolean;
  /** Nobody else coaches the athlete. */
  readonly selfCoached: boolean;
  /** The relation by which they coach the athlete now. */
  readonly coachingId: CoachingId | null;
  /** What the athlete lets them see under it: the newest decision of each item, else the default. */
  readonly consents: Consents;
  readonly timeZone: TimeZone;
  /** Another one as soon as anything changes that is read about the athlete. Null where that is not known. */
  readonly revision: string | null;
}

/** What a person is to an athlete, or to their own where none is named; null where they are nothing to them. */
export async function findStanding(
  tx: Tx,
  userId: UserId,
  athleteId: AthleteId | null,
): Promise<Standing | null> {
  const [row] = await tx.execute<{
    athlete_id: AthleteId;
    own: boolean;
    self_coached: boolean;
    coaching_id: CoachingId | null;
    decisions: Partial<Consents> | null;
    time_zone: TimeZone;
    revision: string | null;
  }>(sql`select * from tandem_standing(${userId}::uuid, ${athleteId}::uuid)`);
  return row
    ? {
        athleteId: row.athlete_id,
        own: row.own,
        selfCoached: row.self_coached,
        coachingId: row.coaching_id,
        consents: { ...consentDefaults, ...row.decisions },
        timeZone: row.time_zone,
        revision: row.revision,
      }
    : null;
}

/** Every relation in which a person coaches now, with what each athlete lets them see. */
export async function listCoachRelations(
  tx: Tx,
  userId: UserId,
): Promise<readonly { athleteId: AthleteId; coachingId: CoachingId; consents: Consents }[]> {
  const relations = await tx
    .select({ athleteId: coachings.athleteId, coachingId: coachings.id })
    .from(coachings)
    .where(and(eq(coachings.coachUserId, userId), isNull(coachings.endedAt)));
  const decided = await listConsentsOf(
    tx,
    relations.map(({ coachingId }) => coachingId),
  );
  return relations.map((relation) => ({
    ...relation,
    consents: { ...consentDefaults, ...decided.get(relation.coachingId) },
  }));
}

/** The athlete that a person is, and whether somebody else coaches them. */
export async function findOwnAthlete(
  tx: Tx,
  userId: UserId,
): Promise<{ id: AthleteId; selfCoached: boolean } | null> {
  const [own] = await tx.select({ id: athletes.id }).from(athletes).where(eq(athletes.userId, userId));
  if (!own) return null;
  const others = await tx
    .select({ id: coachings.id })
    .from(coachings)
    .where(and(eq(coachings.athleteId, own.id), isNull(coachings.endedAt), ne(coachings.coachUserId, userId)))
    .limit(1);
  return { id: own.id, selfCoached: others.length === 0 };
}

export async function findAthleteIdBySlug(tx: Tx, slug: string): Promise<AthleteId | null> {
  const [row] = await tx.select({ id: athletes.id }).from(athletes).where(eq(athletes.slug, slug));
  return row?.id ?? null;
}
