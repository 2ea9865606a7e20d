import { err, ok, type Result } from "@/lib/result";
import type {
  ImportError,
  ImportedActivity,
  ImportedActivityFile,
  ImportedLap,
  ImportWarning,
} from "@/server/import/activity";
import { emptyStream } from "@/server/import/activity";
import { instantText, wallTimeText } from "@/server/import/instant-text";
import type { ImportLimits } from "@/server/import/limits";
import { maxActivitySec, plausibleHeartRate } from "./fit-reader/plausible";
import { noRecords } from "./no-records";
import { ascentOf } from "./track-reader/ascent-of";
import { believedDistance } from "./track-reader/believed-distance";
import { type BuiltTrack, buildTrack } from "./track-reader/build-track";
import { readTcx, type TcxActivity, type TcxContent, type TcxLap } from "./track-reader/read-tcx";
import { sportBySpeed, sportOf } from "./track-reader/sport-of";
import { warningsOf } from "./xml-reader/xml-warnings";

/**
 * Activities of a TCX file: what its laps sum up, with the samples in place of what they leave out. Refuses courses
 * and training plans.
 */
export function parseTcx(bytes: Uint8Array, limits: ImportLimits): Result<ImportedActivityFile, ImportError> {
  const content = readTcx(bytes, limits);
  if (content.end.kind === "too-long" || content.activities.length > limits.maxSessions)
    return err({ code: "too-large", message: tooLong(limits) });
  const warnings = warningsOf(content.end);
  if (!warnings.ok) return warnings;
  const activities = content.activities.flatMap((activity) => activityOf(activity) ?? []);
  if (activities.length > 0) return ok({ format: "tcx", activities, warnings: warnings.value });
  return err(withoutActivity(content));
}

const tooLong = (limits: ImportLimits) =>
  `This TCX file holds more than ${limits.maxRecords} samples or ${limits.maxSessions} activities. Export its activities one at a time.`;

function withoutActivity({ activities, plans, end }: TcxContent): ImportError {
  if (activities.length === 0 && plans > 0) {
    return {
      code: "not-an-activity",
      message:
        "This TCX file holds a course or a training plan, not something that was recorded. Choose the file of an activity.",
    };
  }
  if (end.kind !== "whole") {
    return {
      code: "damaged",
      message:
        "This TCX file is too damaged to read an activity from. Export it again, or log the session by hand.",
    };
  }
  return {
    code: "no-data",
    message:
      "This TCX file holds no activity of a second or more. Export the activity again, or log the session by hand.",
  };
}

function activityOf(activity: TcxActivity): ImportedActivity | null {
  const { laps } = activity;
  const parts = laps.flatMap(({ tracks }) => tracks);
  const track = buildTrack(parts);
  const begin = laps[0]?.start ?? activity.id;
  const startSec = begin?.unixSec ?? track?.startSec;
  if (startSec === undefined) return null;
  const warnings: ImportWarning[] = [];
  const times = timesOf(laps, track, startSec, warnings);
  if (times.durationSec < 0.5) return null;
  const stated = sportOf(activity.sport === "Other" ? "" : activity.sport);
  const metres = sumOf(laps, "distanceM") ?? track?.distanceM ?? null;
  const sport = stated ?? sportBySpeed((metres ?? 0) / times.durationSec);
  const isGuess = !stated && metres !== null && metres > 0;
  if (isGuess) warnings.push(assumed(sport.sport));
  const offsetMin = begin?.offsetMin ?? null;
  const calories = sumOf(laps, "calories");
  return {
    ...(stated || isGuess ? sport : { sport: "generic", subSport: null }),
    name: null,
    start: instantText(startSec),
    clock: "utc",
    localStart: offsetMin === null ? null : wallTimeText(startSec + offsetMin * 60),
    timeZoneOffsetMin: offsetMin,
    ...times,
    distanceM: believedDistance(metres, sport.sport, times.durationSec, warnings),
    // A lap ends in mid-stride: what is climbed across it counts.
    ascentM: ascentOf([parts.flat()]),
    ...heartRatesOf(laps, track),
    calories: calories !== null && calories < 100_000 ? Math.round(calories) : null,
    laps: lapsOf(laps, startSec),
    sets: [],
    records: track?.records ?? noRecords,
    stream: track ? shifted(track, startSec) : emptyStream(),
    notes: activity.notes,
    warnings,
  };
}

const assumed = (sport: string): ImportWarning => ({
  code: "sport-assumed",
  message: `The file does not say what sport this was. By its speed it was read as ${sport}.`,
});

/** The sum of what laps state; null where none does. */
function sumOf(laps: readonly TcxLap[], key: "timerSec" | "distanceM" | "calories"): number | null {
  const known = laps.map((lap) => lap[key]).filter((value) => value >= 0);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function timesOf(
  laps: readonly TcxLap[],
  track: BuiltTrack | null,
  startSec: number,
  warnings: ImportWarning[],
): { durationSec: number; elapsedSec: number } {
  const within = (seconds: number) => (seconds >= 0 && seconds <= maxActivitySec ? seconds : 0);
  const sampled = track ? within(track.startSec + track.elapsedSec - startSec) : 0;
  const timer = within(sumOf(laps, "timerSec") ?? 0);
  if (timer > 0) return { durationSec: timer, elapsedSec: Math.max(timer, sampled) };
  if (sampled > 0) {
    warnings.push({
      code: "duration-estimated",
      message:
        "The file does not say how long the timer ran, so pauses are counted in. Correct the duration if you paused.",
    });
  }
  return { durationSec: sampled, elapsedSec: sampled };
}

function heartRatesOf(laps: readonly TcxLap[], track: BuiltTrack | null) {
  const sampled = track?.records ?? noRecords;
  const rated = laps.filter(({ avgHr, timerSec }) => plausibleHeartRate(avgHr) !== null && timerSec > 0);
  const seconds = rated.reduce((sum, lap) => sum + lap.timerSec, 0);
  const ofLaps = seconds > 0 ? rated.reduce((sum, lap) => sum + lap.avgHr * lap.timerSec, 0) / seconds : null;
  const highest = Math.max(0, ...laps.map(({ maxHr }) => plausibleHeartRate(maxHr) ?? 0).slice(0, 10_000));
  const avgHr = sampled.hrMean ?? ofLaps;
  const maxHr = sampled.hrMax ?? (highest > 0 ? highest : null);
  const rounded = avgHr === null ? null : Math.round(avgHr);
  return { avgHr: rounded, maxHr: maxHr !== null && rounded !== null ? Math.max(maxHr, rounded) : maxHr };
}

function lapsOf(laps: readonly TcxLap[], startSec: number): ImportedLap[] {
  let passed = 0;
  return laps.map((lap) => {
    const after = lap.start ? lap.start.unixSec - startSec : passed;
    const seconds = lap.timerSec >= 0 && lap.timerSec <= maxActivitySec ? lap.timerSec : null;
    passed = Math.max(passed, after) + (seconds ?? 0);
    return {
      startSec: Math.max(0, Math.min(after, maxActivitySec)),
      durationSec: seconds,
      elapsedSec: null,
      distanceM: lap.distanceM >= 0 && lap.distanceM < 1e7 ? lap.distanceM : null,
      avgHr: plausibleHeartRate(lap.avgHr),
      maxHr: plausibleHeartRate(lap.maxHr),
      ascentM: ascentOf(lap.tracks),
      intensity: lap.intensity === "resting" ? "rest" : lap.intensity,
      trigger: lap.trigger,
    };
  });
}

/** Samples count from the activity's start, which may lie before the first of them. */
function shifted(track: BuiltTrack, startSec: number) {
  const by = track.startSec - startSec;
  if (by <= 0 || by > maxActivitySec) return track.stream;
  return { ...track.stream, sec: track.stream.sec.map((sec) => sec + by) };
}
