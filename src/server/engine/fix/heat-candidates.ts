import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { slots } from "@/lib/domain/session";
import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { movedTo } from "./later-candidates";
import { isChangeable, slotAt, slotRefusal } from "./slots";

/** How many days ahead a heat session is offered. */
const daysAhead = 3;

/** One heat session of that length in the evening or the morning of the next days, where nothing stands yet. */
export function heatInserted(snapshot: Snapshot, durationMin: number): Candidate[] {
  const type = "heat-passive" as const;
  const taken = new Set(snapshot.open.map(({ day, slot }) => `${day} ${slot ?? "am"}`));
  return Array.from({ length: daysAhead + 1 }, (_, index) => snapshot.now.day + index).flatMap((day) =>
    slots.toReversed().flatMap((slot): Candidate[] => {
      const date = dateFromDayNumber(day);
      if (taken.has(`${day} ${slot}`)) return [];
      if (slotRefusal(snapshot, slotAt(snapshot, date, slot), durationMin) !== null) return [];
      return [
        {
          kind: "suggestion",
          label: {
            key: "insert",
            params: { session: { session: "", type }, date: { date }, slot: { text: slot } },
          },
          changes: [{ kind: "insert", date, slot, type, durationMin }],
        },
      ];
    }),
  );
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
