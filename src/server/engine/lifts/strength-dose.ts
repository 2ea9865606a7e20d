import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Subject } from "../report";
import { type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isHeavyLegs } from "../taxonomy";
import { isAhead } from "../weeks/rolling-weeks";
import { restfulWeekOf } from "../weeks/week-role";
import { within } from "../window";

/** Days in a row without heavy legs that still can change, or that were. */
export interface WithoutHeavy {
  readonly fromDay: number;
  readonly toDay: number;
  /** Of them those outside taper, transition and deload weeks. */
  readonly days: number;
  readonly tense: "planned" | "happened";
  readonly subject: Subject;
}

/** The time without heavy legs, and what is not known of it. */
export interface HeavyGaps {
  readonly gaps: readonly WithoutHeavy[];
  /** Days on record, where the log begins too late to say how long the time without heavy legs is. */
  readonly onRecord: number | null;
  /** Heavy lifts of that time that nobody answered. */
  readonly unanswered: number;
}

/** A week without heavy legs ahead can still be changed; what ends sooner is on its way to end. */
const stillOpenDays = 7;
/** Taper and deload weeks are told apart over so many days; before them every day counts. */
const lookedAtDays = 56;

/** Stretches of at least `leastDays` days without heavy legs that last until today or lie ahead. */
export function heavyGaps(snapshot: Snapshot, leastDays: number): HeavyGaps {
  const { now, logLifts, observedFrom, open } = snapshot;
  const ahead = open.filter(({ type }) => isHeavyLegs(type));
  const lastPlanned = open.at(-1);
  const end =
    lastPlanned && lastPlanned.day >= now.day ? weekStartDay(snapshot, lastPlanned.day) + 6 : now.day;
  const last = logLifts.findLast(({ type }) => isHeavyLegs(type))?.day;
  const first = last === undefined ? (observedFrom ?? now.day) : last + 1;
  const bounds = [...new Set(ahead.map(({ day }) => day)), end + 1];
  const gaps: WithoutHeavy[] = [];
  let from = first;
  for (const day of bounds) {
    const gap = gapOf(snapshot, from, day - 1, { leastDays, isLast: day === end + 1 });
    if (gap) gaps.push(gap);
    from = Math.max(from, day + 1);
  }
  const unanswered = within(snapshot.unlogged, first, now.day).filter(
    (session) => isHeavyLegs(session.type) && !ahead.includes(session),
  ).length;
  const nextIn = (ahead[0]?.day ?? Number.POSITIVE_INFINITY) - now.day;
  const isShort = last === undefined && now.day - first + 1 < leastDays && nextIn >= stillOpenDays;
  return { gaps, onRecord: isShort && gaps.length === 0 ? now.day - first + 1 : null, unanswered };
}

function gapOf(
  snapshot: Snapshot,
  fromDay: number,
  toDay: number,
  { leastDays, isLast }: { readonly leastDays: number; readonly isLast: boolean },
): WithoutHeavy | null {
  const { now, open } = snapshot;
  if (toDay < now.day || toDay - fromDay + 1 < leastDays) return null;
  const isCurrent = fromDay <= now.day;
  if (isCurrent && restfulWeekOf(snapshot, now.day) !== null) return null;
  const canChange =
    open.some((session) => isAhead(snapshot, session)) && (isLast || toDay - now.day >= stillOpenDays);
  if (!canChange && !snapshot.judgesPast) return null;
  // What happened lasted until today; the days until the next planned lift have not happened yet.
  const until = canChange ? toDay : Math.min(toDay, now.day);
  let days = Math.max(0, now.day - lookedAtDays - fromDay);
  for (let day = Math.max(fromDay, now.day - lookedAtDays); day <= until; day += 1) {
    if (restfulWeekOf(snapshot, day) === null) days += 1;
  }
  if (days < leastDays) return null;
  return {
    fromDay,
    toDay: until,
    days,
    tense: canChange ? "planned" : "happened",
    subject: isCurrent
      ? { kind: "state", id: "now", role: "target" }
      : { kind: "day", id: dateFromDayNumber(fromDay), role: "target" },
  };
}

/** Heavy leg lifts of the last two weeks and of the week ahead. */
export interface RecentHeavy {
  readonly before: number;
  readonly last: number;
  /** `null` where nothing is planned. */
  readonly next: number | null;
}

/**
 * Heavy leg lifts by week, counted from today; `null` while any of these days is in a taper, transition or deload
 * week, is not on record, or holds a heavy lift that nobody answered.
 */
export function recentHeavy(snapshot: Snapshot): RecentHeavy | null {
  const { now, observedFrom, logLifts, open } = snapshot;
  const from = now.day - 13;
  if (observedFrom === null || observedFrom > from) return null;
  if (within(snapshot.unlogged, from, now.day).some(({ type }) => isHeavyLegs(type))) return null;
  for (let day = from; day <= now.day + 6; day += 1) if (restfulWeekOf(snapshot, day) !== null) return null;
  const counted = (first: number, last: number) =>
    within(logLifts, first, last).filter(({ type }) => isHeavyLegs(type)).length;
  const ahead = open.filter((session) => isAhead(snapshot, session));
  const next = within(ahead, now.day, now.day + 6).filter(({ type }) => isHeavyLegs(type)).length;
  return {
    before: counted(from, now.day - 7),
    last: counted(now.day - 6, now.day),
    next: ahead.length === 0 ? null : next,
  };
}

export const firstAhead = (snapshot: Snapshot, fromDay: number): SnapSession | null =>
  snapshot.open.find((session) => session.day >= fromDay && isAhead(snapshot, session)) ?? null;
