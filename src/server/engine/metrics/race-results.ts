import type { SessionType } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";
import { isAtLeast } from "./metric";
import { raceSeconds, vdotOf } from "./vdot";

/** A race or time trial whose recording holds the race alone. */
export interface RaceResult {
  readonly session: SnapSession;
  readonly day: number;
  readonly metres: number;
  readonly seconds: number;
  readonly vdot: number;
}

/** Kilometres of the recording within which it holds the race and no warm-up. */
const distances: Partial<Readonly<Record<SessionType, readonly [number, number]>>> = {
  "run-time-trial": [1.2, 5.2],
  "race-short": [1.45, 3.1],
  "race-5k": [4.85, 5.15],
  "race-10k": [9.7, 10.3],
  "race-half": [20.5, 21.75],
  "race-marathon": [41, 43.5],
};
const warmestC = 25;
const mostClimbPerKm = 10;
/** Run along with others, not raced. */
const leastEffort = 8;

/** Races that can be compared: flat, not in the heat, and recorded without warm-up. */
export const raceResults = (snapshot: Snapshot, fromDay: number, toDay: number): RaceResult[] =>
  within(snapshot.log, fromDay, toDay).flatMap((session) => resultOf(session) ?? []);

function resultOf(session: SnapSession): RaceResult | null {
  const { type, day, distanceKm, durationMin, source } = session;
  const range = distances[type];
  if (!range || distanceKm === null || durationMin === null) return null;
  if (distanceKm < range[0] || distanceKm > range[1] || (source.temperatureC ?? 0) > warmestC) return null;
  if ((source.elevationGainM ?? 0) / distanceKm > mostClimbPerKm) return null;
  if (source.rpe != null && !isAtLeast(source.rpe, leastEffort)) return null;
  const [metres, seconds] = [distanceKm * 1000, durationMin * 60];
  const vdot = vdotOf(metres, seconds);
  return vdot === null ? null : { session, day, metres, seconds, vdot };
}

/** How much longer a race took than the VDOT of the best one would take over its distance, in percent. */
export const slowerPct = ({ metres, seconds }: RaceResult, bestVdot: number): number =>
  (seconds / raceSeconds(bestVdot, metres) - 1) * 100;
