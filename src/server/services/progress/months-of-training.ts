import { type CalendarDate, dateFromDayNumber, dayNumber, startOfMonth } from "@/lib/dates/calendar-date";
import type { MonthOfTraining } from "@/lib/domain/progress";
import { familyOf, isRun } from "@/lib/domain/session-type";
import { type MonthDistance, monthsOfLog } from "@/server/engine/metrics/monthly-distance";
import { within } from "@/server/engine/window";
import { fastKindOf, noRepetitions, withSession } from "./fast-repetitions";
import type { TrainingOutline } from "./training-outline";

/**
 * Each calendar month from the one of the first session to the current one, oldest first. Distances are the engine's:
 * recordings of one run are one run, and what has no distance is estimated from the athlete's own easy pace.
 */
export function monthsOfTraining({ done, snapshot }: TrainingOutline): readonly MonthOfTraining[] {
  const [first] = done;
  if (!first) return [];
  const from = dayNumber(startOfMonth(first.date));
  const byMonth = Map.groupBy(done, ({ date }) => startOfMonth(date));
  return monthsOfLog(snapshot)
    .filter(({ firstDay }) => firstDay >= from)
    .map((distance) => {
      const month = dateFromDayNumber(distance.firstDay);
      return {
        ...distanceOf(distance, month),
        ...longestOf(distance, snapshot),
        ...besideOf(byMonth.get(month) ?? []),
      };
    });
}

const distanceOf = ({ km, estimatedKm, unknownRuns }: MonthDistance, month: CalendarDate) => ({
  month,
  km,
  estimatedKm,
  unknownRuns,
});

function longestOf({ firstDay, lastDay }: MonthDistance, { logRuns }: TrainingOutline["snapshot"]) {
  const runs = within(logRuns, firstDay, lastDay);
  return { runs: runs.length, longestKm: runs.reduce((longest, { km }) => Math.max(longest, km ?? 0), 0) };
}

function besideOf(sessions: TrainingOutline["done"]) {
  let [crossTrainingHours, heatSessions, strides, hillSprints] = [0, 0, noRepetitions, noRepetitions];
  for (const session of sessions) {
    const family = familyOf(session.type);
    if (family === "cross") crossTrainingHours += session.duration / 3600;
    if (family === "heat") heatSessions += 1;
    if (!isRun(session.type)) continue;
    const kind = fastKindOf(session);
    if (kind === "strides") strides = withSession(strides, session);
    if (kind === "hillSprints") hillSprints = withSession(hillSprints, session);
  }
  return { crossTrainingHours, heatSessions, strides, hillSprints };
}
