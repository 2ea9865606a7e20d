import { type CalendarDate, plusDays, yearsBetween } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Overview, RecentSession, WeekLoad } from "@/lib/domain/overview";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { type DailyLoadRow, findAthleteState, listDailyLoads } from "@/server/db/queries/flags";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { type Tx, withTransaction } from "@/server/db/tx";
import { takeSnapshot } from "@/server/engine/snapshot";
import { briefsOf, openInOrder } from "@/server/services/flags/flag-brief";
import { pausedRules } from "@/server/services/flags/list-flags";
import { asItStands, plannedLoadOf, plannedParts } from "@/server/services/flags/planned-load";
import { refreshStaleFlags } from "@/server/services/flags/refresh-stale";
import { planOf } from "@/server/services/flags/standing";
import { listVisibleFlags } from "@/server/services/flags/visible-flags";
import { isWithheld } from "@/server/services/flags/withhold";

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
    const rows = await listVisibleFlags(tx, scope);
    const state = await findAthleteState(tx, scope);

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
      weeks: await weekLoads(tx, ctx, athlete, today),
      recent: await recentSessions(tx, ctx, athlete, today),
    };
  });

async function weekLoads(tx: Tx, ctx: ScopedCtx, athlete: Athlete, today: CalendarDate): Promise<WeekLoad[]> {
  const current = startOfWeek(today, athlete.weekStart);
  const from = plusDays(current, -7 * weeksBack);
  const daily = await listDailyLoads(tx, ctx.scope, from);
  const sessions = await listSessionsInBrief(tx, ctx.scope, {
    athlete,
    plan: planOf(ctx.scope),
    days: dateRange(from, plusDays(current, 13)),
  });
  const standing = asItStands(sessions);
  const starts = Array.from({ length: weeksBack + 2 }, (_, index) => plusDays(from, index * 7));
  return starts.map((start) => {
    const inWeek = ({ date }: { date: CalendarDate }) => date >= start && date < plusDays(start, 7);
    const planned = sessions.filter((each) => each.status === "planned" && inWeek(each));
    const ahead = standing.filter((each) => each.status === "planned" && inWeek(each) && each.date >= today);
    const days = daily.filter(inWeek);
    return {
      start,
      done: days.length === 0 ? null : doneOf(days),
      incomplete: days.some(({ status, load }) => status === "unknown" || load === null),
      ahead: plannedParts(ahead),
      planned: planned.reduce((total, each) => total + plannedLoadOf(each), 0),
    };
  });
}

const doneOf = (days: readonly DailyLoadRow[]): WeekLoad["done"] => {
  const sum = (of: (row: DailyLoadRow) => number) => days.reduce((total, row) => total + of(row), 0);
  return {
    run: sum((row) => row.runLoad),
    lift: sum((row) => row.liftLoad),
    other: sum((row) => row.otherLoad),
  };
};

async function recentSessions(
  tx: Tx,
  ctx: ScopedCtx,
  athlete: Athlete,
  today: CalendarDate,
): Promise<RecentSession[]> {
  const sessions = await listSessionsInBrief(tx, ctx.scope, {
    athlete,
    plan: planOf(ctx.scope),
    days: dateRange(plusDays(today, -28), today),
  });
  const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: planOf(ctx.scope) });
  const { log } = takeSnapshot(timeline, { slotTimes: athlete.slotTimes });
  const loads = new Map(log.map(({ id, load }) => [id, load.value]));
  return sessions
    .filter(({ status }) => status !== "planned")
    .toReversed()
    .slice(0, mostRecent)
    .map((session) => ({ ...session, load: loads.get(session.id) ?? null }));
}
