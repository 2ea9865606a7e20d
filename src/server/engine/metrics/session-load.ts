import { isLift, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { banisterTrimp } from "@/lib/domain/trimp";
import { sessionFacts } from "../taxonomy";
import type { Timeline, TimelineSession } from "../timeline";
import { firstFrom } from "../window";

/** Load of one session in AU: effort (0–10) × minutes (Foster 2001). `null` is unknown, never 0. */
export interface SessionLoad {
  readonly value: number | null;
  readonly status: "ok" | "estimated" | "unknown";
  readonly basis: "felt-effort" | "planned-effort" | "heart-rate" | "usual-effort" | "rest" | "none";
}

const unknown: SessionLoad = { value: null, status: "unknown", basis: "none" };

/** AU for one unit of Banister's TRIMP, from the athlete's own sessions; `null` below ten of them. */
export type AuPerTrimp = number | null;

/**
 * The load of what was done. Without an effort it is estimated from the heart rate by the athlete's own ratio,
 * else from the planned effort over the minutes done, and marked so; else it is unknown. Heart rate says nothing
 * about lifting. Walking and mobility are estimated from their usual effort.
 */
export function loadDone(session: TimelineSession, context: LoadContext): SessionLoad {
  const minutes = session.durationMin;
  if (session.type === "rest") return { value: 0, status: "ok", basis: "rest" };
  if (minutes === null) return unknown;
  if (session.rpe != null) return { value: session.rpe * minutes, status: "ok", basis: "felt-effort" };
  const trimp = isLift(session.type) ? null : trimpOf(session, context.athlete);
  if (trimp !== null && context.auPerTrimp !== null) {
    return { value: trimp * context.auPerTrimp, status: "estimated", basis: "heart-rate" };
  }
  const planned = session.plannedRpe ?? context.plannedRpe;
  if (planned != null) return { value: planned * minutes, status: "estimated", basis: "planned-effort" };
  return sessionFacts[session.type].sessionClass === "rest-compatible"
    ? usual(session.type, minutes)
    : unknown;
}

/** The load that a plan asks for: planned effort × minutes, else the usual effort of the type, marked as estimated. */
export function loadPlanned(session: TimelineSession): SessionLoad {
  const minutes = session.durationMin;
  if (session.type === "rest") return { value: 0, status: "ok", basis: "rest" };
  if (minutes === null) return unknown;
  const effort = session.plannedRpe ?? session.rpe;
  if (effort != null) return { value: effort * minutes, status: "ok", basis: "planned-effort" };
  return usual(session.type, minutes);
}

export interface LoadContext {
  readonly athlete: Timeline["athlete"];
  readonly auPerTrimp: AuPerTrimp;
  /** Effort asked by the planned session that this one answers. */
  readonly plannedRpe: number | null;
}

const usual = (type: SessionType, minutes: number): SessionLoad => ({
  value: sessionTypeFacts[type].usualRpe * minutes,
  status: "estimated",
  basis: "usual-effort",
});

/**
 * Banister's training impulse of a session: by record where the file had them, else from the mean heart rate. `null`
 * without heart rate, resting and maximal heart rate. Where the sex is not known the factors of men serve: only
 * ratios of an athlete's own values are used.
 */
export function trimpOf(session: TimelineSession, athlete: Timeline["athlete"]): number | null {
  if (session.trimp != null) return session.trimp;
  const { restingHr, maxHr, sex } = athlete;
  if (session.avgHr == null || restingHr == null || maxHr == null || maxHr <= restingHr) return null;
  if (session.durationMin === null) return null;
  return banisterTrimp(session.durationMin, session.avgHr, { restingHr, maxHr }, sex ?? null);
}

/** Without an effort the load of these is estimated from the heart rate, where that can be done. */
export const restsOnHeartRate = ({ rpe, avgHr, type }: TimelineSession): boolean =>
  rpe == null && avgHr != null && !isLift(type);

/** A session that has both its effort and its heart rate. */
export interface TrimpPair {
  readonly day: number;
  readonly au: number;
  readonly trimp: number;
}

/** Pairs of one day have an order too: their sum must not depend on the order in which they came. */
export const byDay = (a: TrimpPair, b: TrimpPair) => a.day - b.day || a.au - b.au || a.trimp - b.trimp;

/** What a session says about AU and TRIMP; `null` for a lift and where one of the two is missing. */
export function trimpPairOf(
  session: TimelineSession,
  day: number,
  athlete: Timeline["athlete"],
): TrimpPair | null {
  if (session.rpe == null || session.durationMin === null || isLift(session.type)) return null;
  const trimp = trimpOf(session, athlete);
  return trimp === null || trimp === 0 ? null : { day, au: session.rpe * session.durationMin, trimp };
}

/** Days before and after a session in which the athlete is taken to be the same. */
export const likeDays = 90;

/**
 * The athlete's own AU for one TRIMP around a day, over sessions that have both; `null` below ten of them. Pairs are
 * in order (`byDay`).
 */
export function auPerTrimpAt(pairs: readonly TrimpPair[], day: number): AuPerTrimp {
  let [count, aus, trimps] = [0, 0, 0];
  for (let index = firstFrom(pairs, day - likeDays); index < pairs.length; index += 1) {
    const pair = pairs[index] as TrimpPair;
    if (pair.day > day + likeDays) break;
    count += 1;
    aus += pair.au;
    trimps += pair.trimp;
  }
  return count >= 10 ? aus / trimps : null;
}
