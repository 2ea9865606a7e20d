import { isLift, sessionTypeFacts } from "@/lib/domain/session-type";
import { factsOf, type SnapSession } from "../snapshot-session";
import type { Metric } from "./metric";

/** Hard leg sets of a usual heavy session (practice). */
const usualHardSets = 9;
const most = 10;

/**
 * Leg points of one session, 0–10 (practice): the type's points, scaled by how long it was against the usual, or
 * by its hard leg sets against nine, between half and one and a half. It exists because AU hide what the legs pay.
 */
export function legLoad(session: SnapSession): Metric<number> {
  const { legs } = factsOf(session);
  if (legs === 0) return { value: 0, status: "ok", coverage: 1 };
  const factor = scaleOf(session);
  return {
    value: Math.min(most, Math.round(legs * (factor ?? 1) * 10) / 10),
    status: factor === null ? "estimated" : "ok",
    coverage: 1,
  };
}

function scaleOf(session: SnapSession): number | null {
  if (isLift(session.type)) {
    const { hardLowerSets } = session.sets;
    return hardLowerSets === 0 ? null : clamp(hardLowerSets / usualHardSets);
  }
  if (session.durationMin === null) return null;
  return clamp(session.durationMin / sessionTypeFacts[session.type].usualMinutes);
}

const clamp = (factor: number) => Math.min(1.5, Math.max(0.5, factor));

/** Leg points of the sessions from `fromDay` to `toDay`, both included. */
export function totalLegLoad(
  sessions: readonly SnapSession[],
  fromDay: number,
  toDay: number,
): Metric<number> {
  const points = sessions.filter(({ day }) => day >= fromDay && day <= toDay).map(legLoad);
  return {
    value: Math.round(points.reduce((total, { value }) => total + (value ?? 0), 0) * 10) / 10,
    status: points.some(({ status }) => status === "estimated") ? "estimated" : "ok",
    coverage: 1,
  };
}
