import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Schedule } from "@/lib/domain/schedule";
import type { PlannedSessionId } from "@/lib/ids";
import type { PlannerScope } from "@/server/auth/scope";
import { listAnsweredIds, listPairs, listPlannedSessions } from "@/server/db/queries/plan";
import type { Tx } from "@/server/db/tx";

/** The named sessions and everything planned on the named days, with what of it is logged already. */
export async function loadSchedule(
  tx: Tx,
  scope: PlannerScope,
  wanted: { readonly ids: readonly PlannedSessionId[]; readonly days: readonly CalendarDate[] },
): Promise<Schedule> {
  const named = (await listPairs(tx, scope, wanted.ids)).flatMap((pair) => pair.planned ?? []);
  const sessions = new Map(named.map((session) => [session.id, session]));
  for (const day of new Set(wanted.days)) {
    for (const session of await listPlannedSessions(tx, scope, { from: day, to: day })) {
      sessions.set(session.id, session);
    }
  }
  return {
    sessions: [...sessions.values()],
    done: await listAnsweredIds(tx, scope, [...sessions.keys()]),
    athleteId: scope.athleteId,
  };
}

/** Everything planned on some days, with what of it is logged already. */
export async function loadScheduleOf(tx: Tx, scope: PlannerScope, range: DateRange): Promise<Schedule> {
  const sessions = await listPlannedSessions(tx, scope, range);
  const ids = sessions.map(({ id }) => id);
  return { sessions, done: await listAnsweredIds(tx, scope, ids), athleteId: scope.athleteId };
}
