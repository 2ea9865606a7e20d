import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { RosterRow } from "@/lib/domain/roster";
import type { Ctx } from "@/server/auth/scope";
import {
  type CoachedAthlete,
  listCoachedAthletes,
  listLastLogged,
  listNextRaces,
  sumCompletedLoad,
  sumPlannedLoad,
} from "@/server/db/queries/roster";
import type { Tx } from "@/server/db/tx";
import { withTransaction } from "@/server/db/tx";
import { noteSeen } from "@/server/services/account/note-seen";
import { countCoachedFlags, noFlags } from "@/server/services/flags/count-open-flags";
import { refreshCoached } from "@/server/services/flags/refresh-coached";

/** The coach's athletes, each with what to know before opening their space. */
export async function listAthletes(ctx: Ctx): Promise<readonly RosterRow[]> {
  await refreshCoached(ctx);
  const listed = await withTransaction(ctx, async (tx) => {
    const coached = await listCoachedAthletes(tx, ctx.user.id);
    const ids = coached.map(({ athleteId }) => athleteId);
    const today = localDateOf(ctx.now, ctx.user.preferences.timeZone);
    const races = await listNextRaces(tx, ids, today);
    const logged = await listLastLogged(tx, ids);
    const flags = await countCoachedFlags(tx, coached, ctx.now);

    const rows: RosterRow[] = [];
    for (const { weekStart, ...athlete } of coached) {
      rows.push({
        ...athlete,
        nextRace: races.get(athlete.athleteId) ?? null,
        lastLoggedOn: logged.get(athlete.athleteId) ?? null,
        openFlags: flags.get(athlete.athleteId) ?? noFlags,
        weekLoad: await weekLoadOf(tx, ctx, { ...athlete, weekStart }),
      });
    }
    return rows;
  });
  await noteSeen(
    ctx,
    listed.map(({ athleteId }) => athleteId),
    "list",
  );
  return listed;
}

async function weekLoadOf(tx: Tx, ctx: Ctx, athlete: CoachedAthlete): Promise<RosterRow["weekLoad"]> {
  const from = startOfWeek(localDateOf(ctx.now, athlete.timeZone), athlete.weekStart);
  const days = { athleteId: athlete.athleteId, from, to: plusDays(from, 6) };
  return { planned: await sumPlannedLoad(tx, days), completed: await sumCompletedLoad(tx, days) };
}
