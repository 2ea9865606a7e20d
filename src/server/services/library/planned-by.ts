import type { AthleteId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { findOwnAthlete } from "@/server/db/queries/access";
import { listCoachedAthletes } from "@/server/db/queries/roster";
import type { Tx } from "@/server/db/tx";

/** Whose plans a person writes now: the athletes they coach, and their own where nobody else does. */
export async function plannedBy(tx: Tx, ctx: Ctx): Promise<readonly AthleteId[]> {
  const coached = await listCoachedAthletes(tx, ctx.user.id);
  const own = await findOwnAthlete(tx, ctx.user.id);
  const ids = coached.map(({ athleteId }) => athleteId);
  return own?.selfCoached && !ids.includes(own.id) ? [...ids, own.id] : ids;
}
