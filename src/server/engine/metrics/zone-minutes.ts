import { isRun, type SessionType } from "@/lib/domain/session-type";
import type { SnapSession } from "../snapshot-session";
import type { TimelineStep } from "../timeline";
import { sum } from "./metric";

export type Zones = readonly [number, number, number];

/** Minutes of one session below the first threshold, between the two, and above the second. */
export interface ZoneMinutes {
  readonly minutes: Zones;
  /** Neither measured nor prescribed step by step: shared out as a session of its type usually is. */
  readonly estimated: boolean;
}

/** Running and cross-training: what has heart rate zones. */
export const isAerobic = (type: SessionType): boolean => isRun(type) || type.startsWith("xt-");

/** How a usual session of a type is spread over the zones, warm-up and rests included (practice). */
const shares: Partial<Readonly<Record<SessionType, Zones>>> = {
  "run-steady": [0.85, 0.15, 0],
  "run-long": [0.95, 0.05, 0],
  "run-long-xl": [0.8, 0.2, 0],
  "run-marathon-pace": [0.4, 0.6, 0],
  "run-tempo": [0.55, 0.45, 0],
  "run-cruise": [0.55, 0.35, 0.1],
  "run-vo2max": [0.65, 0.1, 0.25],
  "run-hill-repeats": [0.7, 0.1, 0.2],
  "run-track-anaerobic": [0.75, 0.05, 0.2],
  "run-hiit": [0.65, 0.05, 0.3],
  "run-fartlek": [0.6, 0.2, 0.2],
  "run-hill-sprint": [0.95, 0, 0.05],
  "run-strides": [0.95, 0, 0.05],
  "run-time-trial": [0.5, 0, 0.5],
  "race-short": [0.7, 0, 0.3],
  "race-5k": [0.5, 0, 0.5],
  "race-10k": [0.3, 0.1, 0.6],
  "race-half": [0.1, 0.6, 0.3],
  "race-marathon": [0.2, 0.8, 0],
  "race-ultra": [0.7, 0.3, 0],
  "xt-hard": [0.6, 0.1, 0.3],
  "heat-active": [0.9, 0.1, 0],
};
const allEasy: Zones = [1, 0, 0];

/** Types whose effort is even, so that the felt effort says in which zone they were. */
const even: ReadonlySet<SessionType> = new Set(["run-recovery", "run-easy", "run-steady", "xt-easy"]);
/** Up to 4 is the first zone, 7 and more the third (practice, after Seiler). */
const easyEffortTo = 4;
const hardEffortFrom = 7;
const harderThanEasy: Zones = [0.5, 0.5, 0];
const hardThroughout: Zones = [0.2, 0.4, 0.4];

/**
 * Where the minutes of a run or of cross-training lie: as measured, else as its steps prescribe, else as its type and
 * felt effort suggest. `null` for other sessions and where the length is not known.
 */
export function zoneMinutesOf(session: SnapSession): ZoneMinutes | null {
  if (!isAerobic(session.type)) return null;
  const measured = session.source.zoneMinutes;
  if (measured && sum(measured) > 0) return { minutes: measured as unknown as Zones, estimated: false };
  if (session.durationMin === null) return null;
  const bySteps = zonesOfSteps(session.source.steps ?? [], session.durationMin);
  if (bySteps) return { minutes: bySteps, estimated: false };
  const [z1, z2, z3] = shareOf(session);
  const minutes = session.durationMin;
  return { minutes: [z1 * minutes, z2 * minutes, z3 * minutes], estimated: true };
}

function shareOf({ type, source }: SnapSession): Zones {
  const plain = shares[type] ?? allEasy;
  const effort = source.rpe ?? null;
  if (effort === null || !even.has(type) || effort <= easyEffortTo) return plain;
  return effort >= hardEffortFrom ? hardThroughout : harderThanEasy;
}

/** Minutes of the steps by zone, what is left of the session below the first threshold; `null` without zones. */
function zonesOfSteps(steps: readonly TimelineStep[], durationMin: number): Zones | null {
  const minutes: [number, number, number] = [0, 0, 0];
  let total = 0;
  let named = false;
  for (const step of steps) {
    const length = stepMinutes(step);
    const zone = step.kind === "rest" ? 0 : zoneOfStep(step);
    if (zone === null) return null;
    if (step.kind === "work") named = true;
    minutes[zone] += length;
    total += length;
  }
  if (!named) return null;
  minutes[0] += Math.max(0, durationMin - total);
  return minutes;
}

/** Metres are taken at 4 m/s, a middling speed of repetitions (practice). */
const metresPerMinute = 240;

/** Minutes of a step with all its repetitions. */
export const stepMinutes = ({ sec, m, repeat }: TimelineStep): number =>
  (repeat ?? 1) * (sec != null ? sec / 60 : (m ?? 0) / metresPerMinute);

/** 0, 1 or 2 for the three zones, the highest for anything faster; `null` where the step does not say. */
export function zoneOfStep({ zone }: TimelineStep): 0 | 1 | 2 | null {
  if (zone == null) return null;
  if (zone === "max") return 2;
  const number = typeof zone === "number" ? zone : Number(/^z?(\d)$/i.exec(zone)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) return null;
  return number <= 1 ? 0 : number === 2 ? 1 : 2;
}
