import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import type { Athlete } from "@/lib/domain/athlete";
import { timeOffOn } from "@/lib/domain/free-time";
import type { WeekLoad } from "@/lib/domain/overview";
import { isAway } from "@/lib/domain/time-off";
import type { ScopedCtx } from "@/server/auth/scope";
import { type DailyLoadRow, listDailyLoads } from "@/server/db/queries/flags";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import { listTimesOff } from "@/server/db/queries/time-off";
import type { Tx } from "@/server/db/tx";
import { asItStands, plannedLoadOf, plannedParts } from "@/server/services/flags/planned-load";
import { planOf } from "@/server/services/flags/standing";

interface Weeks {
  readonly athlete: Athlete;
  readonly today: CalendarDate;
  /** First day of the first week. */
  readonly from: CalendarDate;
  readonly count: number;
}

/** Load of some weeks of the athlete: what was done, what is still to come, and what the plan asked for in all. */
export async function weekLoads(
  tx: Tx,
  { scope }: ScopedCtx,
  { athlete, today, from, count }: Weeks,
): Promise<WeekLoad[]> {
  const [loads, sessions, timesOff] = await Promise.all([
    listDailyLoads(tx, scope, from),
    listSessionsInBrief(tx, scope, {
      athlete,
      plan: planOf(scope),
      days: dateRange(from, plusDays(from, count * 7 - 1)),
    }),
    listTimesOff(tx, scope, { from, to: plusDays(from, count * 7 - 1) }),
  ]);
  const away = { timesOff: timesOff.filter(isAway) };
  const isExcused = (date: CalendarDate) => timeOffOn(away, date) !== null;
  const done = new Set(
    sessions.flatMap(({ status, plannedId }) => (status === "completed" ? (plannedId ?? []) : [])),
  );
  const daily = Map.groupBy(loads, ({ date }) => weekIndex(date, from));
  const byWeek = Map.groupBy(sessions, ({ date }) => weekIndex(date, from));
  const standing = new Set(asItStands(sessions));
  return Array.from({ length: count }, (_, index) => {
    const planned = (byWeek.get(index) ?? []).filter(({ status }) => status === "planned");
    const days = daily.get(index) ?? [];
    return {
      start: plusDays(from, index * 7),
      done: days.length === 0 ? null : doneOf(days),
      incomplete: days.some(({ status, load }) => status === "unknown" || load === null),
      ahead: plannedParts(planned.filter((each) => standing.has(each) && each.date >= today)),
      // What is excused is asked of nobody; who trained all the same was asked for it.
      planned: planned
        .filter(({ id, date }) => !isExcused(date) || done.has(id))
        .reduce((total, each) => total + plannedLoadOf(each), 0),
    };
  });
}

const weekIndex = (date: CalendarDate, from: CalendarDate): number => Math.floor(daysBetween(from, date) / 7);

const doneOf = (days: readonly DailyLoadRow[]): WeekLoad["done"] => {
  const sum = (of: (row: DailyLoadRow) => number) => days.reduce((total, row) => total + of(row), 0);
  return {
    run: sum((row) => row.runLoad),
    lift: sum((row) => row.liftLoad),
    other: sum((row) => row.otherLoad),
  };
};
