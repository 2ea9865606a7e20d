import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { type ClockTime, clockTime } from "@/lib/dates/clock-time";
import { epochMs, instantFromEpochMs, instantOf, localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Slot } from "@/lib/domain/session";
import { familyOf, isRun } from "@/lib/domain/session-type";
import { type LiftHistory, liftHistoryOf } from "./lift-history";
import { type LoadByDay, loadByDay } from "./metrics/daily-load";
import { ownEasyPace, type RunDistance, runDistances } from "./metrics/run-volume";
import { auPerTrimpOf } from "./metrics/session-load";
import { byStart, type SessionContext, type SnapSession, snapSession } from "./snapshot-session";
import { instantMs, type Timeline, type TimelineSession } from "./timeline";

export interface SnapshotOptions {
  /** When a session without a clock time is taken to start. Science's slots: mornings 7–8, evenings 18–19. */
  readonly slotTimes?: Readonly<Record<Slot, ClockTime>>;
}

export const usualSlotTimes: Readonly<Record<Slot, ClockTime>> = {
  am: clockTime("07:00"),
  pm: clockTime("18:00"),
};

/**
 * One athlete at one moment, worked out for the rules. Three timelines are kept apart: what was done (`log`), what
 * the plan asks (`plan`), and what is to be expected (`expected`): the log, and after it the plan.
 */
export interface Snapshot {
  readonly timeline: Timeline;
  readonly athlete: Timeline["athlete"];
  readonly now: { readonly ms: number; readonly date: CalendarDate; readonly day: number };
  /** Years in this calendar year; `null` when the year of birth is not known. */
  readonly age: number | null;
  readonly log: readonly SnapSession[];
  readonly plan: readonly SnapSession[];
  /** Planned and not answered: from today on, and of the last 48 h what may only not be logged yet. */
  readonly open: readonly SnapSession[];
  readonly expected: readonly SnapSession[];
  /** The part of `expected` from two weeks ago on. */
  readonly recent: readonly SnapSession[];
  /**
   * First day on record: the first day of the athlete's week in which the log begins, so that the rest days before
   * the first session of that week count as such. `null` when nothing was ever logged.
   */
  readonly observedFrom: number | null;
  readonly logDays: LoadByDay;
  /** The same of the runs alone. */
  readonly logRunDays: LoadByDay;
  readonly logRuns: readonly RunDistance[];
  /** Mean minutes per kilometre of the athlete's easy runs. */
  readonly ownPace: number | null;
  readonly lifts: LiftHistory;
  /** The planned session that each session of the log answers. */
  readonly plannedIds: ReadonlyMap<string, string | null>;
  readonly context: SessionContext;
  /** Sessions already worked out: an edit of the plan works out only what it touches. */
  readonly worked: {
    get(session: TimelineSession): SnapSession | undefined;
    values(): Iterable<SnapSession>;
  };
  /** Ids of planned sessions that were done or skipped. */
  readonly answered: ReadonlySet<string>;
  /** Whether what was done is judged too; not while an edit of the plan is tried. */
  readonly judgesPast: boolean;
}

/** For two days a planned session without a log is taken as done when rules look back from what comes next. */
const graceMs = 48 * 3_600_000;

export function takeSnapshot(timeline: Timeline, options: SnapshotOptions = {}): Snapshot {
  const now = nowOf(timeline);
  const done = timeline.sessions.filter((session) => isDone(session, now.date));
  const planned = new Map(timeline.sessions.map((session) => [session.id, session]));
  const context: SessionContext = {
    athlete: timeline.athlete,
    slotTimes: options.slotTimes ?? usualSlotTimes,
    auPerTrimp: auPerTrimpOf(done, timeline.athlete),
    plannedRpeOf: (id) => planned.get(id)?.plannedRpe ?? null,
  };
  const worked = new Map(timeline.sessions.map((session) => [session, snapSession(session, context)]));
  const log = sorted(done, worked);
  const ownPace = ownEasyPace(log);
  const counted = [...log, ...unloggedOf(timeline, worked, now.day)];
  return withPlan(
    {
      timeline,
      athlete: timeline.athlete,
      now,
      age:
        timeline.athlete.birthYear == null ? null : Number(now.date.slice(0, 4)) - timeline.athlete.birthYear,
      log,
      observedFrom: firstDay(timeline, now.day),
      logDays: loadByDay(counted),
      logRunDays: loadByDay(counted.filter(({ type }) => isRun(type))),
      logRuns: runDistances(log, ownPace),
      plannedIds: new Map(log.map(({ id, plannedId }) => [id, plannedId])),
      answered: new Set(
        timeline.sessions.flatMap(({ status, plannedId }) =>
          status !== "planned" && plannedId != null ? [plannedId] : [],
        ),
      ),
      ownPace,
      lifts: liftHistoryOf(log),
      context,
      judgesPast: true,
    },
    worked,
  );
}

/**
 * The same athlete with an edited plan, for trying the edit. What was done must be the same sessions: everything
 * that rests on the log alone is taken over, and what was done is not judged again.
 */
export function retakeSnapshot(before: Snapshot, timeline: Timeline): Snapshot {
  const edited = new Map<TimelineSession, SnapSession>();
  for (const session of timeline.sessions) {
    if (session.status === "planned" && !before.worked.get(session)) {
      edited.set(session, snapSession(session, before.context));
    }
  }
  const get = (session: TimelineSession) => edited.get(session) ?? before.worked.get(session);
  const worked = { get, values: () => timeline.sessions.flatMap((session) => get(session) ?? []) };
  return withPlan({ ...before, timeline, judgesPast: false }, worked);
}

/**
 * What was planned for a day that is over and was neither logged nor skipped. Whether it was done is not known, so
 * the load of its day is not known either: silence is no rest day.
 */
function unloggedOf(timeline: Timeline, worked: Snapshot["worked"], today: number): SnapSession[] {
  const told = timeline.sessions.filter(({ status }) => status !== "planned");
  const answered = new Set(told.map(({ plannedId }) => plannedId));
  const toldOn = new Set(told.map(({ start, type }) => `${start.slice(0, 10)} ${familyOf(type)}`));
  return timeline.sessions.flatMap((session) => {
    if (session.status !== "planned" || answered.has(session.id)) return [];
    const family = familyOf(session.type);
    if (family === "rest" || family === "mobility") return [];
    const planned = worked.get(session);
    if (!planned || planned.day >= today || toldOn.has(`${planned.date} ${family}`)) return [];
    return [{ ...planned, load: { ...planned.load, value: null, status: "unknown" as const } }];
  });
}

type OfLog = Omit<Snapshot, "plan" | "open" | "expected" | "recent" | "worked">;

function withPlan(base: OfLog, worked: Snapshot["worked"]): Snapshot {
  const { timeline, now, log } = base;
  const plan = sorted(
    timeline.sessions.filter(({ status }) => status === "planned"),
    worked,
  );
  const open = plan.filter((session) => !base.answered.has(session.id) && isOpen(session, now, log));
  const firstRecent = log.findIndex(({ day }) => day >= now.day - recentDays);
  const older = firstRecent === -1 ? log : log.slice(0, firstRecent);
  const recent = [...log.slice(older.length), ...open].sort(byStart);
  return { ...base, plan, open, expected: [...older, ...recent], recent, worked };
}

/** Rules about gaps look back two weeks. */
const recentDays = 14;

/**
 * A planned session still counts when its day is today or later. Before that it counts for 48 h, unless something
 * of its kind was logged that day. Of today, what has ended and has an unlinked twin in the log is done.
 */
function isOpen(session: SnapSession, now: Snapshot["now"], log: readonly SnapSession[]): boolean {
  if (session.type === "rest" || session.day > now.day) return session.type !== "rest";
  if (session.day < now.day - 3) return false;
  const over = session.endMs !== null && session.endMs <= now.ms;
  const twin = log.some(
    (done) =>
      done.plannedId === null && done.day === session.day && familyOf(done.type) === familyOf(session.type),
  );
  if (session.day === now.day) return !(over && twin);
  return session.endMs !== null && now.ms - session.endMs < graceMs && !twin;
}

const isDone = ({ status, start }: TimelineSession, today: CalendarDate) =>
  status === "completed" && start.slice(0, 10) <= today;

function nowOf(timeline: Timeline): Snapshot["now"] {
  const { asOf, athlete } = timeline;
  const written = instantMs(asOf);
  if (!Number.isNaN(written)) {
    const date = localDateOf(instantFromEpochMs(written), athlete.timeZone);
    return { ms: written, date, day: dayNumber(date) };
  }
  const date = asOf.slice(0, 10) as CalendarDate;
  const time = (asOf.length > 10 ? asOf.slice(11, 16) : "00:00") as ClockTime;
  return { ms: epochMs(instantOf(date, time, athlete.timeZone)), date, day: dayNumber(date) };
}

function firstDay(timeline: Timeline, today: number): number | null {
  let first: number | null = null;
  const see = (date: string) => {
    const day = dayNumber(date.slice(0, 10) as CalendarDate);
    if (day <= today && (first === null || day < first)) first = day;
  };
  for (const session of timeline.sessions) if (session.status !== "planned") see(session.start);
  for (const entry of timeline.wellness ?? []) see(entry.date);
  return first === null ? null : dayNumber(startOfWeek(dateFromDayNumber(first), timeline.athlete.weekStart));
}

function sorted(sessions: readonly TimelineSession[], worked: Snapshot["worked"]): SnapSession[] {
  return sessions.flatMap((session) => worked.get(session) ?? []).sort(byStart);
}

/** First day of the athlete's calendar week that holds the day. */
export const weekStartDay = (snapshot: Snapshot, day: number): number =>
  dayNumber(startOfWeek(dateFromDayNumber(day), snapshot.athlete.weekStart));

/** The athlete marked that day, for example as part of a camp. */
export const isMarked = (snapshot: Snapshot, kind: string, day: number): boolean =>
  (snapshot.athlete.marks ?? []).some(
    (mark) =>
      mark.kind === kind && dayNumber(mark.from) <= day && (mark.to == null || day <= dayNumber(mark.to)),
  );

/** ISO instant of a moment in milliseconds. */
export const isoOf = (ms: number): string => instantFromEpochMs(ms);
