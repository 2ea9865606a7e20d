import type { Instant } from "@/lib/dates/time-zone";
import { type Consents, consentDefaults } from "@/lib/domain/consent";
import type { AthleteId } from "@/lib/ids";
import type { CoachedAthlete } from "@/server/db/queries/roster";
import { type FlagEventOfAthlete, listConsentsOf, listFlagEventsOf } from "@/server/db/queries/rule-health";
import type { Tx } from "@/server/db/tx";
import { dataOfRule } from "@/server/services/flags/withhold";
import type { FatefulEvent } from "./flag-fates";

/** What happened since a moment to the flags of a coach's athletes, as far as each lets this coach know. */
export async function sharedFlagEvents(
  tx: Tx,
  coached: readonly CoachedAthlete[],
  since: Instant,
): Promise<readonly (FlagEventOfAthlete & FatefulEvent)[]> {
  const ids = coached.map(({ athleteId }) => athleteId);
  const events = (await listFlagEventsOf(tx, ids, since)).filter(await sharedWith(tx, coached));
  return events.map((event) => ({ ...event, byPerson: event.actorUserId !== null }));
}

/** A count alone would tell: flags that rest on what an athlete keeps from this coach are left out. */
async function sharedWith(
  tx: Tx,
  coached: readonly CoachedAthlete[],
): Promise<(event: FlagEventOfAthlete) => boolean> {
  const consents = await listConsentsOf(
    tx,
    coached.map(({ coachingId }) => coachingId),
  );
  const ofAthlete = new Map<AthleteId, Consents>(
    coached.map(({ athleteId, coachingId }) => [
      athleteId,
      { ...consentDefaults, ...consents.get(coachingId) },
    ]),
  );
  return ({ athleteId, ruleId, finding }) => {
    const allowed = ofAthlete.get(athleteId);
    const items = dataOfRule[ruleId];
    return (
      allowed !== undefined &&
      items !== undefined &&
      [...items, ...(finding.restsOn ?? []), ...(finding.suppressedBy?.restsOn ?? [])].every(
        (item) => allowed[item],
      )
    );
  };
}
