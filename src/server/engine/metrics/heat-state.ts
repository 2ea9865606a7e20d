import { familyOf } from "@/lib/domain/session-type";
import type { SnapSession } from "../snapshot-session";
import type { Metric } from "./metric";

/** Share of the adaptation to heat that is lost on each day without heat (Daanen 2018). */
export const heatLossADay = 0.025;
/** A shorter session adds nothing, and nobody holds more units than this (practice). */
const leastMinutes = 20;
const mostUnits = 10;

/** Share of an adaptation that is left after days without heat, 0–1. */
export const heatKept = (days: number): number => (1 - heatLossADay) ** days;

/** A sauna, a hot bath or a run in the heat. */
export const isHeat = ({ type }: SnapSession): boolean => familyOf(type) === "heat";

/**
 * Adaptation to heat on a day in units of one session (practice): each heat session of at least 20 minutes adds
 * one, at most ten are held, and each day without one loses 2.5 % (Daanen 2018). `sessions` must be sorted by day
 * and begin early enough: after half a year 1 % is left. `partial` when a session's length is not known; no value
 * without a session.
 */
export function heatState(sessions: readonly SnapSession[], onDay: number): Metric<number> {
  const heat = sessions.filter((session) => isHeat(session) && session.day <= onDay);
  const known = heat.filter(({ durationMin }) => durationMin !== null);
  const coverage = heat.length === 0 ? 0 : known.length / heat.length;
  if (known.length === 0) return { value: null, status: "not-enough-data", coverage };
  let units = 0;
  let last: number | null = null;
  for (const { day, durationMin } of known) {
    if ((durationMin ?? 0) < leastMinutes) continue;
    // Its own day loses nothing: that day had heat.
    if (last !== null && day > last) units *= heatKept(day - last - 1);
    units = Math.min(mostUnits, units + 1);
    last = day;
  }
  const value = last === null ? 0 : units * heatKept(onDay - last);
  return { value, status: coverage < 1 ? "partial" : "ok", coverage };
}
