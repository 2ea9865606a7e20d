import { isLift, type SessionType } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isRace, sessionFacts } from "../taxonomy";
import { within } from "../window";
import { isAtLeast, sum } from "./metric";
import { isAerobic, stepMinutes, zoneMinutesOf, zoneOfStep } from "./zone-minutes";

/** A fartlek counts as high intensity from this much above the second threshold (practice). */
const hardFartlekMin = 8;
/** A session felt, or meant to be felt, like this is high intensity (practice, after Seiler). */
export const hardEffortFrom = 7;

/** Short and fast: heart rate does not show it. */
const speedTypes: ReadonlySet<SessionType> = new Set(["run-strides", "run-hill-sprint"]);
const longestStrideSec = 30;
/** Continuous sessions, whose effort is that of all their minutes. */
const even: ReadonlySet<SessionType> = new Set(["run-recovery", "run-easy", "run-steady", "xt-easy", "walk"]);
/** Above the first threshold and meant to be comfortably hard. */
const comfortablyHard: ReadonlySet<SessionType> = new Set([
  "run-tempo",
  "run-cruise",
  "run-marathon-pace",
  "run-fartlek",
]);

/**
 * Minutes of work at high intensity, warm-up and rests left out: above the second threshold, strides and sprints, and
 * what was felt at 7 or more, whatever the mode. Lifting is none. `estimated` where it rests on the type alone.
 */
export function highIntensityMinutes(session: SnapSession): { minutes: number; estimated: boolean } {
  const { type, source } = session;
  if (!isAerobic(type) && type !== "walk") return { minutes: 0, estimated: false };
  const bySteps = workMinutesOfSteps(session);
  const zones = zoneMinutesOf(session);
  if (source.zoneMinutes && sum(source.zoneMinutes) > 0) {
    const above = source.zoneMinutes[2] ?? 0;
    return {
      minutes: Math.max(above, bySteps ?? (speedTypes.has(type) ? speedMinutes(session) : 0)),
      estimated: false,
    };
  }
  if (bySteps !== null) return { minutes: bySteps, estimated: false };
  const effort = source.rpe ?? source.plannedRpe ?? 0;
  const hard = isAtLeast(effort, hardEffortFrom);
  if (hard && even.has(type)) return { minutes: session.durationMin ?? 0, estimated: true };
  const [, between = 0, above = 0] = zones?.minutes ?? [];
  return { minutes: above + (hard && comfortablyHard.has(type) ? between : 0), estimated: true };
}

const speedMinutes = (session: SnapSession) => 0.05 * (session.durationMin ?? 0);

/** Minutes of the fast steps; `null` where the steps do not tell which they are. */
function workMinutesOfSteps({ source, type }: SnapSession): number | null {
  let minutes = 0;
  let told = false;
  for (const step of source.steps ?? []) {
    if (step.kind !== "work") continue;
    const zone = zoneOfStep(step);
    // Repetitions of a hard type are its work; a step without zone or repetition may be anything.
    const repeated = (step.repeat ?? 1) > 1 && (isOfHardType(type) || speedTypes.has(type));
    if (zone === null && !repeated) continue;
    told = true;
    if (zone === 2 || zone === null) minutes += stepMinutes(step);
  }
  return told ? minutes : null;
}

const isOfHardType = (type: SessionType) => sessionFacts[type].anaerobic || type === "run-fartlek";

/**
 * Counts toward the high-intensity sessions of a week: intervals, hill repeats, track work, races up to 10 km, hard
 * cross-training, and a fartlek with 8 minutes above the second threshold or felt at 7 and more. Tempo, strides and
 * hill sprints do not.
 */
export function isHighIntensity(session: SnapSession): boolean {
  if (session.type !== "run-fartlek") return sessionFacts[session.type].anaerobic;
  const { zoneMinutes, rpe, plannedRpe } = session.source;
  if (zoneMinutes && sum(zoneMinutes) > 0) return isAtLeast(zoneMinutes[2] ?? 0, hardFartlekMin);
  const bySteps = workMinutesOfSteps(session);
  if (bySteps !== null) return isAtLeast(bySteps, hardFartlekMin);
  return isAtLeast(rpe ?? plannedRpe ?? 0, hardEffortFrom);
}

/** Strides or hill sprints: short and fast, whether as the session or at the end of another. */
export const isSpeedWork = ({ type, source }: SnapSession): boolean =>
  speedTypes.has(type) ||
  (source.steps ?? []).some(
    (step) =>
      step.kind === "work" && step.sec != null && step.sec <= longestStrideSec && zoneOfStep(step) === 2,
  );

/** A high-intensity session that is trained, not raced. */
export const isIntervalTraining = (session: SnapSession): boolean =>
  !isRace(session.type) && session.type !== "run-time-trial" && isHighIntensity(session);

/**
 * Planned sessions of past days that nobody answered and that may still have been done: whether they were is not
 * known. Those of the last two days count as done elsewhere and are left out.
 */
export function unansweredWithin(snapshot: Snapshot, fromDay: number, toDay: number): readonly SnapSession[] {
  return within(snapshot.plan, fromDay, Math.min(toDay, snapshot.now.day - 1)).filter(
    (session) =>
      !isLift(session.type) &&
      !snapshot.answered.has(session.id) &&
      snapshot.logDays.get(session.day)?.value === null &&
      !snapshot.open.includes(session),
  );
}
