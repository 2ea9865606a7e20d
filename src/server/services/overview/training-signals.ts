import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { SevenDays, TrainingSignals } from "@/lib/domain/overview";
import { ratiosOn } from "@/server/engine/metrics/acwr";
import { loadSeries } from "@/server/engine/metrics/daily-load";
import { fitnessOn } from "@/server/engine/metrics/fitness";
import { intensityDistribution } from "@/server/engine/metrics/intensity-distribution";
import { lastLoggedDay } from "@/server/engine/metrics/load-column";
import { monotony, strain } from "@/server/engine/metrics/monotony";
import type { Snapshot } from "@/server/engine/snapshot";
import { within } from "@/server/engine/window";

/** Stretches of seven days that are told of, the last one ending with the last day that is over. */
const stretches = 12;
/** Days whose ratio tells what is usual: as far as those stretches go. */
const usualDays = stretches * 7;
const fewestUsual = 28;

/** What the engine makes of the load of the last twelve weeks: the same numbers as its rules judge by. */
export function trainingSignals(snapshot: Snapshot): TrainingSignals {
  const day = lastLoggedDay(snapshot);
  const fitness = fitnessOn(snapshot, day);
  const ratio = ratiosOn(snapshot, day);
  const earlier = Array.from(
    { length: usualDays },
    (_, back) => ratiosOn(snapshot, day - 1 - back).uncoupled.value,
  ).filter((value) => value !== null);
  return {
    asOf: dateFromDayNumber(day),
    observedDays: Math.max(0, ratio.coverage.observed),
    fitness: fitness.ctl.value,
    fatigue: fitness.atl.value,
    form: fitness.form.value,
    ratio: ratio.uncoupled.value,
    usualRatio: usualOf(earlier),
    sevenDays: Array.from({ length: stretches }, (_, index) =>
      sevenDaysOf(snapshot, day - 7 * (stretches - 1 - index)),
    ).filter(({ to }) => to >= dateFromDayNumber(snapshot.observedFrom ?? day + 1)),
  };
}

function sevenDaysOf(snapshot: Snapshot, to: number): SevenDays {
  const from = to - 6;
  const week = loadSeries(snapshot.logDays, from, to, snapshot.observedFrom, lastLoggedDay(snapshot));
  const { value } = intensityDistribution(within(snapshot.log, from, to));
  return {
    from: dateFromDayNumber(from),
    to: dateFromDayNumber(to),
    monotony: monotony(week).value,
    strain: strain(week).value,
    minutes: value?.minutes ?? null,
    isEstimated: (value?.estimated ?? 0) > 0,
  };
}

/** Between the tenth and the ninetieth of a hundred; null before there are enough days to say. */
function usualOf(values: readonly number[]): TrainingSignals["usualRatio"] {
  if (values.length < fewestUsual) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.1), high: at(0.9) };
}
