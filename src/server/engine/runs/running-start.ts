import { isRun } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import { within } from "../window";

/** A longer pause than this ends regular running (practice). */
const longestPauseDays = 14;
/** The record must begin this long before running did: where both begin together, the running is older than it. */
const recordBeforeDays = 7;

/**
 * Weeks of running before a day without a pause of more than two weeks, counted up to `most`. `null` where the record
 * does not show how it began.
 */
export function weeksOfRunning(snapshot: Snapshot, day: number, most: number): number | null {
  const runs = within(snapshot.expected, day - 7 * most - longestPauseDays, day - 1).filter(({ type }) =>
    isRun(type),
  );
  let first = day;
  for (const run of runs.toReversed()) {
    if (first - run.day > longestPauseDays) break;
    first = run.day;
  }
  const weeks = (day - first) / 7;
  if (weeks >= most) return most;
  return snapshot.observedFrom !== null && first - snapshot.observedFrom >= recordBeforeDays ? weeks : null;
}
