import { and, asc, desc, eq, gte, inArray } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { Consents } from "@/lib/domain/consent";
import type { FlagEventKind } from "@/lib/domain/flag";
import type { AthleteId, CoachingId, FlagId, UserId } from "@/lib/ids";
import type { Finding } from "@/server/engine/report";
import { flagEvents, flags } from "../schema/flags";
import { consents } from "../schema/people";
import { athleteRuleSettings } from "../schema/rule-settings";
import type { Tx } from "../tx";

// About several athletes at once, whose ids come from the coach's own relations.

export interface FlagEventOfAthlete {
  readonly athleteId: AthleteId;
  readonly flagId: FlagId;
  readonly ruleId: string;
  readonly finding: Finding;
  readonly at: Instant;
  readonly what: FlagEventKind;
  readonly note: string;
  readonly actorUserId: UserId | null;
}

/** What happened to flags since a moment, each flag's own in its order. */
export async function listFlagEventsOf(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  since: Instant,
): Promise<FlagEventOfAthlete[]> {
  if (athleteIds.length === 0) return [];
  return tx
    .select({
      athleteId: flags.athleteId,
      flagId: flags.id,
      ruleId: flags.ruleId,
      finding: flags.finding,
      at: flagEvents.at,
      what: flagEvents.what,
      note: flagEvents.note,
      actorUserId: flagEvents.actorUserId,
    })
    .from(flagEvents)
    .innerJoin(flags, and(eq(flags.athleteId, flagEvents.athleteId), eq(flags.id, flagEvents.flagId)))
    .where(and(inArray(flagEvents.athleteId, [...athleteIds]), gte(flagEvents.at, since)))
    .orderBy(asc(flagEvents.athleteId), asc(flagEvents.flagId), asc(flagEvents.sequence));
}

/** What is set for athletes and counts: the newest of each threshold and switch. */
export async function listRuleSettingsOf(tx: Tx, athleteIds: readonly AthleteId[]) {
  if (athleteIds.length === 0) return [];
  const { athleteId, ruleId, threshold, setAt, id } = athleteRuleSettings;
  return tx
    .selectDistinctOn([athleteId, ruleId, threshold])
    .from(athleteRuleSettings)
    .where(inArray(athleteId, [...athleteIds]))
    .orderBy(asc(athleteId), asc(ruleId), asc(threshold), desc(setAt), desc(id));
}

/** What each of several athletes has decided about what their coach may see. The defaults stand for the rest. */
export async function listConsentsOf(
  tx: Tx,
  coachingIds: readonly CoachingId[],
): Promise<ReadonlyMap<CoachingId, Partial<Consents>>> {
  if (coachingIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([consents.coachingId, consents.item])
    .from(consents)
    .where(inArray(consents.coachingId, [...coachingIds]))
    .orderBy(asc(consents.coachingId), asc(consents.item), desc(consents.decidedAt));
  const ofCoaching = Map.groupBy(rows, ({ coachingId }) => coachingId);
  return new Map(
    [...ofCoaching].map(([id, items]) => [
      id,
      Object.fromEntries(items.map(({ item, allowed }) => [item, allowed])),
    ]),
  );
}
