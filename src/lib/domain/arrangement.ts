import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { RecordedPlanChange } from "./plan-change";
import type { Schedule } from "./schedule";
import { type PlannedSession, type Slot, slots } from "./session";
import { timeIn } from "./session-content";

/** What the days of a plan allow. */
export interface Ground {
  /** Nothing is put before it. */
  readonly firstDay: CalendarDate;
  /** Nothing is put after it. */
  readonly lastDay: CalendarDate;
  /** Minutes that fit; `null` without a limit, 0 where nothing fits. */
  readonly maxMinutes: (date: CalendarDate, slot: Slot) => number | null;
  /** Days that belong to a race: nothing else is put on them. */
  readonly raceDays: ReadonlySet<string>;
}

/** Why a session stays where it is while others move. */
export type StayReason =
  | "done"
  | "locked"
  | "race"
  | "no-room"
  /** The day is over. */
  | "past"
  /** The same session stands there already. */
  | "there";

export interface Staying {
  readonly session: PlannedSession;
  readonly reason: StayReason;
}

/** Many sessions changed together, and those that would have been and are not. */
export interface Arrangement {
  readonly changes: readonly RecordedPlanChange[];
  readonly stays: readonly Staying[];
}

export interface Place {
  readonly date: CalendarDate;
  readonly slot: Slot;
}

/** Why a session may not be moved by anything that moves many; null where it may. */
export function fixedReason(schedule: Schedule, session: PlannedSession): StayReason | null {
  if (schedule.done.has(session.id)) return "done";
  if (session.type.startsWith("race-")) return "race";
  return session.locked ? "locked" : null;
}

/** In the order of the plan: by day, slot and place in the slot. */
export const inPlanOrder = (sessions: readonly PlannedSession[]): readonly PlannedSession[] =>
  sessions.toSorted(
    (a, b) =>
      compare(a.date, b.date) ||
      slots.indexOf(a.slot) - slots.indexOf(b.slot) ||
      a.position - b.position ||
      compare(a.id, b.id),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a day has a slot at all in which somebody can train. */
export const isOpenDay = (ground: Ground, date: CalendarDate): boolean =>
  !ground.raceDays.has(date) && slots.some((slot) => ground.maxMinutes(date, slot) !== 0);

/** The slot of a day into which a session fits, its own before the other; null where neither does. */
export function fittingSlot(ground: Ground, session: PlannedSession, date: CalendarDate): Slot | null {
  if (date < ground.firstDay || date > ground.lastDay || ground.raceDays.has(date)) return null;
  const fits = (slot: Slot) => {
    const most = ground.maxMinutes(date, slot);
    return most === null || session.duration <= most * 60;
  };
  if (fits(session.slot)) return session.slot;
  return slots.find(fits) ?? null;
}

/**
 * Puts sessions into their new places, behind what stays there and in the order given. A session that changes its
 * slot takes the usual time of the new one.
 */
export function placed(
  sessions: readonly PlannedSession[],
  moves: readonly { readonly session: PlannedSession; readonly to: Place }[],
): readonly RecordedPlanChange[] {
  const moving = new Set<string>(moves.map(({ session }) => session.id));
  const ends = new Map<string, number>();
  for (const { id, date, slot, position } of sessions) {
    if (moving.has(id)) continue;
    const key = `${date} ${slot}`;
    ends.set(key, Math.max(ends.get(key) ?? 0, position + 1));
  }
  return moves.flatMap(({ session, to }) => {
    const key = `${to.date} ${to.slot}`;
    const position = ends.get(key) ?? 0;
    ends.set(key, position + 1);
    const startTime = timeIn(to.slot, session);
    const stays = session.date === to.date && session.slot === to.slot && session.position === position;
    if (stays) return [];
    return [{ sessionId: session.id, before: session, after: { ...session, ...to, startTime, position } }];
  });
}
