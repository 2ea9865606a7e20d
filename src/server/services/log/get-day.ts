import { plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { epochMs, localDateOf } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { isCurrent } from "@/lib/domain/injury";
import type { Day, DaySession } from "@/lib/domain/log";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { findLogOfPlanned, listLogs } from "@/server/db/queries/log";
import { listPublishedSessions } from "@/server/db/queries/plan";
import { listInjuries } from "@/server/db/queries/profile";
import { listCoachNames, listNextRaces } from "@/server/db/queries/roster";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import { type Tx, withTransaction } from "@/server/db/tx";
import { briefsOf, compareUrgency } from "@/server/services/flags/flag-brief";
import { refreshStaleFlags } from "@/server/services/flags/refresh-stale";
import { listVisibleFlags } from "@/server/services/flags/visible-flags";
import { checkInStateOf } from "@/server/services/wellness/check-in-state";

const planAheadDays = 14;
const soonHours = 48;

/** The athlete's own day: check-in, sessions, what is next, and what to know before it. */
export const getDay = (ctx: SelfCtx): Promise<Day> =>
  withTransaction(ctx, async (tx) => {
    await refreshStaleFlags(tx, ctx);
    const { scope, now } = ctx;
    const athlete = await getAthlete(tx, scope);
    const today = localDateOf(now, athlete.timeZone);
    const tomorrow = plusDays(today, 1);

    const ahead = await listPublishedSessions(tx, scope, dateRange(today, plusDays(today, planAheadDays)));
    const [coachName] = scope.selfCoached ? [] : await listCoachNames(tx, scope);
    const race = (await listNextRaces(tx, [scope.athleteId], today)).get(scope.athleteId);
    const logs = await listLogs(tx, scope, dateRange(today, today));
    return {
      athlete,
      today,
      coachName: coachName?.split(" ")[0] ?? null,
      selfCoached: scope.selfCoached,
      nextRace: race ? { name: race.name, date: race.date } : null,
      checkIn: await checkInStateOf(tx, scope, today),
      injuries: (await listInjuries(tx, scope)).filter((injury) => isCurrent(injury, today)),
      sessions: await withLogs(
        tx,
        ctx,
        ahead.filter(({ date }) => date === today),
      ),
      unplanned: logs.filter(({ plannedId }) => !ahead.some((planned) => planned.id === plannedId)),
      tomorrow: await withLogs(
        tx,
        ctx,
        ahead.filter(({ date }) => date === tomorrow),
      ),
      hasPlan: ahead.length > 0,
      headsUps: await headsUps(tx, ctx, athlete),
      around: await listSessionsInBrief(tx, scope, {
        athlete,
        plan: "published",
        days: dateRange(today, tomorrow),
      }),
    };
  });

async function withLogs(tx: Tx, ctx: SelfCtx, planned: readonly DaySession["planned"][]) {
  const sessions: DaySession[] = [];
  for (const each of planned) {
    sessions.push({ planned: each, log: await findLogOfPlanned(tx, ctx.scope, each.id) });
  }
  return sessions;
}

/** Only what has to be decided before the next 48 hours, and only in what was published. */
async function headsUps(tx: Tx, { scope, now }: SelfCtx, athlete: Athlete): Promise<FlagBrief[]> {
  const rows = await listVisibleFlags(tx, scope);
  const soon = epochMs(now) + soonHours * 3_600_000;
  return (await briefsOf(tx, { scope, now, athlete }, rows))
    .filter(({ standing, level }) => (standing === "open" || standing === "acknowledged") && level === "act")
    .filter(({ decideBy }) => decideBy === null || epochMs(decideBy) <= soon)
    .toSorted(compareUrgency);
}
