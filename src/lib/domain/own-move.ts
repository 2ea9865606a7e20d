import type { CalendarDate } from "@/lib/dates/calendar-date";
import { startOfWeek, type WeekStart } from "@/lib/dates/week";
import type { SessionContent } from "./session";

/** Why an athlete does not move a session of their own. */
export type OwnMoveRefusal =
  | "done"
  | "locked"
  | "race"
  /** The day to which it was to go is over. */
  | "past"
  /** It stays in the week for which it was planned. */
  | "other-week";

type Standing = Pick<SessionContent, "date" | "slot" | "startTime">;

/** Whether two versions of a session stand on the same day, in the same slot, at the same time. */
export const isSamePlace = (a: Standing, b: Standing): boolean =>
  a.date === b.date && a.slot === b.slot && a.startTime === b.startTime;

interface Asked {
  readonly session: Pick<SessionContent, "type" | "date" | "locked">;
  /** It is logged or skipped. */
  readonly isAnswered: boolean;
  readonly today: CalendarDate;
  readonly weekStart: WeekStart;
}

/** Why a session cannot be moved at all; null where it can, within its week and from today on. */
export function ownMoveRefusal({ session, isAnswered, today, weekStart }: Asked): OwnMoveRefusal | null {
  if (isAnswered) return "done";
  if (session.type.startsWith("race-")) return "race";
  if (session.locked) return "locked";
  return startOfWeek(session.date, weekStart) < startOfWeek(today, weekStart) ? "past" : null;
}

/** The same for one day. */
export function ownMoveRefusalOn(asked: Asked, date: CalendarDate): OwnMoveRefusal | null {
  const refusal = ownMoveRefusal(asked);
  if (refusal) return refusal;
  if (date < asked.today) return "past";
  const { session, weekStart } = asked;
  return startOfWeek(date, weekStart) === startOfWeek(session.date, weekStart) ? null : "other-week";
}
