import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Threshold } from "@/lib/domain/athlete";
import type { CompletedSet } from "@/lib/domain/session";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { currentThreshold, heartRateZones } from "@/lib/domain/zones";
import { newId } from "@/lib/ids";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { fromKg } from "@/lib/units/mass";
import type { NewLap } from "@/server/db/queries/log";
import { findExercise } from "@/server/engine/exercises";
import { classOfSets } from "@/server/engine/lifts/class-of-sets";
import type { ImportedActivity, ImportedSet } from "@/server/import/activity";
import { bestEfforts } from "@/server/import/best-efforts";
import { distanceOf, heartRateOf, zoneMinutes } from "@/server/import/summarise";
import { summaryOfStream } from "./summary-of-stream";

const mostSeconds = 259_200;

/** What a file measured, in the columns of a log. */
export function measuredOf(activity: ImportedActivity, thresholds: readonly Threshold[], date: CalendarDate) {
  const stated = Math.min(Math.round(activity.durationSec || activity.elapsedSec), mostSeconds);
  const { ascentM } = activity;
  const distanceM = activity.distanceM ?? distanceOf(activity.stream);
  const { avg, max } = heartRateOf(activity.stream);
  const known = validOn(thresholds, date);
  return {
    duration: seconds(stated > 0 ? stated : secondsOfSets(activity.sets.length)),
    elapsed: seconds(Math.min(Math.round(activity.elapsedSec), mostSeconds)),
    distance:
      distanceM === null || distanceM <= 0 ? null : metres(Math.min(Math.round(distanceM), 1_000_000)),
    ascent: ascentM === null || ascentM < 0 ? null : metres(Math.round(ascentM)),
    avgHr: bpmOf(activity.avgHr ?? avg),
    maxHr: bpmOf(activity.maxHr ?? max),
    zoneMinutes: zonesOf(activity, known),
    streamSummary: summaryOfStream(activity.stream, known.maxHr),
    bestEfforts: bestEfforts(activity.stream),
  };
}

/** A diary without durations: about three minutes a set with its rest, ten at least. */
export const secondsOfSets = (sets: number) => Math.min(Math.max(600, sets * 180), mostSeconds);

const bpmOf = (value: number | null) =>
  value !== null && value >= 25 && value <= 240 ? Math.round(value) : null;

/** The thresholds that held on a day: the newest of each kind up to it. */
function validOn(thresholds: readonly Threshold[], date: CalendarDate) {
  const valid = thresholds.filter(({ validFrom }) => validFrom <= date);
  const newest = (kind: Threshold["kind"]) => currentThreshold(valid, kind)?.value ?? null;
  return { maxHr: newest("max-hr"), lthr: newest("lthr") };
}

function zonesOf(activity: ImportedActivity, known: ReturnType<typeof validOn>) {
  const zones = heartRateZones(known);
  const minutes = zones && zoneMinutes(activity.stream, [zones.from, zones.to]);
  return minutes ? ([minutes[0] ?? 0, minutes[1] ?? 0, minutes[2] ?? 0] as const) : null;
}

export function lapsOf(activity: ImportedActivity): NewLap[] {
  return activity.laps.flatMap((lap, index) => {
    const duration = lap.durationSec ?? lap.elapsedSec;
    if (duration === null) return [];
    const { distanceM: distance } = lap;
    return [{ index, duration, distance, avgHr: bpmOf(lap.avgHr), maxHr: bpmOf(lap.maxHr) }];
  });
}

const kinds = { work: "working", "warm-up": "warm-up", drop: "drop", failure: "failure" } as const;

/** Sets that count repetitions. Holds and carries have none; they stay in the original file. */
export function setsOf(activity: ImportedActivity): { sets: CompletedSet[]; withoutReps: number } {
  const order = new Map<string, number>();
  const counts = new Map<string, number>();
  const sets = activity.sets.flatMap((set): CompletedSet[] => {
    if (set.reps === null || set.reps <= 0) return [];
    const exercise = nameOf(set);
    if (!order.has(exercise)) order.set(exercise, order.size);
    const setIndex = counts.get(exercise) ?? 0;
    counts.set(exercise, setIndex + 1);
    return [
      {
        id: newId(),
        exercise,
        exerciseIndex: order.get(exercise) ?? 0,
        setIndex,
        kind: kinds[set.kind],
        reps: Math.min(Math.round(set.reps), 1000),
        load: set.kg === null || set.kg <= 0 ? null : fromKg(Math.min(set.kg, 1000)),
        rpe: setRpeIn(set.rpe),
      },
    ];
  });
  return { sets, withoutReps: activity.sets.length - sets.length };
}

/** In halves from 6 up, as sets are rated here; below that an effort says nothing about repetitions left. */
function setRpeIn(value: number | null): number | null {
  const halves = value === null ? 0 : Math.round(value * 2) / 2;
  return halves >= 6 && halves <= 10 ? halves : null;
}

/** The name that the file has, where it has one of its own. */
function nameOf({ exercise }: ImportedSet): string {
  const known = findExercise(exercise);
  if (known?.id === exercise) return known.name;
  return (
    (exercise.includes("_") ? exercise.replaceAll("_", " ") : exercise).trim().slice(0, 80) || "Exercise"
  );
}

/** What kind of session a recording was, as far as a file can tell. The plan knows better where one matches. */
export function typeOf(
  activity: ImportedActivity,
  sets: readonly CompletedSet[],
  oneRm: Readonly<Record<string, number>>,
): SessionType {
  const { sport, subSport, durationSec } = activity;
  if (sets.length > 0 || /strength|weight/.test(`${sport} ${subSport}`))
    return liftTypeOf(sets, oneRm, durationSec / 60);
  if (/run/.test(sport) || (isUnnamed(activity) && /treadmill|trail|track|street/.test(subSport ?? ""))) {
    return durationSec >= 150 * 60 ? "run-long-xl" : durationSec >= 90 * 60 ? "run-long" : "run-easy";
  }
  if (/walk|hik/.test(sport)) return "walk";
  if (/yoga|pilates|stretch|flexib|mobility/.test(`${sport} ${subSport}`)) return "mobility";
  return "xt-easy";
}

const isUnnamed = ({ sport }: ImportedActivity) => sport === "generic";

function liftTypeOf(
  sets: readonly CompletedSet[],
  oneRm: Readonly<Record<string, number>>,
  minutes: number,
): SessionType {
  const judged = classOfSets(
    sets.map((set) => ({
      exercise: set.exercise,
      reps: set.reps,
      loadKg: set.load === null ? null : set.load / 1000,
      rpe: set.rpe,
      toFailure: set.kind === "failure",
      warmup: set.kind === "warm-up",
    })),
    oneRm,
    minutes > 0 ? minutes : null,
  ).type;
  if (judged) return judged;
  const regions = sets.map(({ exercise }) => findExercise(exercise)?.region);
  return regions.length > 0 && !regions.includes("lower") && regions.includes("upper")
    ? "strength-upper"
    : "strength-moderate-lower";
}

/** The athlete's own title of it, else its sport, else what its kind is called. */
export function titleOf(activity: ImportedActivity, type: SessionType): string {
  const own = activity.name?.trim().slice(0, 80);
  if (own) return own;
  if (!type.startsWith("xt-") || isUnnamed(activity)) return sessionTypeFacts[type].label;
  const sport = activity.sport.replaceAll("_", " ").trim();
  return sport.charAt(0).toUpperCase() + sport.slice(1, 80);
}
