import {
  calendarDate,
  dateFromDayNumber,
  dayNumber,
  endOfMonth,
  startOfMonth,
} from "@/lib/dates/calendar-date";
import { weekStartDayOf } from "@/lib/dates/week";
import { type FarthestOf, type FastestRace, type RaceDistance, raceDistances } from "@/lib/domain/progress";
import { raceResults } from "@/server/engine/metrics/race-results";
import type { RunDistance } from "@/server/engine/metrics/run-volume";
import type { Snapshot } from "@/server/engine/snapshot";

/** Days of running from `from` to `to`, added up. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly km: number;
  readonly estimatedKm: number;
}

/** The farthest run, week, month and year that are on record up to a day; what has no distance yet is left out. */
export function farthestUpTo(snapshot: Snapshot, day: number): readonly FarthestOf[] {
  const runs = snapshot.logRuns.filter((run) => run.day <= day);
  const weeks = spansOf(runs, (run) => {
    const from = weekStartDayOf(run.day, snapshot.athlete.weekStart);
    return [from, from + 6];
  });
  const years = spansOf(runs, (run) => {
    const year = dateFromDayNumber(run.day).slice(0, 4);
    return [dayNumber(calendarDate(`${year}-01-01`)), dayNumber(calendarDate(`${year}-12-31`))];
  });
  const months = spansOf(runs, daysOfMonth);
  return [
    longestRunOf(runs),
    farthestSpan("week", weeks),
    farthestSpan("month", months),
    farthestSpan("year", years),
  ].flatMap((best) => best ?? []);
}

/** The farthest month that is over; null before there is one. */
export function recordMonthOf({ logRuns, now }: Snapshot): FarthestOf | null {
  const months = spansOf(logRuns, daysOfMonth);
  return farthestSpan(
    "month",
    months.filter(({ to }) => to < now.day),
  );
}

function daysOfMonth({ day }: RunDistance): readonly [number, number] {
  const date = dateFromDayNumber(day);
  return [dayNumber(startOfMonth(date)), dayNumber(endOfMonth(date))];
}

function longestRunOf(runs: readonly RunDistance[]): FarthestOf | null {
  let best: RunDistance | null = null;
  for (const run of runs) if ((run.km ?? 0) > (best?.km ?? 0)) best = run;
  if (!best) return null;
  const date = dateFromDayNumber(best.day);
  return {
    kind: "run",
    km: best.km ?? 0,
    estimated: best.estimated,
    from: date,
    to: date,
    sessionId: best.sessions[0]?.id ?? null,
  };
}

function spansOf(
  runs: readonly RunDistance[],
  daysOf: (run: RunDistance) => readonly [number, number],
): Span[] {
  const spans = new Map<number, Span>();
  for (const run of runs) {
    const [from, to] = daysOf(run);
    const before = spans.get(from) ?? { from, to, km: 0, estimatedKm: 0 };
    const km = run.km ?? 0;
    spans.set(from, {
      ...before,
      km: before.km + km,
      estimatedKm: before.estimatedKm + (run.estimated ? km : 0),
    });
  }
  return [...spans.values()];
}

function farthestSpan(kind: FarthestOf["kind"], spans: readonly Span[]): FarthestOf | null {
  let best: Span | null = null;
  for (const span of spans) if (span.km > (best?.km ?? 0)) best = span;
  if (!best) return null;
  return {
    kind,
    km: best.km,
    estimated: best.estimatedKm > 0,
    from: dateFromDayNumber(best.from),
    to: dateFromDayNumber(best.to),
    sessionId: null,
  };
}

/** The fastest race over each distance up to a day, of those whose recording holds the race alone. */
export function fastestUpTo(snapshot: Snapshot, day: number): readonly FastestRace[] {
  const results = raceResults(snapshot, Number.NEGATIVE_INFINITY, day);
  return raceDistances.flatMap((distance) => fastestOver(distance, results) ?? []);
}

function fastestOver(distance: RaceDistance, results: ReturnType<typeof raceResults>): FastestRace | null {
  let best: (typeof results)[number] | null = null;
  for (const result of results) {
    if (result.session.type === distance && (best === null || result.seconds < best.seconds)) best = result;
  }
  return best && { distance, seconds: best.seconds, date: best.session.date, sessionId: best.session.id };
}
