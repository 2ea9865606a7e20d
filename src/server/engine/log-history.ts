import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { weekStartDayOf } from "@/lib/dates/week";
import { familyOf } from "@/lib/domain/session-type";
import { EditedMap, NamedIds } from "./edited-map";
import { type LoadByDay, loadByDay } from "./metrics/daily-load";
import { easyPaceAt, hasEasyPace, type RunDistance, runDistances } from "./metrics/run-volume";
import { byDay, type TrimpPair, trimpPairOf } from "./metrics/session-load";
import type { SnapSession } from "./snapshot-session";
import type { Timeline, TimelineSession } from "./timeline";
import { within } from "./window";

/** What was done, worked out: all that rests on the log alone. */
export interface LogHistory {
  /** What was done, by start. */
  readonly log: readonly SnapSession[];
  /** What was planned and left out, by start. */
  readonly skipped: readonly SnapSession[];
  /**
   * First day on record: the first day of the athlete's week in which the log begins, so that the rest days before
   * the first session of that week count as such. `null` when nothing was ever logged.
   */
  readonly observedFrom: number | null;
  /** Planned for a day that is over, and neither logged nor skipped; its load is not known. By start. */
  readonly unlogged: readonly SnapSession[];
  readonly logDays: LoadByDay;
  /** The same of the runs alone. */
  readonly logRunDays: LoadByDay;
  readonly logRuns: readonly RunDistance[];
  /** The lifts of the log, by start. */
  readonly logLifts: readonly SnapSession[];
  /** The easy runs from which the athlete's own pace is read, by start. */
  readonly easyRuns: readonly SnapSession[];
  /** Mean minutes per kilometre of the athlete's easy runs of the last 90 days. */
  readonly ownPace: number | null;
  /** The sessions that have both an effort and a heart rate, by start. */
  readonly trimpPairs: readonly TrimpPair[];
  /** The planned session that a session of the log answers, where it answers one. */
  readonly plannedIds: EditedMap<string | null>;
  /** Ids of planned sessions that were done or skipped. */
  readonly answered: NamedIds;
}

/** What of a timeline's past is not in the log itself. */
interface Around {
  readonly timeline: Timeline;
  readonly plan: readonly SnapSession[];
  readonly today: number;
}

/** Works the log out. `log` and `skipped` are sorted by start, and so is the plan. */
export function logHistoryOf(
  log: readonly SnapSession[],
  skipped: readonly SnapSession[],
  trimpPairs: readonly TrimpPair[],
  { timeline, plan, today }: Around,
): LogHistory {
  const answered = NamedIds.of(log.map(plannedIdOf).concat(skipped.map(plannedIdOf)));
  const unlogged = unloggedOf(plan, today, { log, skipped, answered });
  const counted = unlogged.length === 0 ? log : log.concat(unlogged);
  const runs = log.filter(({ isRun }) => isRun);
  const easyRuns = runs.filter(hasEasyPace);
  const logLifts = log.filter(({ isLift }) => isLift);
  return {
    log,
    skipped,
    observedFrom: firstDayOf(timeline, today),
    unlogged,
    logDays: loadByDay(counted),
    logRunDays: loadByDay(runs.concat(unlogged.filter(({ isRun }) => isRun))),
    logRuns: runDistances(runs, (day) => easyPaceAt(easyRuns, day)),
    logLifts,
    easyRuns,
    ownPace: easyPaceAt(easyRuns, today),
    trimpPairs,
    plannedIds: plannedIdsOf(log),
    answered,
  };
}

function plannedIdsOf(log: readonly SnapSession[]): LogHistory["plannedIds"] {
  const ids = new Map<string, string | null>();
  for (const { id, plannedId } of log) if (plannedId !== null) ids.set(id, plannedId);
  return new EditedMap(ids);
}

export const plannedIdOf = ({ plannedId }: SnapSession) => plannedId;

/** The pairs of effort and heart rate of what was done, in their order. */
export function trimpPairsOf(
  done: readonly TimelineSession[],
  athlete: Timeline["athlete"],
): readonly TrimpPair[] {
  const pairs: TrimpPair[] = [];
  if (athlete.restingHr == null || athlete.maxHr == null) return pairs;
  for (const session of done) {
    const pair = trimpPairOf(session, dayOf(session), athlete);
    if (pair) pairs.push(pair);
  }
  return pairs.sort(byDay);
}

export const dateOf = ({ start }: TimelineSession) => start.slice(0, 10) as CalendarDate;

/** Its day, read from the start without cutting the date out of it. */
export const dayOf = ({ start }: TimelineSession) => dayNumber(start as CalendarDate);

/**
 * What was planned for a day that is over and was neither logged nor skipped. Whether it was done is not known, so
 * the load of its day is not known either: silence is no rest day.
 */
export function unloggedOf(
  plan: readonly SnapSession[],
  today: number,
  { log, skipped, answered }: Pick<LogHistory, "log" | "skipped" | "answered">,
): SnapSession[] {
  const unlogged: SnapSession[] = [];
  for (const planned of plan) {
    if (planned.day >= today || answered.has(planned.id)) continue;
    const { day, declaredType } = planned;
    const family = familyOf(declaredType);
    if (family === "rest" || family === "mobility") continue;
    const isTwin = (told: SnapSession) => familyOf(told.declaredType) === family;
    if (within(log, day, day).some(isTwin) || within(skipped, day, day).some(isTwin)) continue;
    unlogged.push(planned.withLoad({ ...planned.load, value: null, status: "unknown" }));
  }
  return unlogged;
}

/** First day of the athlete's week in which anything was first told; `null` when nothing was. */
export function firstDayOf({ sessions, wellness, athlete }: Timeline, today: number): number | null {
  let first = "9";
  const last = dateFromDayNumber(today);
  for (const { status, start } of sessions) {
    if (status !== "planned" && start < first && (start < last || start.startsWith(last))) first = start;
  }
  for (const { date } of wellness ?? []) if (date < first && date <= last) first = date;
  return first === "9" ? null : weekStartOf(first, athlete);
}

export const weekStartOf = (start: string, { weekStart }: Timeline["athlete"]): number =>
  weekStartDayOf(dayNumber(start as CalendarDate), weekStart);
