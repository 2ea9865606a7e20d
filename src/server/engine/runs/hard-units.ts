import { isLift } from "@/lib/domain/session-type";
import { isAtLeast } from "../metrics/metric";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";

/** One hard session, or two that were put on one day on purpose and count as one. */
export interface HardUnit {
  readonly sessions: readonly SnapSession[];
  readonly startMs: number;
  /** Recovery counts from the end of the later session. */
  readonly endMs: number;
}

/**
 * Hard sessions in order. A run and a lift on the same local day, at least `apartHours` apart from end to start and
 * in the order that the athlete's priority asks, are one unit: run first, strength first, or for a balanced athlete
 * the key session first.
 */
export function hardUnits(snapshot: Snapshot, apartHours: number): HardUnit[] {
  const units: HardUnit[] = [];
  for (const session of snapshot.recent) {
    if (!factsOf(session).hard || session.startMs === null || session.endMs === null) continue;
    const previous = units.at(-1);
    const first = previous?.sessions[0];
    if (
      previous &&
      first &&
      previous.sessions.length === 1 &&
      first.day === session.day &&
      isAtLeast((session.startMs - previous.endMs) / 3_600_000, apartHours) &&
      isWantedOrder(snapshot, first, session)
    ) {
      units[units.length - 1] = {
        sessions: [first, session],
        startMs: previous.startMs,
        endMs: session.endMs,
      };
    } else {
      units.push({ sessions: [session], startMs: session.startMs, endMs: session.endMs });
    }
  }
  return units;
}

function isWantedOrder({ athlete }: Snapshot, first: SnapSession, second: SnapSession): boolean {
  const liftFirst = isLift(first.type);
  if (liftFirst === isLift(second.type)) return false;
  if (athlete.priority === "run-first") return !liftFirst;
  if (athlete.priority === "strength-first") return liftFirst;
  return first.key || !second.key;
}
