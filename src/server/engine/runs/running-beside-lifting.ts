import { isLift, isRun, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { e1RmSamples, fewestSamples, stallOf } from "../metrics/e1rm";
import { goesOn } from "../metrics/run-volume";
import { zoneMinutesOf } from "../metrics/zone-minutes";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { perLog, within } from "../window";

/** The running of some days, as it weighs on lifting. */
export interface Running {
  readonly runs: number;
  readonly minutes: number;
  /** Minutes of runs whose length is not known, taken as long as their kind usually is. */
  readonly estimated: number;
  /** The longest easy or steady run of known length. */
  readonly longestEasy: { readonly session: SnapSession; readonly minutes: number } | null;
}

/** A long run is meant to be long; its minutes count, and not its length. */
const easyTypes: ReadonlySet<SessionType> = new Set(["run-recovery", "run-easy", "run-steady"]);

/** Run at an even effort below the second threshold. */
const continuousTypes: ReadonlySet<SessionType> = new Set([
  ...easyTypes,
  "run-long",
  "run-long-xl",
  "run-marathon-pace",
  "heat-active",
]);

/** Planned or logged as an easy run, however long it became. */
export const isEasyRunning = ({ source, declaredType }: SnapSession): boolean =>
  easyTypes.has(source.classOverride ?? declaredType);

const minutesOf = ({ durationMin, type }: SnapSession) => durationMin ?? sessionTypeFacts[type].usualMinutes;

/** Recordings that a watch has split are one run. `sessions` are runs sorted by start. */
export function runningOf(sessions: readonly SnapSession[]): Running {
  let [runs, minutes, estimated, easyMinutes] = [0, 0, 0, 0];
  let longestEasy: Running["longestEasy"] = null;
  let first: SnapSession | null = null;
  let previous: SnapSession | undefined;
  for (const session of sessions) {
    const length = minutesOf(session);
    minutes += length;
    if (session.durationMin === null) estimated += length;
    if (!goesOn(previous, session)) {
      runs += 1;
      easyMinutes = 0;
      first = session;
    }
    previous = session;
    if (first && !(isEasyRunning(session) && session.durationMin !== null)) first = null;
    easyMinutes += length;
    if (first && easyMinutes > (longestEasy?.minutes ?? 0)) {
      longestEasy = { session: first, minutes: easyMinutes };
    }
  }
  return { runs, minutes, estimated, longestEasy };
}

/** Lifts and runs of some days. */
export interface LiftsAndRuns {
  readonly lifts: number;
  readonly runs: number;
  /** Planned for days that are over, neither logged nor skipped. */
  readonly unknownLifts: number;
  readonly unknownRuns: number;
}

/** Core work and prehab are no lifts here. */
const isCountedLift = ({ type }: SnapSession) => isLift(type) && type !== "strength-core";

export function liftsAndRuns(snapshot: Snapshot, fromDay: number, toDay: number): LiftsAndRuns {
  const counts = { lifts: 0, runs: 0, unknownLifts: 0, unknownRuns: 0 };
  let previous: SnapSession | undefined;
  const sessions = within(snapshot.expected, fromDay, toDay);
  for (const session of sessions) {
    if (isCountedLift(session)) counts.lifts += 1;
    if (!isRun(session.type)) continue;
    if (!goesOn(previous, session)) counts.runs += 1;
    previous = session;
  }
  for (const session of within(snapshot.unlogged, fromDay, toDay)) {
    // What may only not be logged yet is expected.
    if (sessions.includes(session)) continue;
    if (isCountedLift(session)) counts.unknownLifts += 1;
    if (isRun(session.type)) counts.unknownRuns += 1;
  }
  return counts;
}

const fourWeeks = 28;

/**
 * Share of the run time of the last 28 days, 0–100, that was even and below the second threshold; `null` without a
 * run of known length.
 */
export const continuousShare = perLog(({ log, now }: Snapshot): number | null => {
  let [continuous, total] = [0, 0];
  for (const session of within(log, now.day - fourWeeks + 1, now.day)) {
    const zones = isRun(session.type) ? zoneMinutesOf(session) : null;
    if (zones === null) continue;
    const [first, second, third] = zones.minutes;
    total += first + second + third;
    if (continuousTypes.has(session.type)) continuous += first + second;
  }
  return total === 0 ? null : (continuous / total) * 100;
});

/** The leg lift with the most samples, and since when it has not risen. */
export interface MainLift {
  readonly samples: number;
  /** Fewer than three samples, or samples of less than three weeks, cannot say. */
  readonly isKnown: boolean;
  /** `null` while it rises. */
  readonly flatDays: number | null;
}

const flatFromDays = 21;

/** The main leg lift of the last 28 days. */
export const mainLiftOf = perLog(({ logLifts, now }: Snapshot): MainLift => {
  let best: Parameters<typeof stallOf>[0] = [];
  for (const samples of e1RmSamples(within(logLifts, now.day - fourWeeks + 1, now.day)).values()) {
    if (samples.length > best.length) best = samples;
  }
  const days = (best.at(-1)?.day ?? 0) - (best[0]?.day ?? 0);
  const isKnown = best.length >= fewestSamples && days >= flatFromDays;
  return {
    samples: best.length,
    isKnown,
    flatDays: isKnown ? (stallOf(best, flatFromDays)?.days ?? null) : null,
  };
});
