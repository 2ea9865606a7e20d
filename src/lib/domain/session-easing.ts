import { fromKm, metres } from "@/lib/units/distance";
import { fromMinutes, type Seconds, seconds } from "@/lib/units/duration";
import type { RestMode } from "./schedule-change";
import type { RunStep, SessionContent } from "./session";
import { type SessionType, sessionTypeFacts } from "./session-type";

type Changes = Partial<SessionContent>;

/** Another type in its place. Steps and exercises belonged to the old one and go with it. */
export function withType(session: SessionContent, toType: SessionType, durationMin?: number): Changes {
  const duration = durationMin === undefined ? session.duration : fromMinutes(durationMin);
  const factor = session.duration > 0 ? duration / session.duration : 1;
  const keepsDistance = session.distance !== null && toType.startsWith("run-");
  return {
    type: toType,
    title: sessionTypeFacts[toType].label,
    duration,
    distance: keepsDistance ? metres(Math.round((session.distance ?? 0) * factor)) : null,
    plannedRpe: sessionTypeFacts[toType].usualRpe,
    steps: [],
    lifts: [],
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
  const factor = Math.min(1, byDistance, byDuration);
  return {
    duration: seconds(Math.round((session.duration * factor) / 60) * 60),
    distance: session.distance === null ? null : metres(Math.round(session.distance * factor)),
    steps: session.steps.map((step) => shorter(step, factor)),
    lifts: session.lifts.map((line) => ({ ...line, sets: Math.max(1, Math.round(line.sets * factor)) })),
  };
}

/** Another recovery between the work steps; null where the session has none. */
export function withRests(session: SessionContent, restSec: number, mode: RestMode): Changes | null {
  return withSteps(session, "rest", (step) => ({ ...step, seconds: seconds(restSec), metres: null, mode }));
}

/** Another length of the repeated work steps; null where the session has none. */
export function withReps(session: SessionContent, repSec: number): Changes | null {
  return withSteps(session, "work", (step) => ({ ...step, seconds: seconds(repSec), metres: null }));
}

function withSteps(
  session: SessionContent,
  kind: RunStep["kind"],
  change: (step: RunStep) => RunStep,
): Changes | null {
  let difference = 0;
  let found = false;
  const steps = session.steps.map((step) => {
    if (step.kind !== kind || step.repeat < 2) return step;
    found = true;
    const next = change(step);
    // A step by distance has no length in time that could be taken off the whole.
    if (step.seconds !== null) difference += ((next.seconds ?? 0) - step.seconds) * step.repeat;
    return next;
  });
  if (!found) return null;
  return { steps, duration: seconds(Math.max(0, session.duration + difference)) };
}

/** A repeated step is done less often, a single one is cut, to half minutes or to 100 m. */
function shorter(step: RunStep, factor: number): RunStep {
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
