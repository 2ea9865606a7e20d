import { timesOf } from "@/lib/domain/run-items";
import type { ExercisePrescription, RunStep } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import type { AthleteLimits } from "./aim";
import { lengthOfStep } from "./step-pace";

/** Words that name a type of run, the more exact first. */
const runWords: readonly (readonly [RegExp, SessionType])[] = [
  [/\bhill\s+sprints?\b/i, "run-hill-sprint"],
  [/\bhills?\b|\bhill\s+(?:reps?|repeats?)\b/i, "run-hill-repeats"],
  [/\bfartlek\b/i, "run-fartlek"],
  [/\btime[\s-]*trial\b|\btt\b|\bparkrun\b/i, "run-time-trial"],
  [/\bhiit\b|\btabata\b/i, "run-hiit"],
  [/\btrack\b/i, "run-track-anaerobic"],
  [/\blong\b/i, "run-long"],
  [/\bstrides?\b/i, "run-strides"],
  [/\b(?:mp|marathon\s+pace)\b/i, "run-marathon-pace"],
  [/\b(?:cruise|threshold\s+(?:reps?|repeats?|intervals?))\b/i, "run-cruise"],
  [/\b(?:vo2max|vo2|intervals?)\b/i, "run-vo2max"],
  [/\btempo\b|\bthreshold\b/i, "run-tempo"],
  [/\bsteady\b/i, "run-steady"],
  [/\brecovery\b/i, "run-recovery"],
];

const raceWords: readonly (readonly [RegExp, SessionType])[] = [
  [/\b(?:ultra|50\s?k|100\s?k|50\s?mi|100\s?mi)\b/i, "race-ultra"],
  [/\b(?:half|hm|21\s?k)\b/i, "race-half"],
  [/\b(?:marathon|42\s?k)\b/i, "race-marathon"],
  [/\b10\s?k(?:m)?\b/i, "race-10k"],
  [/\b5\s?k(?:m)?\b/i, "race-5k"],
  [/\b(?:800|1500|mile|3\s?k(?:m)?)\b/i, "race-short"],
];

export const typeOfRace = (text: string): SessionType =>
  raceWords.find(([pattern]) => pattern.test(text))?.[1] ?? "race-10k";

/** Longest sprint uphill, longest stride, and the lengths that part kinds of intervals, in seconds (practice). */
const longestSprint = 15;
const longestStride = 30;
const longestHiit = 45;
const longestAnaerobic = 75;
const longRun = 90 * 60;
const veryLongRun = 150 * 60;

/** What kind of run a text and its steps describe. `total` in seconds. */
export function guessRunType(
  text: string,
  steps: readonly RunStep[],
  total: number,
  limits: AthleteLimits,
): SessionType {
  const hard = steps.filter((step) => step.kind === "work" && step.zone !== null && step.zone !== "z1");
  const repeated = hard.filter((step) => timesOf(step) > 1 || hard.length > 1);
  const named = runWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (named && !(repeated.length > 0 && (named === "run-tempo" || named === "run-hill-repeats"))) {
    return named === "run-long" && total >= veryLongRun ? "run-long-xl" : named;
  }
  const main = longest(repeated, limits);
  if (main) return typeOfRepeats(main, steps, limits);
  const [only] = hard;
  if (only) return /\bMP\b/.test(only.target) ? "run-marathon-pace" : "run-tempo";
  if (total >= veryLongRun) return "run-long-xl";
  return total >= longRun ? "run-long" : "run-easy";
}

function longest(steps: readonly RunStep[], limits: AthleteLimits): RunStep | null {
  const volume = (step: RunStep) => lengthOfStep(step, limits).seconds * timesOf(step);
  return steps.reduce<RunStep | null>(
    (best, step) => (best && volume(best) >= volume(step) ? best : step),
    null,
  );
}

function typeOfRepeats(main: RunStep, steps: readonly RunStep[], limits: AthleteLimits): SessionType {
  const { seconds } = lengthOfStep(main, limits);
  const isHill = /\bhill\b/.test(main.target);
  if (isHill) return main.zone === "max" || seconds <= longestSprint ? "run-hill-sprint" : "run-hill-repeats";
  if (/stride/.test(main.target)) return "run-strides";
  if (main.zone === "z2") return /\bMP\b/.test(main.target) ? "run-marathon-pace" : "run-cruise";
  const rest = steps[steps.indexOf(main) + 1];
  const restSeconds = rest?.kind === "rest" ? lengthOfStep(rest, limits).seconds : 0;
  if (seconds <= longestStride && restSeconds >= seconds * 2) return "run-strides";
  const isFast = /\b(?:800|1500|mile|rep|sprint)\b/.test(main.target) || main.zone === "max";
  if (isFast) return "run-track-anaerobic";
  if (seconds <= longestHiit && restSeconds < seconds * 2) return "run-hiit";
  return seconds <= longestAnaerobic ? "run-track-anaerobic" : "run-vo2max";
}

const patterns: readonly (readonly [RegExp, SessionType])[] = [
  [/clean|snatch|jerk/i, "strength-olympic"],
  [/jump|hop|bound|plyo|depth/i, "strength-explosive"],
  [
    /squat|deadlift|rdl|hinge|lunge|leg press|step[\s-]?up|hip thrust|good morning|nordic/i,
    "strength-moderate-lower",
  ],
  [/bench|press|row|pull|chin|dip|curl|push|lat/i, "strength-upper"],
  [/plank|core|copenhagen|calf|crunch|dead ?bug|bridge|pallof/i, "strength-core"],
];

/** What kind of lift the exercises describe. What it counts as is read from its sets by the rules themselves. */
export function guessLiftType(lifts: readonly ExercisePrescription[]): SessionType {
  const types = lifts
    .filter(({ warmUp }) => !warmUp)
    .map((lift) => [lift, patterns.find(([pattern]) => pattern.test(lift.exercise))?.[1] ?? null] as const);
  const legs = types.filter(([, type]) => type === "strength-moderate-lower");
  if (legs.filter(([lift]) => lift.toFailure).length > 0) return "strength-failure-lower";
  if (legs.some(([lift]) => isHeavy(lift))) return "strength-heavy-lower";
  return (
    (
      [
        "strength-olympic",
        "strength-explosive",
        "strength-moderate-lower",
        "strength-upper",
        "strength-core",
      ] as const
    ).find((wanted) => types.some(([, type]) => type === wanted)) ?? "strength-moderate-lower"
  );
}

function isHeavy({ load, reps }: ExercisePrescription): boolean {
  if (load.kind === "pct-1rm") return load.fraction >= 0.8;
  if (load.kind === "rpe") return load.rpe >= 8 && reps <= 6;
  return load.kind === "rir" && load.rir <= 2 && reps <= 6;
}
