import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { countedOn, editLog, type LogEdit } from "./edit-log";
import { firstDayOf } from "./log-history";
import { withDaysSummed } from "./metrics/daily-load";
import { easyPaceAt } from "./metrics/run-volume";
import { ageOf, nowOf, type Snapshot, withPlan } from "./snapshot";
import { perLog, within } from "./window";

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

/** The log without what came later, looked at from the end of that day: a tenth of the work of reading it anew. */
function takenBefore(snapshot: Snapshot, days: number): Snapshot {
  const { now, log } = snapshot;
  const day = now.day - days;
  const later = within(log, day + 1, now.day).map(({ id }) => id);
  const shorter = later.length === 0 ? snapshot : editLog(snapshot, { remove: later });
  return atMoment(shorter, `${dateFromDayNumber(day)}T23:59`);
}

/** The same log at an earlier moment, after which nothing of it was done. */
function atMoment(snapshot: Snapshot, asOf: string): Snapshot {
  const timeline = { ...snapshot.timeline, asOf };
  const now = nowOf(timeline);
  const unlogged = snapshot.unlogged.filter(({ day }) => day < now.day);
  const days = Array.from({ length: snapshot.now.day - now.day + 1 }, (_, index) => now.day + index);
  const sums = new Map(days.map((day) => [day, countedOn(snapshot.log, unlogged, day)]));
  const runSums = new Map([...sums].map(([day, all]) => [day, all.filter(({ isRun }) => isRun)]));
  return withPlan(
    {
      ...snapshot,
      timeline,
      now,
      age: ageOf(timeline, now.date),
      judgesPast: true,
      observedFrom:
        snapshot.observedFrom === null || snapshot.observedFrom > now.day
          ? firstDayOf(timeline, now.day)
          : snapshot.observedFrom,
      unlogged,
      logDays: withDaysSummed(snapshot.logDays, sums),
      logRunDays: withDaysSummed(snapshot.logRunDays, runSums),
      ownPace: easyPaceAt(snapshot.easyRuns, now.day),
    },
    snapshot.plan,
  );
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
