import type { TimelineStep } from "../timeline";

/** A work step of a structured run with the recovery after it. A repeated step is one effort. */
export interface Effort {
  /** Where the step stands among the session's steps. */
  readonly index: number;
  readonly step: TimelineStep;
  /** The recovery between this one and the next; `null` where none is described. */
  readonly rest: { readonly index: number; readonly step: TimelineStep } | null;
  /** Another one comes after it, so that there is a recovery between. */
  readonly isFollowed: boolean;
}

/**
 * The efforts among a session's steps, in order. What follows the last of several is the way home, not a recovery.
 */
export function effortsOf(
  steps: readonly TimelineStep[],
  isEffort: (step: TimelineStep) => boolean,
): readonly Effort[] {
  const found = steps.flatMap((step, index) => (isEffort(step) ? [index] : []));
  return found.flatMap((index) => {
    const step = steps[index];
    if (!step) return [];
    const isLast = index === found.at(-1) && (step.repeat ?? 1) === 1 && found.length > 1;
    const after = steps[index + 1];
    const rest = !isLast && after?.kind === "rest" ? { index: index + 1, step: after } : null;
    return [{ index, step, rest, isFollowed: !isLast && ((step.repeat ?? 1) > 1 || found.length > 1) }];
  });
}

/** Whether a work step has the length that a change of the plan names; both in seconds or both in metres. */
export const isOfLength = (
  step: TimelineStep,
  { workSec, workM }: { readonly workSec?: number | undefined; readonly workM?: number | undefined },
): boolean =>
  step.kind === "work" &&
  (workSec === undefined ? workM !== undefined && step.m === workM : step.sec === workSec);
