import { isRun } from "@/lib/domain/session-type";
import { type RunDistance, runDistances } from "./metrics/run-volume";
import { peakVolume, peakWeeks, taperDepth } from "./metrics/taper-depth";
import type { Race } from "./races";
import { type Snapshot, weekStartDay } from "./snapshot";
import { isQualityRun, isRace } from "./taxonomy";
import { within } from "./window";

/** The running before a race: volume, number and intensity, race excluded. */
export interface TaperVolume {
  readonly unit: "km" | "min";
  /** Volume of each week, the race week first and only to the day before the race; `null` when it is not known. */
  readonly weeks: readonly (number | null)[];
  /** Mean of the four highest weeks before the race week; `null` with fewer known. */
  readonly peak: number | null;
  /** How far the race week lies below it, in percent. */
  readonly cutPct: number | null;
  readonly knownWeeks: number;
  /** Share of the race week or of the peak weeks that is estimated, the larger one, 0–1. */
  readonly estimated: number;
  /** First day of the race week. */
  readonly raceWeekFrom: number;
  /** Mean number of runs in the four highest weeks. */
  readonly peakRuns: number;
  volume(fromDay: number, toDay: number): number | null;
  runs(fromDay: number, toDay: number): number;
  qualityRuns(fromDay: number, toDay: number): number;
}

/** Weeks before the race week among which the four highest are looked for. */
const weeksBack = 12;
/** A race so early in its calendar week is judged by the seven days before it. */
const leastDaysOfRaceWeek = 4;

/** What is run until the day before a race: the log, and from today on the plan. For a race that is over the log alone. */
export function taperVolume(snapshot: Snapshot, race: Race): TaperVolume {
  const calendar = weekStartDay(snapshot, race.day);
  const raceWeekFrom = race.day - calendar >= leastDaysOfRaceWeek ? calendar : race.day - 7;
  const first = raceWeekFrom - 7 * weeksBack;
  const runs = runsBefore(snapshot, race, first);
  const isKm = runs.every(({ km }) => km !== null);
  const sizeOf = (run: RunDistance) =>
    isKm ? run.km : sumOrNull(run.sessions.map(({ durationMin }) => durationMin));
  const volume = (fromDay: number, toDay: number) => sumOrNull(within(runs, fromDay, toDay).map(sizeOf));
  const count = (fromDay: number, toDay: number) => within(runs, fromDay, toDay).length;
  const spans = Array.from({ length: weeksBack + 1 }, (_, back) => {
    const fromDay = raceWeekFrom - 7 * back;
    return { fromDay, toDay: back === 0 ? race.day - 1 : fromDay + 6 };
  });
  const weeks = spans.map(({ fromDay, toDay }) =>
    isOnRecord(snapshot, fromDay, toDay) ? volume(fromDay, toDay) : null,
  );
  const before = weeks.slice(1);
  const highest = before
    .flatMap((value, index) =>
      value === null ? [] : [{ value, ...(spans[index + 1] ?? { fromDay: 0, toDay: -1 }) }],
    )
    .toSorted((a, b) => b.value - a.value)
    .slice(0, peakWeeks);
  return {
    unit: isKm ? "km" : "min",
    weeks,
    peak: peakVolume(before),
    cutPct: taperDepth(weeks[0] ?? null, 7, before).value,
    knownWeeks: before.filter((value) => value !== null).length,
    estimated: isKm ? Math.max(estimatedShare(runs, highest), estimatedShare(runs, spans.slice(0, 1))) : 0,
    raceWeekFrom,
    peakRuns: highest.reduce((total, { fromDay, toDay }) => total + count(fromDay, toDay), 0) / peakWeeks,
    volume,
    runs: count,
    qualityRuns: (fromDay, toDay) =>
      within(runs, fromDay, toDay).filter(({ sessions }) => sessions.some(({ type }) => isQualityRun(type)))
        .length,
  };
}

function runsBefore(snapshot: Snapshot, race: Race, fromDay: number): readonly RunDistance[] {
  const last = race.day - 1;
  const today = snapshot.now.day;
  const done = within(snapshot.logRuns, fromDay, Math.min(last, today));
  const open = within(snapshot.open, today, last).filter(({ type }) => isRun(type));
  const ahead = last < today ? [] : runDistances(open, () => snapshot.ownPace);
  return [...done, ...ahead].filter(({ sessions }) => sessions.every(({ type }) => !isRace(type)));
}

/** On record, with an answer for every run that was planned; what is ahead is known from the plan. */
function isOnRecord({ observedFrom, logRunDays, now }: Snapshot, fromDay: number, toDay: number): boolean {
  if (observedFrom === null || fromDay < observedFrom) return false;
  for (let day = fromDay; day <= Math.min(toDay, now.day - 1); day += 1) {
    const entry = logRunDays.get(day);
    if (entry?.value === null && entry.known === 0) return false;
  }
  return true;
}

const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );

function estimatedShare(
  runs: readonly RunDistance[],
  spans: readonly { readonly fromDay: number; readonly toDay: number }[],
): number {
  let [total, estimated] = [0, 0];
  for (const { fromDay, toDay } of spans) {
    for (const run of within(runs, fromDay, toDay)) {
      total += run.km ?? 0;
      if (run.estimated) estimated += run.km ?? 0;
    }
  }
  return total === 0 ? 0 : estimated / total;
}
