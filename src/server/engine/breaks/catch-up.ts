import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import { longestRun, type RunDistance, spikePct } from "../metrics/run-volume";
import { type Snapshot, weekStartDay } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { isRace } from "../taxonomy";
import { within } from "../window";

/** A calendar week as it was planned and as it went, in its first five days and its last two. */
export interface CatchUpWeek {
  readonly fromDay: number;
  /** What was done, or what still stands in a weekend into which the plan was moved. */
  readonly tense: "happened" | "planned";
  /** AU of the five days: planned, and done. `null` where a load is not known. */
  readonly plannedDays: number | null;
  readonly doneDays: number | null;
  /** AU of the weekend: as it was first planned, and done; with what stands in it when the plan was moved into it. */
  readonly plannedWeekend: number | null;
  readonly weekend: number | null;
  /** Share of the load that is estimated, 0–1. */
  readonly estimated: number;
  /** What stands in the weekend and is still planned. */
  readonly ahead: readonly SnapSession[];
  /** The plan itself was changed: something stands later in it than it did. */
  readonly isMovedInPlan: boolean;
  /** Hard sessions of the five days that were done, or stand, on two days in a row away from their own. */
  readonly movedHard: readonly SnapSession[];
}

const days = 5;

/** The last complete week, and the current one once its first five days are over. */
export function catchUpWeeks(snapshot: Snapshot): CatchUpWeek[] {
  const { now, judgesPast } = snapshot;
  const current = weekStartDay(snapshot, now.day);
  const starts = [...(judgesPast ? [current - 7] : []), ...(now.day >= current + days ? [current] : [])];
  return starts.flatMap((fromDay) => weekOf(snapshot, fromDay) ?? []);
}

function weekOf(snapshot: Snapshot, fromDay: number): CatchUpWeek | null {
  const weekend = fromDay + days;
  const plan = within(snapshot.plan, fromDay - 7, fromDay + 13).filter(
    (session) => originalDay(session) >= fromDay && originalDay(session) < fromDay + 7,
  );
  if (plan.length === 0) return null;
  const done = within(snapshot.log, fromDay, fromDay + 6);
  const ahead = within(snapshot.open, Math.max(weekend, snapshot.now.day), fromDay + 6);
  // A plan that was not moved shrinks with the session that is taken out of it: nothing of it is then too much.
  const isAhead = ahead.some((session) => session.day > originalDay(session));
  const loads = [...plan, ...done, ...ahead];
  const moved = movedOf(snapshot, plan, done, ahead);
  return {
    fromDay,
    tense: isAhead ? "planned" : "happened",
    plannedDays: loadOf(plan.filter((session) => originalDay(session) < weekend)),
    doneDays: loggedLoad(snapshot, fromDay, weekend - 1),
    plannedWeekend: loadOf(plan.filter((session) => originalDay(session) >= weekend)),
    weekend: plus(loggedLoad(snapshot, weekend, fromDay + 6), loadOf(isAhead ? ahead : [])),
    estimated: estimatedOf(loads),
    ahead: isAhead ? ahead : [],
    isMovedInPlan: plan.some((session) => session.day > originalDay(session)),
    movedHard: adjacent(moved.filter((session) => factsOf(session).hard)),
  };
}

/** The day for which a session was first planned. */
const originalDay = ({ source, day }: SnapSession): number =>
  source.originalStart == null ? day : dayNumber(source.originalStart.slice(0, 10) as CalendarDate);

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** AU of the log; a day with something planned and no answer is not known. */
function loggedLoad({ logDays }: Snapshot, fromDay: number, toDay: number): number | null {
  let total = 0;
  for (let day = fromDay; day <= toDay; day += 1) {
    const entry = logDays.get(day);
    if (entry?.value === null) return null;
    total += entry?.value ?? 0;
  }
  return total;
}

function loadOf(sessions: readonly SnapSession[]): number | null {
  return sessions.reduce<number | null>(
    (total, { load }) => (total === null || load.value === null ? null : total + load.value),
    0,
  );
}

function estimatedOf(sessions: readonly SnapSession[]): number {
  let [total, estimated] = [0, 0];
  for (const { load } of sessions) {
    total += load.value ?? 0;
    if (load.status === "estimated") estimated += load.value ?? 0;
  }
  return total === 0 ? 0 : estimated / total;
}

/** Sessions that were done, or stand, on another day than the one they were planned for. */
function movedOf(
  { plan }: Snapshot,
  ofWeek: readonly SnapSession[],
  done: readonly SnapSession[],
  ahead: readonly SnapSession[],
): SnapSession[] {
  const answered = new Set(done.map(({ plannedId }) => plannedId));
  const first = done[0]?.day ?? 0;
  const near = within(plan, first - mostDaysMoved, first + mostDaysMoved).filter(({ id }) =>
    answered.has(id),
  );
  const planned = new Map([...ofWeek, ...near].map((one) => [one.id, one]));
  const late = done.filter((session) => {
    const own = session.plannedId === null ? undefined : planned.get(session.plannedId);
    return own !== undefined && session.day > originalDay(own);
  });
  return [...late, ...ahead.filter((session) => session.day > originalDay(session))];
}

/** Farther than this nobody moves a session to catch up. */
const mostDaysMoved = 42;

function adjacent(sessions: readonly SnapSession[]): SnapSession[] {
  const sorted = sessions.toSorted((a, b) => a.day - b.day);
  const index = sorted.findIndex((session, at) => (sorted[at + 1]?.day ?? 0) - session.day === 1);
  return index === -1 ? [] : sorted.slice(index, index + 2);
}

/** The run of the weekend that is farthest beyond the longest of the days before it, in percent; `null` when none is. */
export function weekendSpike(
  { logRuns }: Pick<Snapshot, "logRuns">,
  fromDay: number,
  limits: { readonly pct: number; readonly leastKm: number; readonly windowDays: number },
): { readonly pct: number; readonly run: RunDistance } | null {
  let worst: { pct: number; run: RunDistance } | null = null;
  for (const run of within(logRuns, fromDay + days, fromDay + 6)) {
    if (run.km === null || run.estimated || run.sessions.some(({ type }) => isRace(type))) continue;
    const longest = longestRun(logRuns, run.day - limits.windowDays, run.day - 1).value;
    if (longest === null || longest.estimated) continue;
    const pct = spikePct(run.km, longest.km);
    if (
      pct > limits.pct + 1e-9 &&
      run.km - longest.km >= limits.leastKm &&
      (worst === null || pct > worst.pct)
    ) {
      worst = { pct, run };
    }
  }
  return worst;
}
