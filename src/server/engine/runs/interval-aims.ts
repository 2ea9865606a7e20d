import type { SessionType } from "@/lib/domain/session-type";
import type { TimelineSession, TimelineStep } from "../timeline";
import { type Effort, effortsOf } from "./step-efforts";

/** What the recovery between the work steps of a run is for. */
export type IntervalAim = "strides" | "vo2max" | "anaerobic" | "threshold" | "hiit";

/** One effort with its recovery, in seconds. */
export interface Interval {
  readonly aim: IntervalAim;
  readonly effort: Effort;
  readonly workSec: number;
  /** `null` when no recovery is described. */
  readonly restSec: number | null;
  /** Seconds were worked out from a distance and the athlete's threshold pace. */
  readonly estimated: boolean;
  readonly tabata: boolean;
}

/** Work steps of these lengths in seconds have an aim (science's table); longer ones are warm-up or steady running. */
const longest: Readonly<Partial<Record<SessionType, readonly (readonly [number, IntervalAim])[]>>> = {
  "run-strides": [[90, "strides"]],
  "run-vo2max": [[480, "vo2max"]],
  "run-hill-repeats": [[300, "vo2max"]],
  "run-track-anaerobic": [
    [90, "anaerobic"],
    [480, "vo2max"],
  ],
  "run-hiit": [
    [60, "hiit"],
    [480, "vo2max"],
  ],
};
const longestCruiseSec = 1800;
const shortestCruiseSec = 180;

/** Types whose steps ought to be described: without them nothing can be said about recovery. */
export const hasIntervals = (type: SessionType): boolean => type in longest || type === "run-cruise";

/**
 * The intervals of a run that have an aim. Steps that are called strides are strides in any run but a free fartlek
 * and hill sprints. `thresholdPace` in seconds per kilometre turns distances into times; steps by distance are left
 * out, and counted in `unknown`, without one.
 */
export function intervalsOf(
  { type, steps }: { readonly type: SessionType; readonly steps?: TimelineSession["steps"] },
  thresholdPace: number | null,
): { readonly intervals: readonly Interval[]; readonly unknown: number } {
  const none = { intervals: [], unknown: 0 };
  if (!steps || steps.length === 0 || type === "run-fartlek" || type === "run-hill-sprint") return none;
  let unknown = 0;
  const aims = new Map<TimelineStep, { readonly aim: IntervalAim; readonly seconds: number }>();
  for (const step of steps) {
    if (step.kind !== "work" || isEasy(step)) continue;
    const seconds = workSeconds(step, thresholdPace);
    if (seconds === null) unknown += hasIntervals(type) ? 1 : 0;
    const aim = seconds === null ? null : aimOf(type, step, seconds);
    if (aim !== null && seconds !== null) aims.set(step, { aim, seconds });
  }
  const intervals = effortsOf(steps, (step) => aims.has(step)).flatMap((effort): readonly Interval[] => {
    const known = aims.get(effort.step);
    if (!known || !effort.isFollowed) return [];
    const rest = effort.rest?.step ?? null;
    const restSec = rest === null ? null : restSeconds(rest, thresholdPace);
    if (rest !== null && restSec === null) {
      unknown += 1;
      return [];
    }
    return [
      {
        aim: known.aim,
        effort,
        workSec: known.seconds,
        restSec,
        estimated: effort.step.sec == null || (rest !== null && rest.sec == null),
        tabata: /tabata/i.test(String(effort.step.target ?? "")),
      },
    ];
  });
  return { intervals, unknown };
}

const isEasy = ({ zone }: TimelineStep) => zone === 1 || zone === "z1" || zone === "1";

function aimOf(type: SessionType, { target }: TimelineStep, seconds: number): IntervalAim | null {
  if (/stride/i.test(String(target ?? ""))) return "strides";
  if (type === "run-cruise" || type === "run-tempo") {
    return seconds >= shortestCruiseSec && seconds <= longestCruiseSec ? "threshold" : null;
  }
  return longest[type]?.find(([most]) => seconds <= most)?.[1] ?? null;
}

/** Shares of the threshold pace (practice): short repeats are faster, recoveries are jogged or walked. */
const repeatShare = 0.92;
const jogShare = 1.4;
const walkShare = 2.2;

function workSeconds({ sec, m }: TimelineStep, thresholdPace: number | null): number | null {
  if (sec != null) return sec;
  return m == null || thresholdPace === null ? null : (m / 1000) * thresholdPace * repeatShare;
}

function restSeconds({ sec, m, mode }: TimelineStep, thresholdPace: number | null): number | null {
  if (sec != null) return sec;
  const share = mode === "walk" || mode === "stand" ? walkShare : jogShare;
  return m == null || thresholdPace === null ? null : (m / 1000) * thresholdPace * share;
}
