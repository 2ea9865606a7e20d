import { type CalendarDate, daysBetween, laterOf, plusDays } from "@/lib/dates/calendar-date";
import {
  type Arrangement,
  fittingSlot,
  fixedReason,
  type Ground,
  inPlanOrder,
  type Place,
  placed,
} from "./arrangement";
import { shiftFollowing } from "./following-days";
import type { RecordedPlanChange } from "./plan-change";
import type { Schedule } from "./schedule";
import type { PlannedSession } from "./session";
import { sessionTypeFacts } from "./session-type";

export const lifeWays = ["drop", "shift", "compress"] as const;
/** What becomes of training that cannot be done: left out, all of it later, or its key parts kept. */
export type LifeWay = (typeof lifeWays)[number];

interface Off {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly way: LifeWay;
}

/** Key sessions are looked for a place in so many days after the break. */
const catchUpDays = 7;

/**
 * What becomes of the plan when somebody cannot train from one day to another. The ground is closed on those days.
 * Races, locked and done sessions stay. Nothing is crammed: a key session is caught up on a day that has no hard
 * training on it or beside it, in the place of an easy session or of none; what finds no place is left out.
 */
export function lifeHappened(schedule: Schedule, ground: Ground, { from, to, way }: Off): Arrangement {
  const after = { ...ground, firstDay: laterOf(ground.firstDay, plusDays(to, 1)) };
  if (way === "shift") return shifted(schedule, after, from, to);
  const missed = inPlanOrder(schedule.sessions).filter(({ date }) => from <= date && date <= to);
  const free = missed.filter((session) => fixedReason(schedule, session) === null);
  const stays = missed.flatMap((session) => {
    const reason = fixedReason(schedule, session);
    return reason ? [{ session, reason }] : [];
  });
  const caught = way === "compress" ? caughtUp(schedule, after, free, to) : { moves: [], madeWay: [] };
  const kept = new Set<string>(caught.moves.map(({ session }) => session.id));
  const gone = [...free.filter(({ id }) => !kept.has(id)), ...caught.madeWay];
  const goneIds = new Set<string>(gone.map(({ id }) => id));
  const rest = schedule.sessions.filter(({ id }) => !goneIds.has(id));
  return { changes: [...placed(rest, caught.moves), ...gone.map(left)], stays };
}

function shifted(schedule: Schedule, ground: Ground, from: CalendarDate, to: CalendarDate): Arrangement {
  const { changes, stays } = shiftFollowing(schedule, ground, { from, days: daysBetween(from, to) + 1 });
  const noRoom = stays.filter(({ reason }) => reason === "no-room").map(({ session }) => session);
  return {
    changes: [...changes, ...noRoom.map(left)],
    stays: stays.filter(({ reason, session }) => reason !== "no-room" && session.date <= to),
  };
}

function caughtUp(schedule: Schedule, ground: Ground, missed: readonly PlannedSession[], to: CalendarDate) {
  const moves: { session: PlannedSession; to: Place }[] = [];
  const madeWay: PlannedSession[] = [];
  const ids = new Set<string>(missed.map(({ id }) => id));
  const hardDays = new Set(
    schedule.sessions
      .filter(({ id, type }) => !ids.has(id) && isHard(type))
      .map(({ date }) => date as string),
  );
  const wanted = missed.filter(({ key, type }) => key || isHard(type));
  for (const session of wanted.toSorted((a, b) => Number(b.key) - Number(a.key))) {
    const place = placeFor(ground, session, hardDays, to);
    if (!place) continue;
    moves.push({ session, to: place });
    hardDays.add(place.date);
    const easy = schedule.sessions.find(
      (other) =>
        other.date === place.date &&
        other.slot === place.slot &&
        !isHard(other.type) &&
        !other.key &&
        fixedReason(schedule, other) === null,
    );
    if (easy) madeWay.push(easy);
  }
  return { moves, madeWay };
}

function placeFor(
  ground: Ground,
  session: PlannedSession,
  hardDays: ReadonlySet<string>,
  to: CalendarDate,
): Place | null {
  for (let day = 1; day <= catchUpDays; day += 1) {
    const date = plusDays(to, day);
    const isNearHard = [-1, 0, 1].some((step) => hardDays.has(plusDays(date, step)));
    const slot = isNearHard ? null : fittingSlot(ground, session, date);
    if (slot) return { date, slot };
  }
  return null;
}

const isHard = (type: PlannedSession["type"]) => sessionTypeFacts[type].intensity === 3;

const left = (session: PlannedSession): RecordedPlanChange => ({
  sessionId: session.id,
  before: session,
  after: null,
});
