import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { exerciseFinder, type FindExercise } from "../exercises";
import type { MeasuredMetric } from "../report";
import type { Snapshot } from "../snapshot";
import type { TimelineSet } from "../timeline";
import { within } from "../window";
import { e1RmSamples } from "./e1rm";
import { rirFor } from "./rep-table";
import { hardSets, volumeLoad } from "./volume-load";

const trendDays = 42;

/**
 * What the lifts come to: estimated one-repetition maxima of the leg lifts over six weeks in kg, and of the last 7
 * days the kilograms lifted by exercise, the hard sets, and how many repetitions the table says were left.
 */
export function reportedStrength({ athlete, logLifts, now }: Snapshot) {
  const week = within(logLifts, now.day - 6, now.day).flatMap(({ source }) => source.sets ?? []);
  return {
    e1Rm42d: maxima(e1RmSamples(within(logLifts, now.day - trendDays + 1, now.day))),
    volumeLoad7d: byExercise(week, exerciseFinder(athlete.exercises)),
    hardSets7d: { ...hardSets(week), unit: "sets" },
    tableRir7d: tableRir(week),
  } satisfies Record<string, MeasuredMetric>;
}

function maxima(samples: ReturnType<typeof e1RmSamples>): MeasuredMetric {
  const value = [...samples].map(([exercise, days]) => ({
    exercise,
    best: Math.max(...days.map(({ kg }) => kg)),
    days: days.map(({ day, kg, effortKnown }) => ({ date: dateFromDayNumber(day), kg, effortKnown })),
  }));
  if (value.length === 0) return { value: null, unit: "kg", status: "not-enough-data", coverage: 0 };
  const all = value.flatMap(({ days }) => days);
  const known = all.filter(({ effortKnown }) => effortKnown).length;
  return {
    value,
    unit: "kg",
    status: known < all.length ? "estimated" : "ok",
    coverage: known / all.length,
  };
}

/** Kilograms are compared within one exercise only, so they are not added up. */
function byExercise(sets: readonly TimelineSet[], find: FindExercise): MeasuredMetric {
  const groups = Map.groupBy(sets, ({ exercise }) => find(exercise)?.id ?? exercise);
  const totals = [...groups].map(([exercise, each]) => ({ exercise, ...volumeLoad(each) }));
  const known = totals.filter(({ value }) => value !== null);
  if (known.length === 0) return { value: null, unit: "kg", status: "not-enough-data", coverage: 0 };
  return {
    value: known.map(({ exercise, value }) => ({ exercise, kg: value })),
    unit: "kg",
    status: known.length < totals.length || known.some(({ status }) => status !== "ok") ? "partial" : "ok",
    coverage: known.length / totals.length,
  };
}

/** For sets that were given as a percentage and say nothing of the effort. */
function tableRir(sets: readonly TimelineSet[]): MeasuredMetric {
  const given = sets.filter(({ warmup, pct1Rm }) => warmup !== true && pct1Rm != null);
  const rirs = given.flatMap(({ reps, pct1Rm }) => rirFor(reps, pct1Rm ?? 0) ?? []);
  if (rirs.length === 0) return { value: null, unit: "rir", status: "not-enough-data", coverage: 0 };
  return {
    value: rirs.reduce((total, rir) => total + rir, 0) / rirs.length,
    unit: "rir",
    status: "estimated",
    coverage: rirs.length / given.length,
  };
}
