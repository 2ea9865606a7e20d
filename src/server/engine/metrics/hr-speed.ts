import { dayNumber } from "@/lib/dates/calendar-date";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import type { Timeline } from "../timeline";
import { restfulWeekOf } from "../weeks/week-role";
import { morningsWithin } from "../wellness/mornings";
import { within } from "../window";
import { climbFactor } from "./grade-cost";
import { isAtLeast } from "./metric";

/** Beats per minute at rest and at most, and the speed in km/h that goes with the latter. */
export interface HeartRateScale {
  readonly restingHr: number;
  readonly maxHr: number;
  readonly peakKmh: number;
}

/**
 * Heart rate–running speed index in km/h: speed less the speed that the heart rate suggests, with the line from rest
 * to maximum (Vesterinen 2014). It rises with fitness; only one's own values can be compared.
 */
export const hrSpeedIndex = (kmh: number, hr: number, scale: HeartRateScale): number =>
  kmh - suggestedKmh(hr, scale);

const suggestedKmh = (hr: number, { restingHr, maxHr, peakKmh }: HeartRateScale) =>
  ((hr - restingHr) * peakKmh) / (maxHr - restingHr);

/** A steady run with its mean heart rate and its speed in km/h, adjusted for what it climbed where that is known. */
export interface SteadyRun {
  readonly id: string;
  readonly day: number;
  readonly kmh: number;
  readonly hr: number;
}

const leastMinutes = 20;
/** Warmer runs are slower at the same heart rate. */
const warmestC = 25;
const steadyTypes: ReadonlySet<string> = new Set(["run-recovery", "run-easy", "run-steady"]);
const unlikeTags: ReadonlySet<string> = new Set(["altitude", "heat", "jet-lag"]);

/** Completed runs from one day to another that can be compared with each other. */
export function steadyRuns(snapshot: Snapshot, fromDay: number, toDay: number): SteadyRun[] {
  const runs = within(snapshot.log, fromDay, toDay).flatMap((session) => steadyRunOf(session) ?? []);
  if (runs.length === 0) return runs;
  const unlike = new Set(
    morningsWithin(snapshot, fromDay, toDay).flatMap(({ day, entry }) =>
      entry.tags?.some((tag) => unlikeTags.has(tag)) ? [day] : [],
    ),
  );
  return runs.filter(
    ({ day }) =>
      !unlike.has(day) && !isUnwell(snapshot.timeline, day) && restfulWeekOf(snapshot, day) === null,
  );
}

function steadyRunOf({ id, type, day, durationMin, distanceKm, source }: SnapSession): SteadyRun | null {
  if (!steadyTypes.has(type) || source.avgHr == null || distanceKm === null || durationMin === null)
    return null;
  if (!isAtLeast(durationMin, leastMinutes) || distanceKm <= 0) return null;
  if ((source.temperatureC ?? 0) > warmestC) return null;
  if (source.steady && isAtLeast(source.steady.minutes, leastMinutes)) {
    return { id, day, kmh: source.steady.kmh, hr: source.steady.hr };
  }
  const flat = climbFactor(distanceKm, source.elevationGainM ?? 0);
  return { id, day, kmh: (distanceKm / durationMin) * 60 * flat, hr: source.avgHr };
}

const isUnwell = ({ events }: Timeline, day: number): boolean =>
  (events ?? []).some(
    ({ kind, date, to }) =>
      (kind === "illness" || kind === "injury") && dayNumber(date) <= day && day <= dayNumber(to ?? date),
  );

/** How the recent steady runs compare with the usual ones at the same heart rate. */
export interface HrSpeedChange {
  /** Percent of speed against the usual at the same heart rate, below 0 when slower; one a recent run, oldest first. */
  readonly changes: readonly number[];
  readonly usualIndex: number;
  readonly usualRuns: number;
}

const recentDays = 14;
const usualDays = 42;
/** Fewer runs than this have no usual speed (practice). */
export const leastUsualRuns = 5;

/**
 * The steady runs of the 14 days that end on a day against the median of the 42 days before those. `missing` names
 * what cannot be compared for: the heart rates of the profile, or runs with a heart rate.
 */
export function hrSpeedChange(
  snapshot: Snapshot,
  day: number,
): HrSpeedChange | { readonly missing: "heart-rate-limits" | "usual-runs"; readonly have: number } {
  const { restingHr, maxHr, thresholdPaceSecPerKm } = snapshot.athlete;
  if (restingHr == null || maxHr == null || maxHr <= restingHr)
    return { missing: "heart-rate-limits", have: 0 };
  const first = day - recentDays + 1;
  const usual = steadyRuns(snapshot, first - usualDays, first - 1).filter(({ hr }) => hr > restingHr);
  if (usual.length < leastUsualRuns) return { missing: "usual-runs", have: usual.length };
  const scale = {
    restingHr,
    maxHr,
    peakKmh: peakKmh(usual, restingHr, maxHr, thresholdPaceSecPerKm ?? null),
  };
  const usualIndex = median(usual.map(({ kmh, hr }) => hrSpeedIndex(kmh, hr, scale)));
  const changes = steadyRuns(snapshot, first, day).flatMap(({ kmh, hr }) => {
    const expected = suggestedKmh(hr, scale) + usualIndex;
    return expected <= 0 ? [] : [((hrSpeedIndex(kmh, hr, scale) - usualIndex) / expected) * 100];
  });
  return { changes, usualIndex, usualRuns: usual.length };
}

/** Threshold speed is about 88 % of the speed at maximal oxygen uptake (1,411 runners). */
const thresholdShare = 0.88;

/** From the threshold pace; else where the line through the athlete's own runs reaches the maximal heart rate. */
function peakKmh(
  runs: readonly SteadyRun[],
  restingHr: number,
  maxHr: number,
  secPerKm: number | null,
): number {
  if (secPerKm !== null) return 3600 / secPerKm / thresholdShare;
  return median(runs.map(({ kmh, hr }) => (kmh * (maxHr - restingHr)) / (hr - restingHr)));
}

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
