import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Slot, slots } from "@/lib/domain/session";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import { type Placed, slotAt, slotRefusal } from "./slots";

const daysAhead = 7;
const mostPlaces = 4;

/** A new session of a type on days of the next week that have none, in slots where it fits. */
export function inserted(snapshot: Snapshot, type: SessionType, durationMin: number): Candidate[] {
  const taken = new Set(snapshot.expected.slice(-200).map(({ day }) => day));
  const candidates: Candidate[] = [];
  for (let day = snapshot.now.day + 1; day <= snapshot.now.day + daysAhead; day += 1) {
    const slot = taken.has(day)
      ? undefined
      : slots.find((one) => fits(snapshot, day, one, { type, durationMin }));
    if (slot !== undefined) candidates.push(insertion(day, slot, type, durationMin));
  }
  return candidates.slice(0, mostPlaces);
}

const fits = (snapshot: Snapshot, day: number, slot: Slot, placed: Placed) =>
  slotRefusal(snapshot, slotAt(snapshot, dateFromDayNumber(day), slot), placed) === null;

function insertion(day: number, slot: Slot, type: SessionType, durationMin: number): Candidate {
  const date = dateFromDayNumber(day);
  const plannedRpe = sessionTypeFacts[type].usualRpe;
  return {
    kind: "suggestion",
    label: {
      key: "insert",
      params: { session: { session: "", type }, date: { date }, slot: { text: slot } },
    },
    changes: [{ kind: "insert", date, slot, type, durationMin, plannedRpe }],
  };
}
