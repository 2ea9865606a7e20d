import { loadColumnOf, plannedLoads } from "../metrics/load-column";
import { type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";
import { type LoadWeek, type Stretch, specialWeeks, type WeekLoad, weeksByKind } from "./load-weeks";

/** Twenty weeks hold every stretch that a limit can ask for. */
const weeksBack = 20;

/** Start of the last week that is over: this one on its last day, when nothing of it is to come. */
export function lastWeek(snapshot: Snapshot): number {
  const current = weekStartDay(snapshot, snapshot.now.day);
  const isOver = snapshot.now.day === current + 6 && !snapshot.open.some(({ day }) => day === current + 6);
  return isOver ? current : current - 7;
}

const startsBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / 7) + 1) }, (_, index) => from + 7 * index);

/** What was done, and from the current week on what is planned; weeks without a plan are not judged. */
export function expectedWeeks(snapshot: Snapshot, lightPct: number): LoadWeek[] {
  const { now, open, observedFrom } = snapshot;
  const { firstDay, loads } = loadColumnOf(snapshot);
  const done = lastWeek(snapshot);
  const end = open.reduce((latest, { day }) => (day >= now.day ? Math.max(latest, day) : latest), done + 6);
  const last = weekStartDay(snapshot, end);
  const ahead = plannedLoads(snapshot, now.day, last + 6);
  const from = Math.max(observedFrom ?? done + 7, done - 7 * weeksBack);
  const loadOf = (start: number): WeekLoad => {
    let [load, unknown] = [0, 0];
    for (let day = start; day < start + 7; day += 1) {
      const isAhead = day >= now.day && start > done;
      const value = (isAhead ? ahead[day - now.day] : loads[day - firstDay]) ?? 0;
      if (Number.isNaN(value)) unknown += 1;
      else load += value;
    }
    return { load: unknown > 1 ? null : load, sure: unknown === 0 };
  };
  return weeksByKind(
    startsBetween(from, last),
    loadOf,
    specialWeeks(snapshot, from, last + 6, true),
    lightPct,
  );
}

/** The plan as it was written, whatever was made of it. */
export function plannedWeeks(snapshot: Snapshot, lightPct: number): LoadWeek[] {
  const from = lastWeek(snapshot) - 7 * weeksBack;
  const totals = new Map<number, WeekLoad>();
  for (const { day, load, type } of within(snapshot.plan, from, Number.MAX_SAFE_INTEGER)) {
    if (type === "rest") continue;
    const start = day - ((day - from) % 7);
    const before = totals.get(start)?.load ?? 0;
    totals.set(start, { load: before + (load.value ?? 0), sure: true });
  }
  const starts = [...totals.keys()];
  if (starts.length === 0) return [];
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const special = specialWeeks(snapshot, first, last + 6, false);
  const weeks = weeksByKind(
    startsBetween(first, last),
    (start) => totals.get(start) ?? { load: 0, sure: true },
    special,
    lightPct,
  );
  // A plan says of its first week, too, what it is.
  return weeks.map((week) => (week.kind === "unknown" ? { ...week, kind: "load" as const } : week));
}

/** The part of a stretch up to a week. */
export const upTo = (stretch: Stretch, last: number): Stretch => ({
  ...stretch,
  to: last,
  weeks: stretch.weeks.filter((start) => start <= last),
});

/** Share of the load of some sessions that is estimated, 0–1. */
export function estimatedShareOf(sessions: readonly Pick<SnapSession, "load">[]): number {
  let [total, estimated] = [0, 0];
  for (const { load } of sessions) {
    total += load.value ?? 0;
    if (load.status === "estimated") estimated += load.value ?? 0;
  }
  return total === 0 ? 0 : estimated / total;
}

/** The same of a stretch. */
export const estimatedIn = (snapshot: Snapshot, { from, to }: Stretch): number =>
  estimatedShareOf(within(snapshot.expected, from, to + 6));
