import { isRun } from "@/lib/domain/session-type";
import { type RunDistance, runDistances } from "../metrics/run-volume";
import { peakVolume, peakWeeks, taperDepth } from "../metrics/taper-depth";
import { type Snapshot, weekStartDay } from "../snapshot";
import { isQualityRun, isRace } from "../taxonomy";
import { within } from "../window";
import type { Race } from "./races";

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
  const runs = runsBefore(snapshot, race, raceWeekFrom - 7 * weeksBack);
  const bins = weeksOf(runs, raceWeekFrom, race.day - 1);
  const isKm = bins.every(({ km }) => km !== null);
  const weeks = bins.map((week) =>
    isOnRecord(snapshot, week.fromDay, week.toDay) ? (isKm ? week.km : week.minutes) : null,
  );
  const before = weeks.slice(1);
  const highest = bins
    .filter((_, index) => index > 0 && weeks[index] !== null)
    .toSorted((a, b) => sizeOf(b, isKm) - sizeOf(a, isKm))
    .slice(0, peakWeeks);
  return {
    unit: isKm ? "km" : "min",
    weeks,
    peak: peakVolume(before),
    cutPct: taperDepth(weeks[0] ?? null, 7, before).value,
    knownWeeks: before.filter((value) => value !== null).length,
    estimated: isKm ? Math.max(estimatedShare(highest), estimatedShare(bins.slice(0, 1))) : 0,
    raceWeekFrom,
    peakRuns: highest.reduce((total, week) => total + week.runs, 0) / peakWeeks,
    volume: (fromDay, toDay) => {
      const [whole] = weeksOf(within(runs, fromDay, toDay), fromDay, toDay);
      return whole ? (isKm ? whole.km : whole.minutes) : 0;
    },
    runs: (fromDay, toDay) => within(runs, fromDay, toDay).length,
    qualityRuns: (fromDay, toDay) =>
      within(runs, fromDay, toDay).filter(({ sessions }) => sessions.some(({ type }) => isQualityRun(type)))
        .length,
  };
}

interface Bin {
  readonly fromDay: number;
  readonly toDay: number;
  km: number | null;
  minutes: number | null;
  estimatedKm: number;
  runs: number;
}

/** Sums of the race week, whose last day is given, and of each week before it. */
function weeksOf(runs: readonly RunDistance[], raceWeekFrom: number, lastDay: number): Bin[] {
  const bins = Array.from({ length: weeksBack + 1 }, (_, back): Bin => {
    const fromDay = raceWeekFrom - 7 * back;
    return { fromDay, toDay: back === 0 ? lastDay : fromDay + 6, km: 0, minutes: 0, estimatedKm: 0, runs: 0 };
  });
  for (const { day, km, estimated, sessions } of runs) {
    const bin = bins[day >= raceWeekFrom ? 0 : Math.ceil((raceWeekFrom - day) / 7)];
    if (!bin) continue;
    bin.runs += 1;
    bin.km = plus(bin.km, km);
    for (const { durationMin } of sessions) bin.minutes = plus(bin.minutes, durationMin);
    if (estimated) bin.estimatedKm += km ?? 0;
  }
  return bins;
}

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
const sizeOf = ({ km, minutes }: Bin, isKm: boolean) => (isKm ? km : minutes) ?? 0;

function estimatedShare(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { km }) => sum + (km ?? 0), 0);
  return total === 0 ? 0 : bins.reduce((sum, { estimatedKm }) => sum + estimatedKm, 0) / total;
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

/** The farthest that anybody looks back for a quality run. */
const farthestDays = 28;

/** Days from the last quality run to the race, where there is none in the last `least` days before it. */
export function daysWithoutQuality(volume: TaperVolume, raceDay: number, least: number): number {
  let days = least + 1;
  while (days < farthestDays && volume.qualityRuns(raceDay - days, raceDay - 1) === 0) days += 1;
  return days;
}

/**
 * Of the last three weeks, the race week first: the largest part of the week before it that a week has, in percent.
 * `null` where one of them is not known or has no volume.
 */
export function largestStep([race, last, before]: readonly (number | null)[]): number | null {
  return race && last && before ? Math.max(race / last, last / before) * 100 : null;
}
