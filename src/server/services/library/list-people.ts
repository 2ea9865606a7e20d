import type { AthleteId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { listAthleteNames } from "@/server/db/queries/athlete-names";
import { withTransaction } from "@/server/db/tx";
import { plannedBy } from "./planned-by";

export interface PlannedFor {
  readonly athleteId: AthleteId;
  readonly name: string;
}

/** Everybody whose plan the person writes, by name. */
export const listPeople = (ctx: Ctx): Promise<readonly PlannedFor[]> =>
  withTransaction(ctx, async (tx) => {
    const names = await listAthleteNames(tx, await plannedBy(tx, ctx));
    return [...names]
      .map(([athleteId, { name }]) => ({ athleteId, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  });
