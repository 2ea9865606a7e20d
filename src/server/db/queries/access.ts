import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { type ConsentItem, type Consents, consentDefaults } from "@/lib/domain/consent";
import type { AthleteId, CoachingId, UserId } from "@/lib/ids";
import { athletes, coachings, consents } from "../schema/people";
import type { Tx } from "../tx";

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

/** What an athlete lets one coach see: the newest decision of each item, else the default. */
export async function findConsents(tx: Tx, athleteId: AthleteId, coachingId: CoachingId): Promise<Consents> {
  const decisions = await tx
    .select({ item: consents.item, allowed: consents.allowed })
    .from(consents)
    .where(and(eq(consents.athleteId, athleteId), eq(consents.coachingId, coachingId)))
    .orderBy(desc(consents.decidedAt));
  const newest: Partial<Record<ConsentItem, boolean>> = {};
  for (const { item, allowed } of decisions) newest[item] ??= allowed;
  return { ...consentDefaults, ...newest };
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
