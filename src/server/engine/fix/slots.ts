import { type CalendarDate, dateFromDayNumber, dayNumber, weekdayOf } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { epochMsOf } from "@/lib/dates/time-zone";
import { type Slot, slots } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import { isMarked, type Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isRace } from "../taxonomy";

export interface PlanSlot {
  readonly date: CalendarDate;
  readonly day: number;
  readonly slot: Slot;
  readonly startMs: number;
}

/** Why a session cannot go to a slot; `null` when it can. */
export type SlotRefusal = "past" | "unavailable" | "too-short" | "excused" | "no-gym" | null;

/** What is to go to a slot; of a new session only its length may be known. */
export interface Placed {
  readonly type?: SessionType;
  readonly durationMin: number | null;
}

/** A place for sessions on a date, at the given time or the athlete's usual one of the slot. */
export function slotAt(
  { context, athlete }: Snapshot,
  date: CalendarDate,
  slot: Slot,
  time?: ClockTime,
): PlanSlot {
  const startMs = epochMsOf(date, time ?? context.slotTimes[slot], athlete.timeZone);
  return { date, day: dayNumber(date), slot, startMs };
}

/**
 * Whether the athlete can train that long there, by the profile and by what is known of the day. An injury does not
 * keep a session from a day: what of the plan it allows is for people to say.
 */
export function slotRefusal(snapshot: Snapshot, slot: PlanSlot, { type, durationMin }: Placed): SlotRefusal {
  if (slot.startMs <= snapshot.now.ms) return "past";
  const { availability, events } = snapshot.timeline;
  const entries = (availability ?? []).filter((entry) => entry.slot.toLowerCase() === slot.slot);
  const entry =
    entries.find(({ date }) => date === slot.date) ??
    entries.find(({ weekday }) => weekday === weekdayOf(slot.date));
  if (entry?.maxMin === 0) return "unavailable";
  if (entry && durationMin !== null && durationMin > entry.maxMin) return "too-short";
  const away = (events ?? []).some(
    ({ kind, date, to }) =>
      (kind === "holiday" || kind === "illness") && date <= slot.date && slot.date <= (to ?? date),
  );
  if (away) return "excused";
  return type !== undefined && inGym.has(type) && isMarked(snapshot, "no-gym", slot.day) ? "no-gym" : null;
}

/** The others can be done on a floor, or outside. */
const inGym: ReadonlySet<SessionType> = new Set([
  "strength-heavy-lower",
  "strength-failure-lower",
  "strength-moderate-lower",
  "strength-olympic",
  "strength-upper",
]);

/** A planned session that may be moved or changed by a fix: not begun, not locked, not a race. */
export const isChangeable = ({ now }: Snapshot, session: SnapSession): boolean =>
  session.status === "planned" &&
  session.day >= now.day &&
  (session.startMs === null || session.startMs > now.ms) &&
  !session.locked &&
  !isRace(session.type);

/**
 * Empty slots into which a session fits, nearest first: from the first day of its week, but not before today, to the
 * last, and at least three days on. Its own slot is left out.
 */
export function freeSlots(
  snapshot: Snapshot,
  session: Pick<SnapSession, "day" | "slot" | "startMs" | "durationMin">,
  weekFrom: number,
): PlanSlot[] {
  const first = Math.max(snapshot.now.day, Math.min(weekFrom, session.day));
  const last = Math.max(weekFrom + 6, session.day + 3);
  const taken = new Set(
    snapshot.expected
      .filter((other) => other.day >= first && other.day <= last && other !== session)
      .map((other) => `${other.day} ${other.slot ?? "am"}`),
  );
  const free: PlanSlot[] = [];
  for (let day = first; day <= last; day += 1) {
    for (const slot of slots) {
      if ((day === session.day && slot === session.slot) || taken.has(`${day} ${slot}`)) continue;
      const place = slotAt(snapshot, dateFromDayNumber(day), slot);
      if (slotRefusal(snapshot, place, session) === null) free.push(place);
    }
  }
  const from = session.startMs ?? 0;
  return free.toSorted(
    (a, b) => Math.abs(a.startMs - from) - Math.abs(b.startMs - from) || a.startMs - b.startMs,
  );
}
