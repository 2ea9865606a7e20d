import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import type { Subject } from "../report";
import { compareSeverity } from "../severity";
import { type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";

/** Seven days, of the athlete's calendar week or not, with the sessions in them that a rule counts. */
export interface RollingWeek {
  readonly fromDay: number;
  /** The seven days are a calendar week of the athlete. */
  readonly isCalendar: boolean;
  readonly sessions: readonly SnapSession[];
  /** What was done is judged by itself; what still can change, with what was done before it in the same days. */
  readonly tense: "planned" | "happened";
}

const length = 7;
const daysBack = 13;

/**
 * Every seven days of the last two weeks and of the plan that may hold most of what `counts`: those that begin with
 * such a session, and the calendar weeks.
 */
export function rollingWeeks(snapshot: Snapshot, counts: (session: SnapSession) => boolean): RollingWeek[] {
  const { now, judgesPast } = snapshot;
  const counted = snapshot.recent.filter((session) => session.day >= now.day - daysBack && counts(session));
  const last = counted.at(-1);
  if (!last) return [];
  const starts = new Set(counted.map(({ day }) => day));
  const firstWeek = weekStartDay(snapshot, now.day - daysBack + length - 1);
  for (let day = firstWeek; day <= last.day; day += length) starts.add(day);
  return [...starts].flatMap((fromDay): RollingWeek[] => {
    const sessions = within(counted, fromDay, fromDay + length - 1);
    const isCalendar = (fromDay - firstWeek) % length === 0;
    if (sessions.some((session) => isAhead(snapshot, session))) {
      return [{ fromDay, isCalendar, sessions, tense: "planned" }];
    }
    const done = sessions.filter(({ status }) => status === "completed");
    return judgesPast && done.length > 0 ? [{ fromDay, isCalendar, sessions: done, tense: "happened" }] : [];
  });
}

/** Planned and not begun. */
export const isAhead = ({ now }: Snapshot, { status, day, startMs }: SnapSession): boolean =>
  status === "planned" && day >= now.day && (startMs === null || startMs > now.ms);

/** The first session that can give way: of those still ahead one that is not key, where there is one. */
export function firstToChange(snapshot: Snapshot, sessions: readonly SnapSession[]): SnapSession | null {
  let first: SnapSession | null = null;
  for (const session of sessions) {
    if (!isAhead(snapshot, session)) continue;
    if (!session.key) return session;
    first ??= session;
  }
  return first;
}

interface Judged {
  readonly week: RollingWeek;
  readonly severity: Severity;
}

/**
 * Of the judged weeks that share days the worst one speaks, of equal ones a calendar week before another and the
 * earliest first, so that the same finding stays from one day to the next. What was done and what is planned are
 * chosen apart.
 */
export function worstWeeks<J extends Judged>(judged: readonly J[]): J[] {
  const kept: J[] = [];
  const byWeight = judged.toSorted(
    (a, b) =>
      compareSeverity(b.severity, a.severity) ||
      Number(b.week.isCalendar) - Number(a.week.isCalendar) ||
      a.week.fromDay - b.week.fromDay,
  );
  for (const one of byWeight) {
    const apart = kept.every(
      ({ week }) => week.tense !== one.week.tense || Math.abs(week.fromDay - one.week.fromDay) >= length,
    );
    if (apart) kept.push(one);
  }
  return kept;
}

export const weekSubject = ({ fromDay }: RollingWeek): Subject => ({
  kind: "week",
  id: dateFromDayNumber(fromDay),
  role: "target",
});
