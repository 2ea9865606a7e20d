import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Snapshot, takeSnapshot } from "./snapshot";
import { perValue } from "./window";

/**
 * The athlete as of the last minute of an earlier day. What was logged and told after it is not known yet. The past
 * does not change with the plan, so that it is worked out once however often the plan is edited.
 */
export function daysBefore(snapshot: Snapshot, days: number): Snapshot {
  const taken = byDays(snapshot.log);
  const before = taken.get(days);
  if (before) return before;
  const asOf = `${dateFromDayNumber(snapshot.now.day - days)}T23:59`;
  const earlier = takeSnapshot({ ...snapshot.timeline, asOf }, { slotTimes: snapshot.context.slotTimes });
  taken.set(days, earlier);
  return earlier;
}

const byDays = perValue((_log: Snapshot["log"]) => new Map<number, Snapshot>());
