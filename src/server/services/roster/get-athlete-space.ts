import type { AthleteSpace } from "@/lib/domain/roster";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listCoachNames } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";

/** Whose space this is, and what the person who opened it may do there. */
export const getAthleteSpace = (ctx: ScopedCtx): Promise<AthleteSpace> =>
  withTransaction({ ...ctx, request: null }, async (tx) => {
    const { scope } = ctx;
    return {
      athlete: await getAthlete(tx, scope),
      relation: scope.kind,
      canPlan: scope.kind === "coach" || scope.selfCoached,
      coachNames: await listCoachNames(tx, scope),
      consents: scope.kind === "coach" ? scope.consents : null,
    };
  });
