import { isLift } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { isRace } from "../taxonomy";
import { perValue, within } from "../window";
import { isAerobic } from "./zone-minutes";

/** A completed session with the effort that was asked and the one that was felt, 0–10. */
export interface EffortPair {
  readonly session: SnapSession;
  readonly planned: number;
  readonly felt: number;
}

/** Endurance and lifting are compared by themselves: people rate them differently. */
export type EffortGroup = "endurance" | "lifting";

export function effortGroup({ type }: SnapSession): EffortGroup | null {
  if (isLift(type)) return "lifting";
  return isAerobic(type) && !isRace(type) && type !== "run-time-trial" ? "endurance" : null;
}

const comparedDays = 28;

/**
 * The last sessions of a group, newest first and at most `most`, of the four weeks until today, that have both
 * efforts. Those before `fromDay` are left out.
 */
export function effortPairs(
  snapshot: Snapshot,
  group: EffortGroup,
  fromDay: number,
  most: number,
): EffortPair[] {
  const { now, log, context } = snapshot;
  const pairs: EffortPair[] = [];
  for (const session of within(log, Math.max(fromDay, now.day - comparedDays + 1), now.day).toReversed()) {
    const felt = session.source.rpe;
    if (felt == null || effortGroup(session) !== group) continue;
    const ofPlan = session.plannedId === null ? null : context.plannedRpeOf(session.plannedId);
    const planned = session.source.plannedRpe ?? ofPlan;
    if (planned != null) pairs.push({ session, planned, felt });
    if (pairs.length === most) break;
  }
  return pairs;
}

/** Day of the first session on record that was rated; `null` without one. */
export const firstRatedDay = perValue(
  (log: Snapshot["log"]): number | null => log.find(({ source }) => source.rpe != null)?.day ?? null,
);

/** A run that is meant to cost little. */
export const isEasyRun = (session: SnapSession): boolean =>
  session.type !== "run-strides" &&
  factsOf(session).sessionClass === "easy" &&
  session.type.startsWith("run-");
