import type { AlertReader } from "@/lib/alerts/alert-budget";
import type { Instant } from "@/lib/dates/time-zone";
import { type ConsentItem, type Consents, consentDefaults } from "@/lib/domain/consent";
import type { AthleteId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { findOwnAthlete } from "@/server/db/queries/access";
import { type FlagRow, listFlagRowsOf } from "@/server/db/queries/flags";
import { listCoachedAthletes } from "@/server/db/queries/roster";
import { listConsentsOf } from "@/server/db/queries/rule-health";
import type { Tx } from "@/server/db/tx";
import { dataOfRule } from "@/server/services/flags/withhold";

export interface StandingFlag {
  readonly row: FlagRow;
  /** What this reader reads of it. */
  readonly finding: FlagRow["finding"];
  readonly reader: AlertReader;
}

/** Open flags of everybody whom this person coaches and of themself, as far as each of those pages shows them. */
export async function listStandingFlags(tx: Tx, { user, now }: Ctx): Promise<readonly StandingFlag[]> {
  const readers = await listReaders(tx, user);
  const rows = await listFlagRowsOf(tx, [...readers.keys()], ["open", "snoozed"]);
  return rows.flatMap((row) => {
    const as = readers.get(row.athleteId);
    if (!as || isAsleep(row, now)) return [];
    const writes = as.reader !== "athlete";
    if (!(writes ? row.inPlan : row.inPublished)) return [];
    const finding = writes ? row.finding : (row.publishedFinding ?? row.finding);
    return isShown(row.ruleId, finding, as.consents) ? [{ row, finding, reader: as.reader }] : [];
  });
}

interface As {
  readonly reader: AlertReader;
  /** Null for one's own eyes. */
  readonly consents: Consents | null;
}

async function listReaders(tx: Tx, user: Ctx["user"]): Promise<ReadonlyMap<AthleteId, As>> {
  const coached = user.coaches ? await listCoachedAthletes(tx, user.id) : [];
  const decided = await listConsentsOf(
    tx,
    coached.map(({ coachingId }) => coachingId),
  );
  const own = user.trains ? await findOwnAthlete(tx, user.id) : null;
  return new Map<AthleteId, As>([
    ...coached.map(({ athleteId, coachingId }): [AthleteId, As] => [
      athleteId,
      { reader: "coach", consents: { ...consentDefaults, ...decided.get(coachingId) } },
    ]),
    ...(own
      ? [
          [own.id, { reader: own.selfCoached ? "self-coached" : "athlete", consents: null }] as [
            AthleteId,
            As,
          ],
        ]
      : []),
  ]);
}

const isAsleep = ({ state, snoozedUntil }: FlagRow, now: Instant) =>
  state === "snoozed" && (snoozedUntil === null || snoozedUntil > now);

/** All that it rests on may be seen, and nothing that may be seen speaks for it. */
function isShown(
  ruleId: string,
  { restsOn = [], suppressedBy }: FlagRow["finding"],
  consents: Consents | null,
) {
  const may = (items: readonly ConsentItem[]) => consents === null || items.every((item) => consents[item]);
  const data = dataOfRule[ruleId];
  if (consents !== null && data === undefined) return false;
  return may([...(data ?? []), ...restsOn]) && !(suppressedBy !== null && may(suppressedBy.restsOn ?? []));
}
