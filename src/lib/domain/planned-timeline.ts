import { withoutSets } from "./run-items";
import type { SessionContent } from "./session";

/** A planned session as the engine reads it. Without a clock time it starts at the usual time of its slot. */
export function plannedToTimeline(session: SessionContent & { readonly id: string }) {
  return {
    id: session.id,
    status: "planned" as const,
    type: session.type,
    classOverride: session.classOverride,
    start: session.startTime ? `${session.date}T${session.startTime}` : session.date,
    slot: session.slot,
    durationMin: session.duration / 60,
    distanceKm: session.distance === null ? null : session.distance / 1000,
    plannedRpe: session.plannedRpe,
    key: session.key,
    locked: session.locked,
    steps: timelineSteps(session.steps),
    sets: session.lifts.flatMap(setsOfLift),
  };
}

/** The steps as the rules read them: every set of repeats written out. */
export const timelineSteps = (steps: SessionContent["steps"]) => withoutSets(steps).map(stepToTimeline);

const zoneNumber = { z1: 1, z2: 2, z3: 3, max: "max" } as const;

const stepToTimeline = (step: SessionContent["steps"][number]) => ({
  kind: step.kind,
  sec: step.seconds,
  m: step.metres,
  repeat: step.repeat,
  mode: step.mode,
  zone: step.zone ? zoneNumber[step.zone] : null,
  target: step.target,
});

/** Seconds under load that count as one repetition, for sets that are held (practice). */
const secondsPerRep = 3;

/** A prescription as one entry a set: kilograms, percent of the maximum, effort or repetitions left. */
export function setsOfLift(lift: SessionContent["lifts"][number]) {
  const { load } = lift;
  const saysEffort = load.kind === "rpe" || load.kind === "rir" || lift.rpeCap !== undefined;
  const set = {
    exercise: lift.exercise,
    reps: lift.seconds === undefined ? lift.reps : Math.max(1, Math.round(lift.seconds / secondsPerRep)),
    loadKg: load.kind === "mass" ? load.mass / 1000 : null,
    pct1Rm: load.kind === "pct-1rm" ? Math.round(load.fraction * 1000) / 10 : null,
    rpe: load.kind === "rpe" ? load.rpe : null,
    rir: load.kind === "rir" ? load.rir : null,
    // As many as possible leaves none, unless it is said how many are to be left.
    toFailure: lift.toFailure || (lift.amrap === true && !saysEffort),
    ...(lift.warmUp ? { warmup: true } : {}),
  };
  return Array.from({ length: lift.sets }, () => set);
}
