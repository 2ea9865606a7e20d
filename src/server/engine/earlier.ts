import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { editLog, type LogEdit } from "./edit-log";
import { type Snapshot, takeSnapshot } from "./snapshot";
import { perLog } from "./window";

/**
 * The athlete as of the last minute of an earlier day. What was logged and told after it is not known yet. The past
 * does not change with the plan, so that it is worked out once however often the plan is edited.
 */
export function daysBefore(snapshot: Snapshot, days: number): Snapshot {
  const known = byDays(snapshot);
  const taken = known.get(days);
  const earlier = taken ? taken.edits.reduce(editLog, taken.base) : takenBefore(snapshot, days);
  if (taken?.edits.length !== 0) known.set(days, { base: earlier, edits: [] });
  return earlier;
}

function takenBefore(snapshot: Snapshot, days: number): Snapshot {
  const asOf = `${dateFromDayNumber(snapshot.now.day - days)}T23:59`;
  return takeSnapshot({ ...snapshot.timeline, asOf }, { slotTimes: snapshot.context.slotTimes });
}

/** An earlier moment, and the edits of the log that it has not been told of. */
interface Taken {
  readonly base: Snapshot;
  readonly edits: readonly LogEdit[];
}

/** Beyond this it is as quick to work the moment out anew. */
const mostEdits = 20;

const byDays = perLog(
  () => new Map<number, Taken>(),
  (before, _after, { edit }) =>
    new Map(
      [...before].flatMap(([days, { base, edits }]) =>
        edits.length < mostEdits ? [[days, { base, edits: [...edits, edit] }] as const] : [],
      ),
    ),
);
