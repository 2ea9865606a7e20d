import { findExercise } from "../exercises";
import { type E1RmSample, e1RmSamples } from "../metrics/e1rm";
import { hrSpeedChange } from "../metrics/hr-speed";
import { type RaceResult, raceResults, slowerPct } from "../metrics/race-results";
import type { Snapshot } from "../snapshot";
import { restfulWeekOf } from "../weeks/week-role";
import { perLog, within } from "../window";

/** What the 14 days that end on a day say of performance, each against the time before. */
export interface PerformanceSigns {
  /** Percent slower at the same heart rate, one a run; `null` with what is missing where it cannot be said. */
  readonly runs: readonly number[] | null;
  readonly missing: { readonly what: "heart-rate-limits" | "usual-runs"; readonly have: number } | null;
  readonly race: { readonly result: RaceResult; readonly slowerPct: number } | null;
  readonly lift: {
    readonly name: string;
    readonly lowerPct: number;
    readonly best: number;
    readonly now: number;
  } | null;
}

const recentDays = 14;
const usualDays = 42;
/** Six months. */
const raceDays = 183;
/** A lift is compared when it has this many days of its own on either side (practice). */
const fewestBefore = 3;
const fewestNow = 2;

const known = perLog(() => new Map<number, PerformanceSigns>());

/** Worked out once a log and day, whatever happens to the plan. */
export function performanceSigns(snapshot: Snapshot, day: number): PerformanceSigns {
  const byDay = known(snapshot);
  const before = byDay.get(day);
  if (before) return before;
  const change = hrSpeedChange(snapshot, day);
  const signs: PerformanceSigns = {
    runs: "changes" in change ? change.changes.map((pct) => -pct) : null,
    missing: "changes" in change ? null : { what: change.missing, have: change.have },
    race: raceSign(snapshot, day),
    lift: liftSign(snapshot, day),
  };
  byDay.set(day, signs);
  return signs;
}

/** The latest race of the days against the best of the six months before it. */
function raceSign(snapshot: Snapshot, day: number): PerformanceSigns["race"] {
  const result = raceResults(snapshot, day - recentDays + 1, day).at(-1);
  if (!result) return null;
  const earlier = raceResults(snapshot, result.day - raceDays, result.day - 1);
  if (earlier.length === 0) return null;
  return { result, slowerPct: slowerPct(result, Math.max(...earlier.map(({ vdot }) => vdot))) };
}

/** The leg lift that is farthest below its best of the six weeks before; deload and taper weeks are left out. */
function liftSign(snapshot: Snapshot, day: number): PerformanceSigns["lift"] {
  const first = day - recentDays + 1;
  const lifts = within(snapshot.logLifts, first - usualDays, day);
  if (lifts.length < fewestBefore + fewestNow) return null;
  let worst: PerformanceSigns["lift"] = null;
  for (const [id, all] of e1RmSamples(lifts)) {
    const samples = all.filter((one) => one.effortKnown && restfulWeekOf(snapshot, one.day) === null);
    const [before, now] = [
      samples.filter((one) => one.day < first),
      samples.filter((one) => one.day >= first),
    ];
    if (before.length < fewestBefore || now.length < fewestNow) continue;
    const lowerPct = (1 - highest(now) / highest(before)) * 100;
    if (worst !== null && worst.lowerPct >= lowerPct) continue;
    worst = { name: findExercise(id)?.name ?? id, lowerPct, best: highest(before), now: highest(now) };
  }
  return worst;
}

const highest = (samples: readonly E1RmSample[]) => Math.max(...samples.map(({ kg }) => kg));
