import { timelineSteps } from "@/lib/domain/planned-timeline";
import type { FastRepetitions } from "@/lib/domain/progress";
import { isRun } from "@/lib/domain/session-type";
import type { DoneInOutline } from "@/server/db/queries/progress";
import { zoneOfStep } from "@/server/engine/metrics/zone-minutes";

type Fast = Pick<DoneInOutline, "type" | "steps">;

export const noRepetitions: FastRepetitions = { sessions: 0, repetitions: 0, uncounted: 0 };

/** A stride or a sprint lasts no longer; what is longer is an interval. */
const longestSeconds = 30;

/** Which short fast repetitions a session had; null where it had none that anybody knows of. */
export function fastKindOf({ type, steps }: Fast): "strides" | "hillSprints" | null {
  if (type === "run-hill-sprint") return "hillSprints";
  if (type === "run-strides") return "strides";
  return isRun(type) && repetitionsOf({ type, steps }) > 0 ? "strides" : null;
}

/** Repetitions as the plan of the session says them; 0 where it says none. */
export function repetitionsOf({ type, steps }: Fast): number {
  const isSpeedSession = type === "run-hill-sprint" || type === "run-strides";
  return timelineSteps(steps ?? [])
    .filter((step) => step.kind === "work")
    .filter((step) => {
      const repeated = step.repeat > 1;
      if (step.sec === null) return isSpeedSession && repeated;
      const isFast = zoneOfStep(step) === 2 || (isSpeedSession && repeated && zoneOfStep(step) === null);
      return step.sec <= longestSeconds && isFast;
    })
    .reduce((total, { repeat }) => total + repeat, 0);
}

/** Adds one session with short fast repetitions. */
export function withSession(before: FastRepetitions, session: Fast): FastRepetitions {
  const repetitions = repetitionsOf(session);
  return {
    sessions: before.sessions + 1,
    repetitions: before.repetitions + repetitions,
    uncounted: before.uncounted + (repetitions === 0 ? 1 : 0),
  };
}
