import { type CalendarDate, plusDays, yearsBetween } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Overview, RecentSession } from "@/lib/domain/overview";
import type { CompletedSessionId } from "@/lib/ids";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { getAthlete } from "@/server/db/queries/athlete";
import { findAthleteState } from "@/server/db/queries/flags";
import { listCorrectedIds } from "@/server/db/queries/log-history";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import { type Tx, withTransaction } from "@/server/db/tx";
import { type Snapshot, takeSnapshot } from "@/server/engine/snapshot";
import { briefsOf, openInOrder } from "@/server/services/flags/flag-brief";
import { pausedRules } from "@/server/services/flags/list-flags";
import { refreshStaleFlags } from "@/server/services/flags/refresh-stale";
import { planOf } from "@/server/services/flags/standing";
import { listVisibleFlags } from "@/server/services/flags/visible-flags";
import { isWithheld } from "@/server/services/flags/withhold";
import { engineInput } from "@/server/services/plan/engine-input";
import { trainingSignals } from "./training-signals";
import { weekLoads } from "./week-loads";

const weeksBack = 11;
const mostFlags = 3;
const mostRecent = 6;

/** Whether an athlete is on track, what is wrong and what was done: everything of the overview beside the week. */
export const getOverview = (ctx: ScopedCtx): Promise<Overview> =>
  withTransaction(ctx, async (tx) => {
    await refreshStaleFlags(tx, ctx);
    const { scope, now } = ctx;
    const athlete = await getAthlete(tx, scope);
    const today = localDateOf(now, athlete.timeZone);
    const [rows, state, training] = await Promise.all([
      listVisibleFlags(tx, scope),
      findAthleteState(tx, scope),
      keep(ctx, "overview", null, () => readTraining(tx, ctx, athlete, today)),
    ]);

    const reader = { scope, now, athlete };
    const shown = (await briefsOf(tx, reader, rows)).filter(
      ({ standing, level }) => standing === "open" && level !== "hidden",
    );
    const open = openInOrder(shown, rows, reader);
    return {
      today,
      age: athlete.birthDate && yearsBetween(athlete.birthDate, today),
      flags: open.slice(0, mostFlags),
      openFlags: open.length,
      pausedRules: pausedRules(state?.notEnoughData ?? [], (ruleId) => !isWithheld(scope, ruleId)).length,
      ...training,
    };
  });

/** What was done, by week, and what of it last. */
async function readTraining(
  tx: Tx,
  ctx: ScopedCtx,
  athlete: Athlete,
  today: CalendarDate,
): Promise<Pick<Overview, "weeks" | "recent" | "signals">> {
  const from = plusDays(startOfWeek(today, athlete.weekStart), -7 * weeksBack);
  const { timeline } = await engineInput(ctx, tx);
  // As of the end of the day: what is kept of it must not hang on the hour at which it was asked.
  const snapshot = takeSnapshot({ ...timeline, asOf: `${today}T23:59` }, { slotTimes: athlete.slotTimes });
  const [weeks, recent] = await Promise.all([
    weekLoads(tx, ctx, { athlete, today, from, count: weeksBack + 2 }),
    recentSessions(tx, ctx, athlete, { today, snapshot }),
  ]);
  return { weeks, recent, signals: trainingSignals(snapshot) };
}

async function recentSessions(
  tx: Tx,
  ctx: ScopedCtx,
  athlete: Athlete,
  { today, snapshot }: { readonly today: CalendarDate; readonly snapshot: Snapshot },
): Promise<RecentSession[]> {
  const sessions = await listSessionsInBrief(tx, ctx.scope, {
    athlete,
    plan: planOf(ctx.scope),
    days: dateRange(plusDays(today, -28), today),
  });
  const loads = new Map(snapshot.log.map(({ id, load }) => [id, load.value]));
  const recent = sessions
    .filter(({ status }) => status !== "planned")
    .toReversed()
    .slice(0, mostRecent);
  const ids = recent.map(({ id }) => id as CompletedSessionId);
  const corrected = await listCorrectedIds(tx, ctx.scope, ids);
  return recent.map((session, index) => ({
    ...session,
    load: loads.get(session.id) ?? null,
    isCorrected: corrected.has(ids[index] as CompletedSessionId),
  }));
}
