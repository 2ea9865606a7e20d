import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import {
  type Arrangement,
  fittingSlot,
  fixedReason,
  type Ground,
  inPlanOrder,
  isOpenDay,
  type Place,
  placed,
  type Staying,
} from "./arrangement";
import type { Schedule } from "./schedule";
import type { PlannedSession } from "./session";

interface Following {
  /** The first day whose sessions move. */
  readonly from: CalendarDate;
  /** Days by which they move; below 0 they come earlier. */
  readonly days: number;
  /** What was moved by hand already, and stays. */
  readonly except?: string;
}

/**
 * Moves everything from a day on by the same number of days. Done and locked sessions and races stay; nothing lands
 * on a race day, where the athlete cannot train, or outside the ground's days. What moves keeps its order.
 */
export function shiftFollowing(schedule: Schedule, ground: Ground, following: Following): Arrangement {
  return movedBy(schedule, ground, following, (date) => plusDays(date, following.days));
}

/**
 * Makes room: the sessions of a day move to the next one, whose own move on, until a day on which nothing stands
 * takes the push up. Days on which the athlete cannot train are stepped over. For `days` above 0.
 */
export function pushFollowing(schedule: Schedule, ground: Ground, following: Following): Arrangement {
  const open = openDays(ground, following.from);
  const busy = new Set(
    schedule.sessions
      .filter(({ id, type }) => type !== "rest" && id !== following.except)
      .map(({ date }) => date),
  );
  const targets = new Map<string, CalendarDate>();
  let carry = following.days;
  for (const [index, date] of open.entries()) {
    if (carry === 0) break;
    if (!busy.has(date)) {
      carry -= 1;
      continue;
    }
    targets.set(date, open[index + carry] ?? plusDays(ground.lastDay, 1));
  }
  return movedBy(schedule, ground, following, (date) => targets.get(date) ?? date);
}

/** A day without training: what stands on it and after it is pushed one day on. */
export const restInserted = (schedule: Schedule, ground: Ground, date: CalendarDate): Arrangement =>
  pushFollowing(schedule, ground, { from: date, days: 1 });

function movedBy(
  schedule: Schedule,
  ground: Ground,
  { from, except }: Following,
  target: (date: CalendarDate) => CalendarDate,
): Arrangement {
  const stays: Staying[] = [];
  const moves: { session: PlannedSession; to: Place }[] = [];
  let earliest = ground.firstDay;
  for (const session of inPlanOrder(schedule.sessions)) {
    if (session.date < from || session.date > ground.lastDay || session.id === except) continue;
    if (session.type === "rest" || target(session.date) === session.date) continue;
    const reason = fixedReason(schedule, session);
    const wanted = target(session.date);
    const to = reason ? null : firstPlace(ground, session, wanted > earliest ? wanted : earliest);
    if (!to) {
      stays.push({ session, reason: reason ?? "no-room" });
      continue;
    }
    earliest = to.date;
    moves.push({ session, to });
  }
  return { changes: placed(schedule.sessions, moves), stays };
}

function firstPlace(ground: Ground, session: PlannedSession, from: CalendarDate): Place | null {
  for (let date = from; date <= ground.lastDay; date = plusDays(date, 1)) {
    const slot = fittingSlot(ground, session, date);
    if (slot) return { date, slot };
  }
  return null;
}

function openDays(ground: Ground, from: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = from; date <= ground.lastDay; date = plusDays(date, 1)) {
    if (isOpenDay(ground, date)) days.push(date);
  }
  return days;
}
