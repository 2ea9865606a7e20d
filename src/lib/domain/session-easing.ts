import { fromKm, metres } from "@/lib/units/distance";
import { fromMinutes, type Seconds, seconds } from "@/lib/units/duration";
import { grams } from "@/lib/units/mass";
import { timesOf } from "./run-items";
import type { RestMode, ScheduleChange } from "./schedule-change";
import type { ExercisePrescription, LoadTarget, RunStep, SessionContent } from "./session";
import { isRun, type SessionType, sessionTypeFacts } from "./session-type";

type Changes = Partial<SessionContent>;

/**
 * Another type in its place. Steps, exercises, terrain and what it was made to count as belonged to the old one and go
 * with it; what to do when it is hot holds for every run.
 */
export function withType(session: SessionContent, toType: SessionType, durationMin?: number): Changes {
  const duration = durationMin === undefined ? session.duration : fromMinutes(durationMin);
  const factor = session.duration > 0 ? duration / session.duration : 1;
  const keepsDistance = session.distance !== null && toType.startsWith("run-");
  return {
    type: toType,
    classOverride: null,
    title: sessionTypeFacts[toType].label,
    duration,
    distance: keepsDistance ? metres(Math.round((session.distance ?? 0) * factor)) : null,
    plannedRpe: sessionTypeFacts[toType].usualRpe,
    steps: [],
    lifts: [],
    terrain: null,
    heatPlan: isRun(toType) ? session.heatPlan : null,
  };
}

/** No longer and no farther than asked. What is not named shrinks in proportion; nothing ever grows. */
export function withDistanceAndDuration(
  session: SessionContent,
  to: { readonly distanceKm?: number; readonly durationMin?: number },
): Changes {
  const byDistance =
    to.distanceKm !== undefined && session.distance ? fromKm(to.distanceKm) / session.distance : 1;
  const byDuration =
    to.durationMin !== undefined && session.duration > 0 ? fromMinutes(to.durationMin) / session.duration : 1;
  return scaledBy(session, Math.min(1, byDistance, byDuration));
}

/** A share of a session, below or above 1: time and distance, the steps, and the sets of a lift. */
export function scaledBy(session: SessionContent, factor: number): Changes {
  return {
    duration: seconds(Math.max(60, Math.round((session.duration * factor) / 60) * 60)),
    distance: session.distance === null ? null : metres(Math.round(session.distance * factor)),
    steps: session.steps.map((step) => scaledStep(step, factor)),
    lifts: session.lifts.map((line) => ({ ...line, sets: Math.max(1, Math.round(line.sets * factor)) })),
  };
}

/** Which work steps a change means: those of a length in seconds or metres, else the sprints. */
export interface WorkSteps {
  readonly workSec?: number;
  readonly workM?: number;
}

/** Another recovery after the work steps that are meant; null where the session has none. */
export function withRests(
  session: SessionContent,
  { restSec, mode, ...work }: WorkSteps & { readonly restSec: number; readonly mode: RestMode },
): Changes | null {
  const rest = (step: RunStep) => ({ ...step, seconds: seconds(restSec), metres: null, mode });
  return withSteps(session, (step, before) =>
    step.kind === "rest" && isMeant(before, work) ? rest(step) : null,
  );
}

/** Another length of the work steps that are meant; null where the session has none. */
export function withReps(
  session: SessionContent,
  { repSec, ...work }: WorkSteps & { readonly repSec: number },
): Changes | null {
  const rep = (step: RunStep) => ({ ...step, seconds: seconds(repSec), metres: null });
  return withSteps(session, (step) => (isMeant(step, work) ? rep(step) : null));
}

/** Fewer or lighter sets, or another prescription of them; null where the lift has no such exercise. */
export function withSets(session: SessionContent, to: SetsChange): Changes | null {
  const concerns = (line: ExercisePrescription) => to.exercises?.includes(line.exercise) ?? true;
  if (!session.lifts.some(concerns)) return null;
  return { lifts: session.lifts.map((line) => (concerns(line) ? withPrescription(line, to) : line)) };
}

type SetsChange = Omit<Extract<ScheduleChange, { kind: "setSets" }>, "kind" | "sessionId">;

function withPrescription(line: ExercisePrescription, to: SetsChange): ExercisePrescription {
  return {
    ...line,
    sets: keptSets(line.sets, to.setsShare),
    reps: to.reps ?? line.reps,
    load: withLoad(line.load, to),
    toFailure: line.toFailure && (to.rir === undefined || to.rir <= 0),
  };
}

/** How many sets are left of some when a share of them is kept; the engine counts the same way. */
export const keptSets = (sets: number, share = 1): number =>
  Math.max(1, Math.round(sets * Math.min(1, share)));

/** To whole percent and to half kilograms. */
export const keptPct = (pct: number, share: number): number => (share < 1 ? Math.round(pct * share) : pct);
export const keptKg = (kg: number, share: number): number =>
  share < 1 ? Math.round(kg * share * 2) / 2 : kg;

function withLoad(load: LoadTarget, { loadShare, pct1Rm, rir }: SetsChange): LoadTarget {
  if (pct1Rm !== undefined) return { kind: "pct-1rm", fraction: pct1Rm / 100 };
  if (rir !== undefined && (load.kind === "rir" || load.kind === "rpe")) return { kind: "rir", rir };
  if (loadShare === undefined) return load;
  if (load.kind === "pct-1rm")
    return { kind: load.kind, fraction: keptPct(load.fraction * 100, loadShare) / 100 };
  return load.kind === "mass"
    ? { kind: load.kind, mass: grams(keptKg(load.mass / 1000, loadShare) * 1000) }
    : load;
}

/** As the engine counts sprints: up to 30 s or 200 m. */
const isSprint = (step: RunStep | undefined): boolean =>
  step?.kind === "work" && ((step.seconds ?? 999) <= 30 || (step.metres ?? 999) <= 200);

function isMeant(step: RunStep | undefined, { workSec, workM }: WorkSteps): boolean {
  if (workSec === undefined && workM === undefined) return isSprint(step);
  return step?.kind === "work" && (workSec === undefined ? step.metres === workM : step.seconds === workSec);
}

function withSteps(
  session: SessionContent,
  change: (step: RunStep, before: RunStep | undefined) => RunStep | null,
): Changes | null {
  let difference = 0;
  let found = false;
  const steps = session.steps.map((step, index) => {
    const next = change(step, session.steps[index - 1]);
    if (!next) return step;
    found = true;
    // A step by distance has no length in time that could be taken off the whole.
    if (step.seconds !== null) difference += ((next.seconds ?? 0) - step.seconds) * timesOf(step);
    return next;
  });
  if (!found) return null;
  return { steps, duration: seconds(Math.max(0, session.duration + difference)) };
}

/** A repeated step is done less or more often, a single one is cut or drawn out, to half minutes or to 100 m. */
function scaledStep(step: RunStep, factor: number): RunStep {
  if (step.sets) {
    const sets = Math.max(1, Math.round(step.sets * factor));
    return { ...step, sets: sets > 1 ? sets : undefined };
  }
  if (step.repeat > 1) return { ...step, repeat: Math.max(1, Math.round(step.repeat * factor)) };
  return {
    ...step,
    seconds: step.seconds === null ? null : cut(step.seconds, factor),
    metres:
      step.metres === null ? null : metres(Math.max(100, Math.round((step.metres * factor) / 100) * 100)),
  };
}

const cut = (length: Seconds, factor: number) =>
  seconds(Math.max(30, Math.round((length * factor) / 30) * 30));
