import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import { type ClockTime, clockTime } from "@/lib/dates/clock-time";
import { epochMsOf, instantFromEpochMs, localDateOf } from "@/lib/dates/time-zone";
import { weekStartDayOf } from "@/lib/dates/week";
import type { Slot } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";
import { type LogHistory, logHistoryOf, trimpPairsOf } from "./log-history";
import { auPerTrimpAt } from "./metrics/session-load";
import { byStart, type SessionContext, type SnapSession, snapSession } from "./snapshot-session";
import { instantMs, type Timeline, type TimelineSession } from "./timeline";
import { firstFrom, perValue, within } from "./window";

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
export interface Snapshot extends LogHistory {
  readonly timeline: Timeline;
  readonly athlete: Timeline["athlete"];
  readonly now: { readonly ms: number; readonly date: CalendarDate; readonly day: number };
  /** Years in this calendar year; `null` when the year of birth is not known. */
  readonly age: number | null;
  readonly plan: readonly SnapSession[];
  /** Planned and not answered: from today on, and of the last 48 h what may only not be logged yet. */
  readonly open: readonly SnapSession[];
  readonly expected: readonly SnapSession[];
  /** The part of `expected` from two weeks ago on. */
  readonly recent: readonly SnapSession[];
  readonly context: SessionContext;
  /** Whether what was done is judged too; not while an edit of the plan is tried. */
  readonly judgesPast: boolean;
}

/** For two days a planned session without a log is taken as done when rules look back from what comes next. */
const graceMs = 48 * 3_600_000;

export function takeSnapshot(timeline: Timeline, options: SnapshotOptions = {}): Snapshot {
  const { athlete, sessions } = timeline;
  const now = nowOf(timeline);
  const planned = sessions.filter(({ status }) => status === "planned");
  const done = sessions.filter((session) => isDone(session, now.date));
  const trimpPairs = trimpPairsOf(done, athlete);
  const plannedRpe = new Map<string, number | null>();
  for (const { id, plannedRpe: rpe } of planned) plannedRpe.set(id, rpe ?? null);
  const context: SessionContext = {
    athlete,
    slotTimes: options.slotTimes ?? usualSlotTimes,
    auPerTrimpAt: (day) => auPerTrimpAt(trimpPairs, day),
    plannedRpeOf: (id) => plannedRpe.get(id) ?? null,
  };
  const worked = (each: readonly TimelineSession[]) =>
    each.map((session) => snapSession(session, context)).sort(byStart);
  const plan = worked(planned);
  const skipped = worked(sessions.filter(({ status }) => status === "skipped"));
  const history = logHistoryOf(worked(done), skipped, trimpPairs, { timeline, plan, today: now.day });
  return withPlan(
    { ...history, timeline, athlete, now, age: ageOf(timeline, now.date), context, judgesPast: true },
    plan,
  );
}

/**
 * The same athlete with an edited plan, for trying the edit. What was done must be the same sessions, and so must
 * what was planned before today: everything that rests on them is taken over, and what was done is not judged again.
 */
export function retakeSnapshot(before: Snapshot, timeline: Timeline): Snapshot {
  const known = plannedBySource(before.plan);
  const today = before.now.date;
  const ahead = timeline.sessions
    .filter(({ status, start }) => status === "planned" && start >= today)
    .map((session) => known.get(session) ?? snapSession(session, before.context))
    .sort(byStart);
  const past = within(before.plan, Number.NEGATIVE_INFINITY, before.now.day - 1);
  return withPlan({ ...before, timeline, judgesPast: false }, [...past, ...ahead]);
}

const plannedBySource = perValue(
  (plan: readonly SnapSession[]) => new Map(plan.map((session) => [session.source, session])),
);

export const ageOf = ({ athlete }: Timeline, today: CalendarDate) =>
  athlete.birthYear == null ? null : Number(today.slice(0, 4)) - athlete.birthYear;

type WithoutPlan = Omit<Snapshot, "plan" | "open" | "expected" | "recent">;

/** Adds the plan, sorted by start, and what is to be expected of it. */
export function withPlan(base: WithoutPlan, plan: readonly SnapSession[]): Snapshot {
  const { now, log } = base;
  const open = within(plan, now.day - openDays, Number.POSITIVE_INFINITY).filter(
    (session) => !base.answered.has(session.id) && isOpen(session, now, log),
  );
  const firstRecent = firstFrom(log, now.day - recentDays);
  const older = log.slice(0, firstRecent);
  const recent = log.slice(firstRecent).concat(open).sort(byStart);
  return { ...base, plan, open, expected: older.concat(recent), recent };
}

/** Rules about gaps look back two weeks. */
const recentDays = 14;

/** A planned session of longer ago is over: the grace below ends on the third day. */
const openDays = 3;

/**
 * A planned session still counts when its day is today or later. Before that it counts for 48 h, unless something
 * of its kind was logged that day. Of today, what has ended and has an unlinked twin in the log is done.
 */
function isOpen(session: SnapSession, now: Snapshot["now"], log: readonly SnapSession[]): boolean {
  if (session.type === "rest" || session.day > now.day) return session.type !== "rest";
  const over = session.endMs !== null && session.endMs <= now.ms;
  const twin = within(log, session.day, session.day).some(
    (done) => done.plannedId === null && familyOf(done.type) === familyOf(session.type),
  );
  if (session.day === now.day) return !(over && twin);
  return session.endMs !== null && now.ms - session.endMs < graceMs && !twin;
}

export const isDone = ({ status, start }: TimelineSession, today: CalendarDate) =>
  status === "completed" && (start < today || start.startsWith(today));

export function nowOf(timeline: Pick<Timeline, "asOf" | "athlete">): Snapshot["now"] {
  const { asOf, athlete } = timeline;
  const written = instantMs(asOf);
  if (!Number.isNaN(written)) {
    const date = localDateOf(instantFromEpochMs(written), athlete.timeZone);
    return { ms: written, date, day: dayNumber(date) };
  }
  const date = asOf.slice(0, 10) as CalendarDate;
  const time = (asOf.length > 10 ? asOf.slice(11, 16) : "00:00") as ClockTime;
  return { ms: epochMsOf(date, time, athlete.timeZone), date, day: dayNumber(date) };
}

/** First day of the athlete's calendar week that holds the day. */
export const weekStartDay = (snapshot: Snapshot, day: number): number =>
  weekStartDayOf(day, snapshot.athlete.weekStart);

/** The athlete marked that day, for example as part of a camp. */
export const isMarked = (snapshot: Snapshot, kind: string, day: number): boolean =>
  (snapshot.athlete.marks ?? []).some(
    (mark) =>
      mark.kind === kind && dayNumber(mark.from) <= day && (mark.to == null || day <= dayNumber(mark.to)),
  );

/** ISO instant of a moment in milliseconds. */
export const isoOf = (ms: number): string => instantFromEpochMs(ms);
