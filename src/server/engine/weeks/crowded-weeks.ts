import type { Tense } from "@/lib/domain/flag";
import { isAbove } from "../metrics/metric";
import { tenseOf } from "../pair-judging";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";

/** Seven days with more sessions of a kind than a limit; it ends with the session. */
export interface CrowdedWeek {
  readonly session: SnapSession;
  readonly tense: Tense;
  readonly times: number;
}

/**
 * Each stretch of seven days that holds more of the sessions than `most`, once: at the first that goes beyond it, or
 * at a later one within a week that goes beyond `many` too. Sessions of one kind, sorted by day; what was done is
 * counted among what was done alone.
 */
export function crowdedWeeks(
  snapshot: Snapshot,
  sessions: readonly SnapSession[],
  most: number,
  many: number = Number.POSITIVE_INFINITY,
): CrowdedWeek[] {
  const found: CrowdedWeek[] = [];
  for (const session of sessions) {
    const tense = tenseOf(snapshot, session);
    if (tense === null) continue;
    const week = within(sessions, session.day - 6, session.day).filter(
      ({ status }) => tense === "planned" || status === "completed",
    );
    const times = week.indexOf(session) + 1;
    if (!isAbove(times, most)) continue;
    const last = found.at(-1);
    if (!last || session.day - last.session.day >= 7) found.push({ session, tense, times });
    else if (isAbove(times, many) && !isAbove(last.times, many))
      found[found.length - 1] = { session, tense, times };
  }
  return found;
}
