import { eq, inArray } from "drizzle-orm";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { AthleteId } from "@/lib/ids";
import { users } from "../schema/auth";
import { athletes } from "../schema/people";
import type { Tx } from "../tx";

interface NamedAthlete {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: TimeZone;
}

/** What several athletes are called and where they are. Row-level security leaves out whom the reader may not see. */
export async function listAthleteNames(
  tx: Tx,
  athleteIds: readonly AthleteId[],
): Promise<ReadonlyMap<AthleteId, NamedAthlete>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: athletes.id, name: users.name, slug: athletes.slug, timeZone: athletes.timeZone })
    .from(athletes)
    .innerJoin(users, eq(users.id, athletes.userId))
    .where(inArray(athletes.id, [...athleteIds]));
  return new Map(rows.map(({ id, name, ...rest }) => [id, { name: name ?? "", ...rest }]));
}
