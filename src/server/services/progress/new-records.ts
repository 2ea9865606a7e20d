import { type CalendarDate, dayNumber, daysBetween } from "@/lib/dates/calendar-date";
import { effortOfRace, type FarthestOf, type NewRecord } from "@/lib/domain/progress";
import type { HeaviestSet, RunWithEfforts } from "@/server/db/queries/progress";
import type { FindExercise } from "@/server/engine/exercises";
import { fewestSamples } from "@/server/engine/metrics/e1rm";
import type { Snapshot } from "@/server/engine/snapshot";
import { effortsInside, fastestInside } from "./fastest-inside";
import { bestOfDays } from "./lift-maxima";
import { farthestUpTo, fastestUpTo } from "./personal-bests";

/** Days of log before which everything would be a record (practice). */
const fewestDays = 90;
const fewestLiftDays = 28;
/** What reads as the same is no record. */
const sameKm = 0.05;
const sameKg = 0.25;

/**
 * The records of distance and of races that a day set. A week, a month or a year is one on the day on which it goes
 * beyond the farthest before it, and not again while it goes on.
 */
export function runningRecordsOn(snapshot: Snapshot, date: CalendarDate): readonly NewRecord[] {
  const day = dayNumber(date);
  if (isTooEarly(snapshot, day)) return [];
  const before = new Map(farthestUpTo(snapshot, day - 1).map((best) => [best.kind, best]));
  const farther = farthestUpTo(snapshot, day).flatMap((best): NewRecord[] => {
    const earlier = before.get(best.kind);
    if (!earlier || !isBeyond(best, earlier)) return [];
    const { kind, km, from, sessionId } = best;
    return [{ kind, km, beforeKm: earlier.km, from, sessionId }];
  });
  const times = new Map(fastestUpTo(snapshot, day - 1).map((race) => [race.distance, race.seconds]));
  const faster = fastestUpTo(snapshot, day).flatMap(({ distance, seconds, sessionId }): NewRecord[] => {
    const beforeSeconds = times.get(distance);
    return beforeSeconds === undefined || seconds >= beforeSeconds
      ? []
      : [{ kind: "race", distance, seconds, beforeSeconds, sessionId }];
  });
  return [...faster, ...farther];
}

const isTooEarly = ({ observedFrom }: Snapshot, day: number): boolean =>
  observedFrom === null || day - observedFrom < fewestDays;

/**
 * The stretches inside the runs of a day that were faster than every earlier run and race over the distance: one
 * record a run, since a fast kilometre makes a fast mile. The first of a distance has nothing to be compared with.
 */
export function effortRecordsOn(
  snapshot: Snapshot,
  runs: readonly RunWithEfforts[],
  date: CalendarDate,
): readonly NewRecord[] {
  const day = dayNumber(date);
  if (isTooEarly(snapshot, day)) return [];
  const least = new Map(
    fastestInside(
      runs.filter((run) => run.date < date),
      1,
    ).flatMap(([best]) => (best ? [[best.distance, best.seconds] as const] : [])),
  );
  for (const { distance: race, seconds } of fastestUpTo(snapshot, day - 1)) {
    const distance = effortOfRace[race];
    least.set(distance, Math.min(seconds, least.get(distance) ?? seconds));
  }
  const ofDay = runs.filter((run) => run.date === date);
  const holders = new Set(fastestInside(ofDay, 1).flatMap(([best]) => (best ? [keyOf(best)] : [])));
  return ofDay.flatMap((run): NewRecord[] => {
    const efforts = effortsInside(run).flatMap((effort) => {
      const { distance, seconds } = effort;
      const beforeSeconds = least.get(distance);
      // In whole seconds, as it reads.
      const isFaster = beforeSeconds !== undefined && Math.round(seconds) < Math.round(beforeSeconds);
      return isFaster && holders.has(keyOf(effort)) ? [{ distance, seconds, beforeSeconds }] : [];
    });
    return efforts.length > 0 ? [{ kind: "effort", efforts, sessionId: run.id }] : [];
  });
}

const keyOf = ({ distance, sessionId }: { readonly distance: string; readonly sessionId: string }) =>
  `${distance} ${sessionId}`;

const isBeyond = (best: FarthestOf, earlier: FarthestOf): boolean =>
  best.from !== earlier.from && best.km > earlier.km + sameKm;

/**
 * The lifts whose estimated maximum was never higher than on that day. `sets` are those of all days of the lifts that
 * were done on it; a lift that is new, or tells no effort, sets none.
 */
export function liftRecordsOn(
  sets: readonly HeaviestSet[],
  find: FindExercise,
  date: CalendarDate,
): readonly NewRecord[] {
  return [...bestOfDays(sets, find)].flatMap(([exercise, days]): NewRecord[] => {
    const best = days.find((each) => each.date === date);
    const beforeKg = bestToBeat(days, date);
    if (!best?.effortKnown || beforeKg === null) return [];
    return best.kg > beforeKg + sameKg ? [{ kind: "lift", exercise, kg: best.kg, beforeKg }] : [];
  });
}

/** What an estimated maximum has to be above to be a record on that day; `null` while there are too few days to say. */
export function bestToBeat(
  days: readonly { readonly date: CalendarDate; readonly kg: number }[],
  date: CalendarDate,
): number | null {
  const earlier = days.filter((each) => each.date < date);
  const [first] = earlier;
  if (!first || earlier.length < fewestSamples) return null;
  if (daysBetween(first.date, date) < fewestLiftDays) return null;
  return Math.max(...earlier.map(({ kg }) => kg));
}
