import type { SnapSession } from "../snapshot-session";
import { within } from "../window";
import type { Metric } from "./metric";
import { likeDays } from "./session-load";

/** Recordings of one run that a watch has split: runs less than 20 minutes apart. */
export const splitRunMinutes = 20;

/**
 * Runs as they were run: recordings less than 20 minutes apart are one. Distances add up, and are unknown when one
 * of them is.
 */
export function singleRuns(sessions: readonly SnapSession[]): readonly (readonly SnapSession[])[] {
  const runs: SnapSession[][] = [];
  for (const session of sessions) {
    if (!session.isRun) continue;
    if (goesOn(runs.at(-1)?.at(-1), session)) runs.at(-1)?.push(session);
    else runs.push([session]);
  }
  return runs;
}

/** Whether a recording of a run belongs to the same run as the one before it. */
export const goesOn = (previous: SnapSession | undefined, session: SnapSession): boolean =>
  previous?.endMs != null &&
  session.startMs !== null &&
  previous.status === "completed" &&
  session.status === "completed" &&
  !session.assumed &&
  session.startMs - previous.endMs < splitRunMinutes * 60_000;

/** One run with the distance that counts for it. */
export interface RunDistance {
  readonly sessions: readonly SnapSession[];
  readonly day: number;
  /** Kilometres; `null` when neither distance nor an own pace to estimate it is known. */
  readonly km: number | null;
  readonly estimated: boolean;
}

/** The athlete's own easy minutes per kilometre around a day; `null` when they are not known. */
export type PaceAt = (day: number) => number | null;

/**
 * Every run with its distance. A run without one (a treadmill) is estimated from its time and the athlete's own
 * easy pace around that day; without such a pace it stays unknown.
 */
export function runDistances(sessions: readonly SnapSession[], paceAt: PaceAt): RunDistance[] {
  return singleRuns(sessions).map((parts) => runDistance(parts, paceAt));
}

/** One run of one or more recordings with its distance. */
export function runDistance(parts: readonly SnapSession[], paceAt: PaceAt): RunDistance {
  const day = parts[0]?.day ?? 0;
  let [km, estimated]: [number | null, boolean] = [0, false];
  for (const { distanceKm, durationMin } of parts) {
    if (distanceKm === null) estimated = true;
    const part = distanceKm ?? estimate(durationMin, paceAt(day));
    km = km === null || part === null ? null : km + part;
  }
  return { sessions: parts, day, km, estimated };
}

const estimate = (minutes: number | null, minPerKm: number | null) =>
  minutes === null || minPerKm === null ? null : minutes / minPerKm;

/** An easy or steady run that has time and distance: what the own easy pace is read from. */
export const hasEasyPace = ({ type, distanceKm, durationMin }: SnapSession): boolean =>
  (type === "run-easy" || type === "run-steady" || type === "run-recovery" || type === "run-long") &&
  distanceKm !== null &&
  distanceKm > 0 &&
  durationMin !== null;

/** Mean minutes per kilometre of the easy runs (`hasEasyPace`) within 90 days of a day; `null` without one. */
export function easyPaceAt(easyRuns: readonly SnapSession[], day: number): number | null {
  const near = within(easyRuns, day - likeDays, day + likeDays);
  let total = 0;
  for (const { durationMin, distanceKm } of near) total += (durationMin ?? 0) / (distanceKm ?? 1);
  return near.length === 0 ? null : total / near.length;
}

export interface LongestRun {
  readonly km: number;
  readonly day: number;
  readonly estimated: boolean;
}

/**
 * The longest single run of the days from `fromDay` to `toDay`, both included (Frandsen 2025 looks at the 30 days
 * before the run). No value without a run; `partial` when a run's distance is not known.
 */
export function longestRun(runs: readonly RunDistance[], fromDay: number, toDay: number): Metric<LongestRun> {
  const inside = within(runs, fromDay, toDay);
  const known = inside.filter(({ km }) => km !== null && km > 0);
  let best: RunDistance | null = null;
  for (const run of known) if (best === null || (run.km ?? 0) > (best.km ?? 0)) best = run;
  const coverage = inside.length === 0 ? 0 : known.length / inside.length;
  if (best === null) return { value: null, status: "not-enough-data", coverage };
  return {
    value: { km: best.km ?? 0, day: best.day, estimated: best.estimated },
    status: coverage < 1 ? "partial" : best.estimated ? "estimated" : "ok",
    coverage,
  };
}

/** Kilometres run from `fromDay` to `toDay`, both included; `partial` when a run's distance is not known. */
export function runVolume(runs: readonly RunDistance[], fromDay: number, toDay: number): Metric<number> {
  const inside = within(runs, fromDay, toDay);
  const known = inside.filter(({ km }) => km !== null);
  return {
    value: known.reduce((total, { km }) => total + (km ?? 0), 0),
    status:
      known.length < inside.length
        ? "partial"
        : inside.some(({ estimated }) => estimated)
          ? "estimated"
          : "ok",
    coverage: inside.length === 0 ? 1 : known.length / inside.length,
  };
}

/** How much longer a run is than the longest before it, in percent. */
export const spikePct = (km: number, longestKm: number) => (km / longestKm - 1) * 100;
