import { timesOf } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import { metresPerMile } from "@/lib/units/distance";
import { type Aim, type AthleteLimits, readTarget } from "./aim";
import { Cursor } from "./cursor";
import { factsOfEffort, races, type StepZone } from "./efforts";

/** Seconds per kilometre, the faster one first. */
export interface PaceRange {
  readonly from: number;
  readonly to: number;
}

/** Percent of threshold speed where a step names its zone alone (practice). */
const shareOfZone: Readonly<Record<StepZone, readonly [number, number]>> = {
  z1: [69, 80],
  z2: [90, 100],
  z3: [103, 110],
  max: [125, 140],
};
/** Percent of threshold speed of a jog between repeats (practice). */
const jogShare = [58, 68] as const;
/** Seconds per kilometre of a walk (practice). */
const walkPace: PaceRange = { from: 600, to: 720 };
/** How much slower a longer race is run, as the exponent of the distances' ratio (Riegel 1981). */
const fatigue = 1.06;
const secondsAtThreshold = 3600;

const atShare = (threshold: number, [low, high]: readonly [number, number]): PaceRange => ({
  from: (threshold * 100) / high,
  to: (threshold * 100) / low,
});

/** The pace of a race of that length, from the pace that can be held for an hour. */
function racePace(threshold: number, far: number): number {
  const hourMetres = (secondsAtThreshold / threshold) * 1000;
  return threshold * (far / hourMetres) ** (fatigue - 1);
}

function paceOfAim(aim: Aim, { thresholdPace }: AthleteLimits): PaceRange | null {
  if (aim.kind === "pace") {
    const perKm = (value: number) => (aim.per === "km" ? value : (value * 1000) / metresPerMile);
    return { from: perKm(aim.from), to: perKm(aim.to) };
  }
  if (thresholdPace === null) return null;
  switch (aim.kind) {
    case "share":
      return aim.of === "T" ? atShare(thresholdPace, [aim.from, aim.to]) : null;
    case "race": {
      const pace = racePace(thresholdPace, races[aim.race].metres);
      return { from: pace, to: pace };
    }
    case "effort": {
      const { share, offered } = factsOfEffort(aim.word);
      if (share) return atShare(thresholdPace, share);
      return offered === undefined ? null : atShare(thresholdPace, [offered, offered]);
    }
    case "zone":
      return atShare(thresholdPace, shareOfZone[aim.zone]);
    default:
      return null;
  }
}

/** What a target says as a pace, for this athlete. Null for heart rates, efforts of feel, and without a threshold. */
export function paceOfTargetText(text: string, limits: AthleteLimits): PaceRange | null {
  const target = readTarget(new Cursor(text, 0), "km");
  if (!target) return null;
  const [first, second] = [paceOfAim(target.from, limits), target.to && paceOfAim(target.to, limits)];
  if (!first || !target.to) return first;
  return second && { from: Math.min(first.from, second.from), to: Math.max(first.to, second.to) };
}

/** The pace at which a step will be run, as far as it can be told: its target's, else its zone's, else its mode's. */
export function paceOfStep(step: RunStep, limits: AthleteLimits): PaceRange | null {
  if (step.mode === "stand") return null;
  if (step.mode === "walk") return walkPace;
  const aimed = step.target === "" ? null : paceOfTargetText(step.target, limits);
  if (aimed) return aimed;
  const { thresholdPace } = limits;
  if (thresholdPace === null) return null;
  if (step.mode === "jog" || step.kind === "rest") return atShare(thresholdPace, jogShare);
  return atShare(thresholdPace, shareOfZone[step.zone ?? "z1"]);
}

export interface RunTotals {
  readonly seconds: number;
  /** Null where it cannot be told how far the steps by time lead. */
  readonly metres: number | null;
  /** Some of it was worked out from a pace. */
  readonly estimated: boolean;
}

/** A middling threshold pace, for the length of steps by distance of somebody whose own is not known (practice). */
const usualThreshold = 300;

/** Seconds and metres of a step, once. */
export function lengthOfStep(
  step: RunStep,
  limits: AthleteLimits,
): { readonly seconds: number; readonly metres: number | null } {
  const known = paceOfStep(step, limits);
  const range =
    known ?? (step.seconds === null ? paceOfStep(step, { ...limits, thresholdPace: usualThreshold }) : null);
  const pace = range ? (range.from + range.to) / 2 : null;
  if (step.seconds === null) {
    const far = step.metres ?? 0;
    return { seconds: (far / 1000) * (pace ?? usualThreshold), metres: far };
  }
  if (step.mode === "stand") return { seconds: step.seconds, metres: 0 };
  return { seconds: step.seconds, metres: pace === null ? null : (step.seconds / pace) * 1000 };
}

/** How long the steps take and how far they lead, with all their repeats. */
export function totalsOfSteps(steps: readonly RunStep[], limits: AthleteLimits): RunTotals {
  let [time, far, estimated]: [number, number | null, boolean] = [0, 0, false];
  for (const step of steps) {
    const length = lengthOfStep(step, limits);
    time += length.seconds * timesOf(step);
    far = far === null || length.metres === null ? null : far + length.metres * timesOf(step);
    if (step.seconds === null || step.mode !== "stand") estimated = true;
  }
  return { seconds: time, metres: far, estimated };
}
