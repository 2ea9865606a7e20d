import { type EffortOfRun, effortDistances } from "@/lib/domain/best-effort";
import { effortOfRace, type RaceDistance } from "@/lib/domain/progress";
import { isRun } from "@/lib/domain/session-type";
import type { RunWithEfforts } from "@/server/db/queries/progress";

/**
 * The best efforts inside one run, shortest first. Over its own distance a race goes by its result: the watch measures
 * the course a little longer, so that a stretch of it would be faster than the race was.
 */
export function effortsInside({ id, type, date, bestEfforts }: RunWithEfforts): readonly EffortOfRun[] {
  if (!isRun(type)) return [];
  const raced = effortOfRace[type as RaceDistance];
  return effortDistances.flatMap((distance) => {
    const effort = bestEfforts[distance];
    return effort && distance !== raced ? [{ ...effort, distance, date, sessionId: id }] : [];
  });
}

/** For each distance, shortest first, the fastest few stretches of different runs; of equal ones the earlier first. */
export function fastestInside(
  runs: readonly RunWithEfforts[],
  most: number,
): readonly (readonly EffortOfRun[])[] {
  const fastest = new Map(effortDistances.map((distance) => [distance, [] as EffortOfRun[]]));
  for (const effort of runs.flatMap(effortsInside)) {
    const ranked = fastest.get(effort.distance) ?? [];
    const place = ranked.findIndex(({ seconds }) => effort.seconds < seconds);
    ranked.splice(place < 0 ? ranked.length : place, 0, effort);
    if (ranked.length > most) ranked.pop();
  }
  return [...fastest.values()];
}
