import type { CalendarDate } from "@/lib/dates/calendar-date";
import { familyOf, isLift, isRun, type SessionFamily } from "@/lib/domain/session-type";
import { monotonyOf } from "@/server/engine/metrics/monotony";
import type { WeekDone, WeekSession } from "./read-days";

/** A week as it will have been: what is logged, and what is still to come. */
export interface WeekTotals {
  /** AU, logged and still planned. */
  readonly load: number;
  readonly target: number | null;
  readonly loadByFamily: Readonly<Partial<Record<SessionFamily, number>>>;
  /** AU of each of the seven days; null where a session's load is not known. */
  readonly loadByDay: readonly (number | null)[];
  readonly runMetres: number;
  readonly lifts: number;
  readonly hardLegSets: number;
  /** Share of the time in the three zones, 0–1; null where no session has any. */
  readonly zones: readonly [number, number, number] | null;
  readonly hardDays: number;
  readonly restDays: number;
  /** Null where a day's load is not known or the week is empty. */
  readonly monotony: number | null;
}

interface Week {
  readonly days: readonly CalendarDate[];
  readonly today: CalendarDate;
  readonly sessions: readonly WeekSession[];
  readonly unplanned: readonly WeekDone[];
  readonly target: number | null;
}

interface Counted {
  readonly date: CalendarDate;
  readonly type: WeekDone["type"];
  readonly load: number | null;
  readonly metres: number;
  readonly hard: boolean;
  readonly hardLegSets: number;
  readonly zoneMinutes: WeekDone["zoneMinutes"];
}

/** Adds a week up. A planned session that its day passed without a log counts no more. */
export function weekTotals({ days, today, sessions, unplanned, target }: Week): WeekTotals {
  const counted = [
    ...sessions.flatMap((each) => countedOf(each, today)),
    ...unplanned.filter(({ status }) => status === "completed").map(countedDone),
  ].filter(({ date }) => days.includes(date));

  const loadByDay = days.map((day) => dayLoad(counted.filter(({ date }) => date === day)));
  const loadByFamily: Partial<Record<SessionFamily, number>> = {};
  for (const { type, load } of counted) {
    const family = familyOf(type);
    loadByFamily[family] = (loadByFamily[family] ?? 0) + (load ?? 0);
  }
  return {
    load: counted.reduce((total, { load }) => total + (load ?? 0), 0),
    target,
    loadByFamily,
    loadByDay,
    runMetres: counted.reduce((total, each) => total + (isRun(each.type) ? each.metres : 0), 0),
    lifts: counted.filter(({ type }) => isLift(type)).length,
    hardLegSets: counted.reduce((total, each) => total + each.hardLegSets, 0),
    zones: sharesOf(counted),
    hardDays: days.filter((day) => counted.some(({ date, hard }) => hard && date === day)).length,
    restDays: loadByDay.filter((load) => load === 0).length,
    monotony: monotonyOf(loadByDay),
  };
}

function countedOf(each: WeekSession, today: CalendarDate): Counted[] {
  if (each.done) return each.done.status === "completed" ? [countedDone(each.done)] : [];
  if (each.session.type === "rest" || each.session.date < today) return [];
  const { date, type, distance } = each.session;
  const { load, hard, hardLegSets, zoneMinutes } = each;
  return [{ date, type, metres: distance ?? 0, load, hard, hardLegSets, zoneMinutes }];
}

function sharesOf(sessions: readonly Counted[]): WeekTotals["zones"] {
  const inZone = (index: number) =>
    sessions.reduce((total, { zoneMinutes }) => total + (zoneMinutes?.[index] ?? 0), 0);
  const [first, second, third] = [inZone(0), inZone(1), inZone(2)];
  const total = first + second + third;
  return total === 0 ? null : [first / total, second / total, third / total];
}

const countedDone = (done: WeekDone): Counted => ({
  date: done.date,
  type: done.type,
  metres: done.distance ?? 0,
  load: done.load,
  hard: done.hard,
  hardLegSets: done.hardLegSets,
  zoneMinutes: done.zoneMinutes,
});

const dayLoad = (sessions: readonly Counted[]): number | null =>
  sessions.some(({ load }) => load === null)
    ? null
    : sessions.reduce((total, { load }) => total + (load ?? 0), 0);
