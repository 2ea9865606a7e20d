import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isLegLift } from "../taxonomy";

/** Sets of one leg exercise with no repetition left. */
export interface FailureSets {
  readonly exercise: string;
  readonly sets: number;
}

/** The leg exercise of a session with the most sets to failure; `null` without such a set. */
export function mostFailureSets({ sets }: SnapSession): FailureSets | null {
  if (sets.leastRir === null || sets.leastRir > 0) return null;
  const byExercise = new Map<string, FailureSets>();
  for (const { exercise, rir } of sets.legs) {
    if (rir === null || rir > 0) continue;
    const before = byExercise.get(exercise.id)?.sets ?? 0;
    byExercise.set(exercise.id, { exercise: exercise.name, sets: before + 1 });
  }
  return [...byExercise.values()].toSorted((a, b) => b.sets - a.sets)[0] ?? null;
}

/** The lift is to failure as a whole: more than two leg sets, or declared so. */
export const isFailureWork = ({ type }: SnapSession) => type === "strength-failure-lower";

/** Some leg set of the lift ends at failure. */
export const hasFailure = (lift: SnapSession) => isFailureWork(lift) || (lift.sets.leastRir ?? 1) <= 0;

const knownDays = 28;

/**
 * Day on which leg lifting began, when that is less than `days` before the lift; else `null`. `unknown` when it may
 * have begun before the log: 28 days without it must be on record.
 */
export function legLiftingSince(
  { logLifts, observedFrom, open }: Snapshot,
  lift: SnapSession,
  days: number,
): number | "unknown" | null {
  const isLeg = ({ type }: SnapSession) => isLegLift(type);
  const planned = open.find(isLeg);
  const first = Math.min(logLifts.find(isLeg)?.day ?? lift.day, planned?.day ?? lift.day, lift.day);
  if (lift.day - first >= days) return null;
  return observedFrom !== null && first - observedFrom >= knownDays ? first : "unknown";
}
