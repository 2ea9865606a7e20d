import type { Instant } from "@/lib/dates/time-zone";
import { type ConsentItem, type Consents, consentDefaults } from "@/lib/domain/consent";
import type { Level } from "@/lib/domain/flag";
import type { AthleteId } from "@/lib/ids";
import { type FlagRow, listFlagRowsOf } from "@/server/db/queries/flags";
import type { CoachedAthlete } from "@/server/db/queries/roster";
import { listConsentsOf } from "@/server/db/queries/rule-health";
import type { Tx } from "@/server/db/tx";
import { levelShown } from "./standing";
import { dataOfRule } from "./withhold";

export type FlagCounts = Readonly<Record<Level, number>>;

export const noFlags: FlagCounts = { act: 0, adjust: 0, watch: 0 };

/**
 * Open flags of the working plans of a coach's athletes, by level as of now, as each athlete's own pages list them:
 * what rests on what an athlete keeps from this coach is not counted, for a number alone would tell.
 */
export async function countCoachedFlags(
  tx: Tx,
  coached: readonly Pick<CoachedAthlete, "athleteId" | "coachingId">[],
  now: Instant,
): Promise<ReadonlyMap<AthleteId, FlagCounts>> {
  const decided = await listConsentsOf(
    tx,
    coached.map(({ coachingId }) => coachingId),
  );
  const consents = new Map(
    coached.map(({ athleteId, coachingId }) => [
      athleteId,
      { ...consentDefaults, ...decided.get(coachingId) },
    ]),
  );
  return countOpenFlags(tx, consents, now);
}

/** The same for an athlete who plans alone, and sees all of it. */
export async function countOwnFlags(tx: Tx, athleteId: AthleteId, now: Instant): Promise<FlagCounts> {
  return (await countOpenFlags(tx, new Map([[athleteId, null]]), now)).get(athleteId) ?? noFlags;
}

/** By athlete what the reader may see; null for the athlete's own eyes. */
async function countOpenFlags(
  tx: Tx,
  readable: ReadonlyMap<AthleteId, Consents | null>,
  now: Instant,
): Promise<ReadonlyMap<AthleteId, FlagCounts>> {
  const counts = new Map<AthleteId, Record<Level, number>>();
  for (const row of await listFlagRowsOf(tx, [...readable.keys()], ["open", "snoozed"])) {
    const asleep = row.state === "snoozed" && (row.snoozedUntil === null || row.snoozedUntil > now);
    if (asleep || !row.inPlan || !stands(row, readable.get(row.athleteId) ?? null)) continue;
    const { level } = levelShown(row, now);
    if (level === "hidden") continue;
    const of = counts.get(row.athleteId) ?? { ...noFlags };
    of[level] += 1;
    counts.set(row.athleteId, of);
  }
  return counts;
}

/** All that the flag rests on may be seen, and nothing that may be seen speaks for it. */
function stands({ ruleId, finding }: FlagRow, consents: Consents | null): boolean {
  const may = (items: readonly ConsentItem[]) => consents === null || items.every((item) => consents[item]);
  const data = dataOfRule[ruleId];
  const { restsOn = [], suppressedBy } = finding;
  if (consents !== null && data === undefined) return false;
  return may(data ?? []) && may(restsOn) && !(suppressedBy !== null && may(suppressedBy.restsOn ?? []));
}
