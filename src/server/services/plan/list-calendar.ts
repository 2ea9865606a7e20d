import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import { calendarWeekOf } from "@/lib/domain/calendar-weeks";
import { timeOffOn } from "@/lib/domain/free-time";
import { outcomeOf } from "@/lib/domain/plan-against-done";
import { weekPlanOn } from "@/lib/domain/season";
import { isAway } from "@/lib/domain/time-off";
import type { CalendarInput } from "@/lib/schemas/plan";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { listRaces } from "@/server/db/queries/profile";
import { getPublishedSeason, getWorkingSeason } from "@/server/db/queries/season";
import { listTimesOff } from "@/server/db/queries/time-off";
import { withTransaction } from "@/server/db/tx";
import { injuriesBetween } from "@/server/services/profile/injuries-between";
import { engineInput } from "./engine-input";
import type { WeekDone, WeekSession } from "./read-days";
import { readDays } from "./read-days";

/** Whole weeks of plan and log, in brief: those that hold a day of the range. */
export const listCalendar = (ctx: ScopedCtx, { from, to }: CalendarInput): Promise<Calendar> =>
  keep(ctx, "calendar", [from, to], () => readCalendar(ctx, { from, to }));

const readCalendar = (ctx: ScopedCtx, input: Pick<CalendarInput, "from" | "to">): Promise<Calendar> =>
  withTransaction(ctx, async (tx) => {
    const asked = await engineInput(ctx, tx);
    const { athlete } = asked;
    const from = startOfWeek(input.from, athlete.weekStart);
    const to = plusDays(startOfWeek(input.to, athlete.weekStart), 6);
    const today = localDateOf(ctx.now, athlete.timeZone);
    const canPlan = ctx.scope.kind === "coach" || ctx.scope.selfCoached;
    const [{ sessions, unplanned }, races, season, timesOff, injuries] = await Promise.all([
      // What is done a day before or after it was planned is known by both days.
      readDays(tx, ctx, asked, { from: plusDays(from, -1), to: plusDays(to, 1) }),
      listRaces(tx, ctx.scope),
      canPlan ? getWorkingSeason(tx, ctx.scope) : getPublishedSeason(tx, ctx.scope),
      listTimesOff(tx, ctx.scope, { from, to }),
      injuriesBetween(tx, ctx, { from, to }),
    ]);
    const away = { timesOff: timesOff.filter(isAway) };
    const isExcused = (date: CalendarDate) => timeOffOn(away, date) !== null;
    const entries = [
      ...sessions.map((session) => plannedEntry(session, { today, isExcused })),
      ...unplanned.map(doneEntry),
    ]
      .filter(({ date }) => from <= date && date <= to)
      .toSorted(inOrder);
    const starts = Array.from({ length: (daysBetween(from, to) + 1) / 7 }, (_, week) =>
      plusDays(from, 7 * week),
    );
    return {
      today,
      canPlan,
      entries,
      weeks: starts.map((start) => {
        const role = weekPlanOn(season.weeks, plusDays(start, 6))?.role ?? null;
        return calendarWeekOf({ start, role }, entries);
      }),
      races: races.filter(({ date }) => from <= date && date <= to),
      injuries,
    };
  });

interface Days {
  readonly today: CalendarDate;
  readonly isExcused: (date: CalendarDate) => boolean;
}

function plannedEntry({ session, done, load }: WeekSession, { today, isExcused }: Days): CalendarEntry {
  const { id, type, title, date, slot, distance, version, locked } = session;
  const plan = { plannedId: id, version, locked, planned: { load, metres: distance ?? 0 } };
  if (done) return { ...doneEntry(done), ...plan };
  // What lies ahead stands as planned, on a day off as well: it can still be moved.
  const outcome = outcomeOf(session, null, { today, isExcused: date < today && isExcused(date) });
  const state = outcome === "missed" || outcome === "excused" ? outcome : "planned";
  return { id, ...plan, type, title, date, slot, state, load: null, metres: 0 };
}

const doneEntry = (done: WeekDone): CalendarEntry => ({
  id: done.id,
  plannedId: null,
  version: 0,
  locked: false,
  type: done.type,
  title: done.title,
  date: done.date,
  slot: done.startsInMorning ? "am" : "pm",
  state: done.status === "skipped" ? "skipped" : "done",
  load: done.status === "skipped" ? null : done.load,
  metres: done.distance ?? 0,
  planned: null,
});

const inOrder = (a: CalendarEntry, b: CalendarEntry) =>
  a.date === b.date ? a.slot.localeCompare(b.slot) : a.date < b.date ? -1 : 1;
