import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { freeSlots, isChangeable } from "./slots";

const mostOffers = 4;
/** How long a session may wait for its slot after the day from which it is wanted. */
const daysLater = 3;

/** The session in the first empty slots from a day on. */
export function movedTo(snapshot: Snapshot, session: SnapSession, fromDay: number): Candidate[] {
  if (!isChangeable(snapshot, session)) return [];
  const { slot, startMs, durationMin } = session;
  return freeSlots(snapshot, { day: fromDay, slot, startMs, durationMin }, fromDay)
    .filter(({ day }) => day >= fromDay && day <= fromDay + daysLater)
    .toSorted((a, b) => a.startMs - b.startMs)
    .slice(0, mostOffers)
    .map(({ date, slot }) => ({
      kind: "safe" as const,
      label: {
        key: "move",
        params: { session: sessionParam(session), date: { date }, slot: { text: slot } },
      },
      changes: [{ kind: "move" as const, sessionId: session.id, date, slot }],
    }));
}
