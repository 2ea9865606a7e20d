import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Sex } from "@/lib/domain/athlete";
import { recordedTrimp } from "@/lib/domain/trimp";
import type { TimelineSession } from "@/server/engine/timeline";
import type { completedSessions } from "./schema/log";

/** The heart rates that held on a day, and the sex by which they are weighed. */
export type LimitsOn = (date: CalendarDate) => {
  readonly restingHr: number | null;
  readonly maxHr: number | null;
  readonly sex: Sex | null;
};

/**
 * What the records of a file came to when it was imported. Only TRIMP is added up here, out of the time at each
 * heart rate: it tells the resting heart rate, which not everybody who reads the session may see.
 */
export function recordedOf(
  {
    streamSummary,
    distance,
    date,
  }: Pick<typeof completedSessions.$inferSelect, "streamSummary" | "distance" | "date">,
  limitsOn: LimitsOn,
): Partial<TimelineSession> {
  if (!streamSummary) return {};
  const { heartRate, edwardsMinutes, gradeFactor, steady } = streamSummary;
  const { sex, ...limits } = limitsOn(date);
  return {
    trimp: heartRate && recordedTrimp(heartRate, limits, sex),
    edwardsMinutes: edwardsMinutes && [...edwardsMinutes],
    gradeAdjustedKm: gradeFactor === null || distance === null ? null : (distance / 1000) * gradeFactor,
    steady,
  };
}
