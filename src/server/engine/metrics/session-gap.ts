import type { SnapSession } from "../snapshot-session";
import type { Metric } from "./metric";

/**
 * Hours from the end of `first` to the start of `second`, elapsed, so that a change of clocks counts as what it is.
 * Sessions that overlap are 0 h apart. `assumed` when a start is a slot's usual time; no value without a start.
 */
export function sessionGap(first: SnapSession, second: SnapSession): Metric<number> {
  if (first.endMs === null || second.startMs === null) {
    return { value: null, status: "not-enough-data", coverage: 0 };
  }
  const hours = Math.max(0, (second.startMs - first.endMs) / 3_600_000);
  return { value: hours, status: first.assumed || second.assumed ? "assumed" : "ok", coverage: 1 };
}

export interface SessionPair {
  readonly source: SnapSession;
  readonly target: SnapSession;
  readonly gapHours: number;
  readonly assumed: boolean;
}

/**
 * Each source with the first target that follows it, when less than `withinHours` lies between. Sessions must be
 * sorted by start. A target that starts during its source counts, with a gap of 0.
 */
export function nextPairs(
  sessions: readonly SnapSession[],
  isSource: (session: SnapSession) => boolean,
  isTarget: (session: SnapSession) => boolean,
  withinHours: number,
): SessionPair[] {
  const pairs: SessionPair[] = [];
  for (let index = 0; index < sessions.length; index += 1) {
    const source = sessions[index];
    if (!source || source.endMs === null || !isSource(source)) continue;
    for (let next = index + 1; next < sessions.length; next += 1) {
      const target = sessions[next];
      if (!target || target.startMs === null || !isTarget(target)) continue;
      const gapHours = Math.max(0, (target.startMs - source.endMs) / 3_600_000);
      if (gapHours < withinHours) {
        pairs.push({ source, target, gapHours, assumed: source.assumed || target.assumed });
      }
      break;
    }
  }
  return pairs;
}
