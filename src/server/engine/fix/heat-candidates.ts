import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { slots } from "@/lib/domain/session";
import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import { type HeatPlan, inSevenDays, isNewHeat } from "../sessions/heat-plan";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { movedTo } from "./later-candidates";
import { isChangeable, type PlanSlot, slotAt, slotRefusal } from "./slots";

/** Heat sessions are offered on these days from today on, at least two days apart. */
const daysAhead = 6;
const leastApart = 2;
const mostApart = 4;

const usualMin = 25;
const firstWeekMin = 20;

/**
 * Heat sessions of the usual length, so many that seven days from today on hold the least number: in the evening or
 * the morning of days where nothing stands yet.
 */
export function heatInserted(snapshot: Snapshot, plan: HeatPlan, leastCount: number): Candidate[] {
  const { day: today } = snapshot.now;
  const durationMin = isNewHeat(plan, today) ? firstWeekMin : usualMin;
  const sessions = leastCount - inSevenDays(plan.ahead, today + 6).length;
  const places = freePlaces(snapshot, durationMin);
  if (sessions < 2) return places.map((place) => insertion([place], durationMin));
  return places.flatMap((first) =>
    places
      .filter(({ day }) => day - first.day >= leastApart && day - first.day <= mostApart)
      .slice(0, 2)
      .map((second) => insertion([first, second], durationMin)),
  );
}

/** One free place a day, the evening before the morning. */
function freePlaces(snapshot: Snapshot, durationMin: number): PlanSlot[] {
  const taken = new Set(snapshot.open.map(({ day, slot }) => `${day} ${slot ?? "am"}`));
  return Array.from({ length: daysAhead + 1 }, (_, index) => snapshot.now.day + index).flatMap((day) => {
    const free = slots
      .toReversed()
      .filter((slot) => !taken.has(`${day} ${slot}`))
      .map((slot) => slotAt(snapshot, dateFromDayNumber(day), slot))
      .find((place) => slotRefusal(snapshot, place, { durationMin }) === null);
    return free ? [free] : [];
  });
}

function insertion(places: readonly PlanSlot[], durationMin: number): Candidate {
  const type = "heat-passive" as const;
  const changes = places.map(({ date, slot }) => ({
    kind: "insert" as const,
    date,
    slot,
    type,
    durationMin,
  }));
  const [first] = places;
  const date = { date: first?.date ?? "" };
  return {
    kind: "suggestion",
    label:
      places.length === 1
        ? {
            key: "insert",
            params: { session: { session: "", type }, date, slot: { text: first?.slot ?? "pm" } },
          }
        : { key: "insertHeat", params: { sessions: { value: places.length, unit: "count" }, date } },
    changes,
  };
}

/** The first of the planned heat sessions left out: one, two, and so on up to all of them. */
export function fewerHeats(snapshot: Snapshot, heats: readonly SnapSession[]): Candidate[] {
  const out = heats.filter((session) => isChangeable(snapshot, session));
  return out.map((_, index): Candidate => {
    const dropped = out.slice(out.length - 1 - index);
    const [first] = dropped;
    return {
      kind: "suggestion",
      label:
        dropped.length === 1 && first
          ? { key: "drop", params: { session: sessionParam(first) } }
          : { key: "dropHeats", params: { sessions: { value: dropped.length, unit: "count" } } },
      changes: dropped.map(({ id }) => ({ kind: "drop" as const, sessionId: id })),
    };
  });
}

/** Each planned heat session on the first days on which no seven hold more than the usual number. */
export function laterHeats(
  snapshot: Snapshot,
  done: readonly SnapSession[],
  ahead: readonly SnapSession[],
  usualCount: number,
): Candidate[] {
  return ahead.flatMap((session) => {
    const others = [...done, ...ahead.filter((other) => other !== session)];
    const most = session.day + 7;
    let day = session.day + 1;
    while (
      day < most &&
      others.filter((other) => other.day > day - 7 && other.day <= day).length >= usualCount
    ) {
      day += 1;
    }
    return movedTo(snapshot, session, day);
  });
}
