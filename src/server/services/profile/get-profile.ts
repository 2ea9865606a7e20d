import { localDateOf } from "@/lib/dates/time-zone";
import type { AthleteProfile } from "@/lib/domain/athlete";
import { isCurrent } from "@/lib/domain/injury";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import {
  listAvailability,
  listBodyMasses,
  listInjuries,
  listMarks,
  listOneRms,
  listRaces,
  listThresholds,
} from "@/server/db/queries/profile";
import { withTransaction } from "@/server/db/tx";
import { maySee } from "./change-profile";

/** Everything that is kept of an athlete beside plan and log, as far as the reader may see it. */
export const getProfile = (ctx: ScopedCtx): Promise<AthleteProfile> =>
  withTransaction(ctx, async (tx) => {
    const { scope } = ctx;
    const athlete = await getAthlete(tx, scope);
    const today = localDateOf(ctx.now, athlete.timeZone);
    const thresholds = await listThresholds(tx, scope);
    const injuries = await listInjuries(tx, scope);
    const seesRestingHr = maySee(ctx, "resting-heart-rate");
    return {
      ...athlete,
      thresholds: thresholds.filter(({ kind }) => kind !== "resting-hr" || seesRestingHr),
      seesRestingHr,
      oneRms: await listOneRms(tx, scope),
      bodyMass: maySee(ctx, "body-mass") ? await listBodyMasses(tx, scope) : null,
      availability: await listAvailability(tx, scope),
      injuries: maySee(ctx, "illness-pain") ? injuries : null,
      hasCurrentInjury: injuries.some((injury) => isCurrent(injury, today)),
      races: await listRaces(tx, scope),
      marks: await listMarks(tx, scope),
    };
  });
