import type { Instant } from "@/lib/dates/time-zone";
import type { Level } from "@/lib/domain/flag";
import type { AthleteId } from "@/lib/ids";
import { listFlagRowsOf } from "@/server/db/queries/flags";
import type { Tx } from "@/server/db/tx";
import { levelShown } from "./standing";
import { dataOfRule } from "./withhold";

export type FlagCounts = Readonly<Record<Level, number>>;

export const noFlags: FlagCounts = { act: 0, adjust: 0, watch: 0 };

/**
 * Open flags of the working plans of several athletes, by level as of now. Flags that rest on what an athlete may
 * keep from a coach are not counted: a number alone would tell.
 */
export async function countOpenFlags(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  now: Instant,
): Promise<ReadonlyMap<AthleteId, FlagCounts>> {
  const counts = new Map<AthleteId, Record<Level, number>>();
  for (const row of await listFlagRowsOf(tx, athleteIds, ["open", "snoozed"])) {
    const asleep = row.state === "snoozed" && (row.snoozedUntil === null || row.snoozedUntil > now);
    const { restsOn = [] } = row.finding;
    if (asleep || !row.inPlan || dataOfRule[row.ruleId]?.length !== 0 || restsOn.length > 0) continue;
    const { level } = levelShown(row, now);
    if (level === "hidden") continue;
    const of = counts.get(row.athleteId) ?? { ...noFlags };
    of[level] += 1;
    counts.set(row.athleteId, of);
  }
  return counts;
}
