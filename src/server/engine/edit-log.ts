import { invariant } from "@/lib/invariant";
import { placeOf, withRuns } from "./edit-runs";
import { dateOf, dayOf, firstDayOf, plannedIdOf, unloggedOf, weekStartOf } from "./log-history";
import { withDaysSummed } from "./metrics/daily-load";
import { easyPaceAt, hasEasyPace } from "./metrics/run-volume";
import {
  auPerTrimpAt,
  byDay,
  likeDays,
  restsOnHeartRate,
  type TrimpPair,
  trimpPairOf,
} from "./metrics/session-load";
import { isDone, type Snapshot, withPlan } from "./snapshot";
import { byStart, type SessionContext, type SnapSession, snapSession } from "./snapshot-session";
import type { TimelineSession } from "./timeline";
import { carryOver, firstFrom, perValue, within } from "./window";

/** What changes in the log: sessions by id that go, and sessions that come or take the place of the one with their id. */
export interface LogEdit {
  readonly remove?: readonly string[];
  readonly put?: readonly TimelineSession[];
}

/**
 * The athlete with an edited log, at the same moment: bit for bit what `takeSnapshot` makes of the edited timeline,
 * but worked out only where the edit reaches. Planned sessions are refused: an edit of the plan is `retakeSnapshot`.
 */
export function editLog(before: Snapshot, edit: LogEdit): Snapshot {
  const { remove = [], put = [] } = edit;
  const sessions = [...before.timeline.sessions];
  const gone: TimelineSession[] = [];
  const came = new Map(put.map((session) => [session.id, session]));
  for (const id of new Set([...remove, ...came.keys()])) {
    const index = indexOf(sessions, id);
    const session = sessions[index];
    if (!session) continue;
    gone.push(session);
    sessions.splice(index, 1);
  }
  sessions.push(...came.values());
  invariant(
    [...gone, ...came.values()].every(({ status }) => status !== "planned"),
    "an edit of the log names a planned session",
  );
  const timeline = { ...before.timeline, sessions };
  return edited({ ...before, timeline, judgesPast: true }, gone, [...came.values()], before, edit);
}

/** From the end: what is edited was mostly logged lately. */
function indexOf(sessions: readonly TimelineSession[], id: string): number {
  let index = sessions.length - 1;
  while (index >= 0 && sessions[index]?.id !== id) index -= 1;
  return index;
}

function edited(
  base: Snapshot,
  gone: readonly TimelineSession[],
  came: readonly TimelineSession[],
  before: Snapshot,
  edit: LogEdit,
): Snapshot {
  const { now } = base;
  const today = now.date;
  const trimpPairs = withPairs(base, gone, came);
  const context: SessionContext =
    trimpPairs === base.trimpPairs
      ? base.context
      : { ...base.context, auPerTrimpAt: (day) => auPerTrimpAt(trimpPairs, day) };
  const isSkipped = ({ status }: TimelineSession) => status === "skipped";
  const sources = new Set(gone);
  const spread =
    trimpPairs === base.trimpPairs ? [] : reestimated(base, context, sources, [...gone, ...came]);
  const out = [...snapsOf(base.log, gone), ...spread.map(([session]) => session)];
  const into = [
    ...came.filter((session) => isDone(session, today)).map((session) => snapSession(session, context)),
    ...spread.map(([, session]) => session),
  ];
  const skippedOut = snapsOf(base.skipped, gone);
  const skippedIn = came.filter(isSkipped).map((session) => snapSession(session, context));
  const log = spliced(base.log, out, into);
  const skipped = spliced(base.skipped, skippedOut, skippedIn);
  const changed = [...out, ...into];
  const told = [...changed, ...skippedOut, ...skippedIn];
  const answered = base.answered.with(
    [...out, ...skippedOut].map(plannedIdOf),
    [...into, ...skippedIn].map(plannedIdOf),
  );
  const days = touchedDays(base, told);
  const unlogged = withUnlogged({ ...base, log, skipped, answered }, days);
  const easyRuns = spliced(base.easyRuns, out.filter(hasEasyPace), into.filter(hasEasyPace));
  const logLifts = spliced(
    base.logLifts,
    out.filter(({ isLift }) => isLift),
    into.filter(({ isLift }) => isLift),
  );
  const sums = new Map([...days].map((day) => [day, countedOn(log, unlogged, day)]));
  const runSums = new Map([...sums].map(([day, all]) => [day, all.filter(({ isRun }) => isRun)]));
  const after = withPlan(
    {
      ...base,
      context,
      log,
      skipped,
      unlogged,
      observedFrom: firstDayAfter(base, gone, came),
      logDays: withDaysSummed(base.logDays, sums),
      logRunDays: withDaysSummed(base.logRunDays, runSums),
      logRuns: withRuns(base, log, easyRuns, changed),
      logLifts,
      easyRuns,
      ownPace: easyPaceAt(easyRuns, now.day),
      trimpPairs,
      plannedIds: plannedIdsAfter(base, out, into),
      answered,
    },
    base.plan,
  );
  // A changed easy run changes what is estimated for the runs around it.
  const spreads = changed.some(hasEasyPace) ? likeDays : 0;
  const [fromDay, toDay] = [Math.min(now.day, ...days), Math.max(0, ...days) + spreads];
  carryOver(before, after, { fromDay, toDay, edit });
  return after;
}

const snapsOf = (all: readonly SnapSession[], gone: readonly TimelineSession[]): SnapSession[] =>
  gone.flatMap((session) => {
    const day = dayOf(session);
    return within(all, day, day).find(({ source }) => source === session) ?? [];
  });

/** A list sorted by start without some of its sessions and with others; the same list when there are none. */
function spliced(
  sorted: readonly SnapSession[],
  out: readonly SnapSession[],
  into: readonly SnapSession[],
): readonly SnapSession[] {
  if (out.length === 0 && into.length === 0) return sorted;
  const list = [...sorted];
  for (const session of out) list.splice(placeOf(list, session), 1);
  for (const session of into) list.splice(placeOf(list, session), 0, session);
  return list;
}

function withPairs(
  { trimpPairs, athlete, now }: Snapshot,
  gone: readonly TimelineSession[],
  came: readonly TimelineSession[],
): readonly TrimpPair[] {
  if (athlete.restingHr == null || athlete.maxHr == null) return trimpPairs;
  const pairOf = (session: TimelineSession) =>
    isDone(session, now.date) ? (trimpPairOf(session, dayOf(session), athlete) ?? []) : [];
  const [out, into] = [gone.flatMap(pairOf), came.flatMap(pairOf)];
  if (out.length === 0 && into.length === 0) return trimpPairs;
  const pairs = [...trimpPairs];
  for (const pair of out) pairs.splice(placeOfPair(pairs, pair), 1);
  for (const pair of into) pairs.splice(placeOfPair(pairs, pair), 0, pair);
  return pairs;
}

function placeOfPair(pairs: readonly TrimpPair[], pair: TrimpPair): number {
  let index = firstFrom(pairs, pair.day);
  while (index < pairs.length && byDay(pairs[index] as TrimpPair, pair) < 0) index += 1;
  return index;
}

/** Sessions near a changed pair whose load rests on the athlete's ratio, as they were and as they are. */
function reestimated(
  { log }: Snapshot,
  context: SessionContext,
  gone: ReadonlySet<TimelineSession>,
  changed: readonly TimelineSession[],
): (readonly [SnapSession, SnapSession])[] {
  const days = changed.map((session) => dayOf(session));
  return within(log, Math.min(...days) - likeDays, Math.max(...days) + likeDays).flatMap((session) =>
    restsOnHeartRate(session.source) && !gone.has(session.source)
      ? [[session, snapSession(session.source, context)] as const]
      : [],
  );
}

/** Days whose sums may differ: those of the sessions, and of the planned ones that they answer. */
function touchedDays({ plan }: Snapshot, told: readonly SnapSession[]): Set<number> {
  const days = new Set(told.map(({ day }) => day));
  const ids = new Set(told.flatMap(({ plannedId }) => plannedId ?? []));
  for (const id of ids) {
    const day = plannedDays(plan).get(id);
    if (day !== undefined) days.add(day);
  }
  return days;
}

/** An edit of the log leaves the plan as it is: its days are put together once for all edits. */
const plannedDays = perValue((plan: readonly SnapSession[]) => new Map(plan.map(({ id, day }) => [id, day])));

function withUnlogged(base: Snapshot, days: ReadonlySet<number>): readonly SnapSession[] {
  const { unlogged, plan, now } = base;
  const anew = [...days].flatMap((day) => unloggedOf(within(plan, day, day), now.day, base));
  const kept = unlogged.filter(({ day }) => !days.has(day));
  return anew.length === 0 && kept.length === unlogged.length ? unlogged : [...kept, ...anew].sort(byStart);
}

export const countedOn = (log: readonly SnapSession[], unlogged: readonly SnapSession[], day: number) => [
  ...within(log, day, day),
  ...within(unlogged, day, day),
];

function firstDayAfter(
  base: Snapshot,
  gone: readonly TimelineSession[],
  came: readonly TimelineSession[],
): number | null {
  const { observedFrom, athlete, now } = base;
  const weekOf = (session: TimelineSession) => weekStartOf(session.start, athlete);
  if (gone.some((session) => weekOf(session) === observedFrom)) return firstDayOf(base.timeline, now.day);
  const weeks = came.filter((session) => dateOf(session) <= now.date).map(weekOf);
  return weeks.length === 0 ? observedFrom : Math.min(observedFrom ?? Number.POSITIVE_INFINITY, ...weeks);
}

function plannedIdsAfter(
  { plannedIds }: Snapshot,
  out: readonly SnapSession[],
  into: readonly SnapSession[],
): Snapshot["plannedIds"] {
  const changes = new Map<string, string | null>();
  for (const { id, plannedId } of out) if (plannedId !== null) changes.set(id, null);
  for (const { id, plannedId } of into) {
    if (plannedId !== null || changes.has(id)) changes.set(id, plannedId);
  }
  return plannedIds.with(changes);
}
