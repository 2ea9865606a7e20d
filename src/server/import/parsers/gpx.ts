import { err, ok, type Result } from "@/lib/result";
import {
  emptyStream,
  type ImportError,
  type ImportedActivity,
  type ImportedActivityFile,
  type ImportWarning,
  type StatedTimes,
} from "@/server/import/activity";
import { instantText, wallTimeText } from "@/server/import/instant-text";
import type { ImportLimits } from "@/server/import/limits";
import { noRecords } from "./no-records";
import { smoothedAscentOf } from "./track-reader/ascent-of";
import { believedDistance } from "./track-reader/believed-distance";
import { buildTrack } from "./track-reader/build-track";
import { lengthOf, type TrackPart } from "./track-reader/point";
import { type GpxContent, type GpxTrack, readGpx } from "./track-reader/read-gpx";
import { sportBySpeed, sportOf } from "./track-reader/sport-of";
import { warningsOf } from "./xml-reader/xml-warnings";

/**
 * Activities of a GPX file. Tracks that follow each other within the hour are one outing with pauses; others are
 * activities of their own. Refuses routes, places, and tracks that do not say when they were: a day and a duration
 * cannot be guessed. `times` are those of such a track, once the athlete has said them.
 */
export function parseGpx(
  bytes: Uint8Array,
  limits: ImportLimits,
  times?: StatedTimes,
): Result<ImportedActivityFile, ImportError> {
  const content = readGpx(bytes, limits);
  if (content.end.kind === "too-long") return err({ code: "too-large", message: tooManyPoints(limits) });
  const warnings = warningsOf(content.end);
  if (!warnings.ok) return warnings;
  const points = content.tracks.flatMap(({ segments }) => segments.flat());
  if (points.length === 0) return err(withoutTrack(content));
  const timed = points.filter(({ unixSec }) => !Number.isNaN(unixSec)).length;
  if (timed * 2 < points.length) {
    if (!times) return err(withoutTimes(content.tracks));
    return ok({ format: "gpx", activities: [saidActivity(content.tracks, times)], warnings: warnings.value });
  }
  const activities = outingsOf(content.tracks).flatMap(
    (outing) => activityOf(outing, content.offsetMin) ?? [],
  );
  if (activities.length > 0) return ok({ format: "gpx", activities, warnings: warnings.value });
  return err({ code: "no-data", message: noData });
}

const tooManyPoints = (limits: ImportLimits) =>
  `This GPX file holds more than ${limits.maxRecords} points. Export its tracks one at a time.`;
const noData =
  "This GPX file holds no track of a second or more. Export the activity again, or log the session by hand.";

function withoutTrack({ routes, waypoints, tracks, end }: GpxContent): ImportError {
  if (end.kind !== "whole" && tracks.length === 0 && routes === 0) {
    return {
      code: "damaged",
      message:
        "This GPX file is too damaged to read a track from. Export it again, or log the session by hand.",
    };
  }
  const what =
    routes > 0
      ? "a route, which is a plan of a way"
      : tracks.length > 0
        ? "a track without points"
        : waypoints > 0
          ? "places on a map"
          : "no track";
  return {
    code: "not-an-activity",
    message: `This GPX file holds ${what}, not something that was recorded. Choose the file of an activity.`,
  };
}

const metresOf = (tracks: readonly GpxTrack[]) =>
  tracks.flatMap(({ segments }) => segments).reduce((sum, part) => sum + lengthOf(part), 0);

function withoutTimes(tracks: readonly GpxTrack[]): ImportError {
  const metres = metresOf(tracks);
  const km = (metres / 1000).toFixed(2);
  return {
    code: "no-times",
    message: `This GPX file shows a way of ${km} km but not when it was covered. Say when it was and how long it took.`,
    untimedM: Math.round(metres),
  };
}

/** One activity of all tracks: where it went by the file, when it was by the athlete. */
function saidActivity(tracks: readonly GpxTrack[], { start, durationSec }: StatedTimes): ImportedActivity {
  const metres = metresOf(tracks);
  const type = tracks.find((track) => track.type !== null)?.type ?? null;
  const sport = (type === null ? null : sportOf(type)) ?? sportBySpeed(metres / durationSec);
  const warnings: ImportWarning[] = [];
  const parts = tracks.flatMap(({ segments }) => segments);
  return {
    ...sport,
    name: tracks.find(({ name }) => name !== null)?.name ?? null,
    start: `${start}:00`,
    clock: "local",
    localStart: `${start}:00`,
    timeZoneOffsetMin: null,
    durationSec,
    elapsedSec: durationSec,
    distanceM: believedDistance(metres, sport.sport, durationSec, warnings),
    ascentM: smoothedAscentOf(parts),
    avgHr: null,
    maxHr: null,
    calories: null,
    laps: [],
    sets: [],
    records: { ...noRecords, count: parts.reduce((sum, part) => sum + part.length, 0) },
    stream: emptyStream(),
    notes: null,
    warnings,
  };
}

interface Outing {
  readonly name: string | null;
  readonly type: string | null;
  readonly parts: TrackPart[];
}

/** Longer than a stop on the way: what begins later is another outing. */
const pauseSec = 3600;
/** Within one track the device says itself that it belongs together, up to a night. */
const trackPauseSec = 6 * 3600;

function outingsOf(tracks: readonly GpxTrack[]): Outing[] {
  const segments = tracks
    .flatMap((track) => track.segments.map((part) => ({ track, part, ...endsOf(part) })))
    .filter(({ first }) => first !== undefined)
    .toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0));
  const outings: Outing[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let before: GpxTrack | null = null;
  for (const { track, part, first = 0, last = 0 } of segments) {
    const outing: Outing | undefined = outings.at(-1);
    const most: number = track === before ? trackPauseSec : pauseSec;
    const isSame = first - end <= most && (track.type ?? outing?.type) === outing?.type;
    if (outing && isSame) outing.parts.push(part);
    else outings.push({ name: track.name, type: track.type, parts: [part] });
    end = isSame ? Math.max(end, last) : last;
    before = track;
  }
  return outings;
}

function endsOf(part: TrackPart): { first: number | undefined; last: number | undefined } {
  const isTimed = ({ unixSec }: TrackPart[number]) => !Number.isNaN(unixSec);
  return { first: part.find(isTimed)?.unixSec, last: part.findLast(isTimed)?.unixSec };
}

function activityOf({ name, type, parts }: Outing, offsetMin: number | null): ImportedActivity | null {
  const track = buildTrack(parts);
  // A second is the least that is an activity; some write fractions, and round down.
  if (!track || track.elapsedSec < 0.5 || track.stream.sec.length < 2) return null;
  const warnings: ImportWarning[] = [];
  const durationSec = track.insideSec > 0 ? track.insideSec : track.elapsedSec;
  const stated = type === null ? null : sportOf(type);
  const sport = stated ?? sportBySpeed((track.distanceM ?? 0) / durationSec);
  if (!stated) {
    warnings.push({
      code: "sport-assumed",
      message: `The file does not say what sport this was. By its speed it was read as ${sport.sport}.`,
    });
  }
  return {
    ...sport,
    name,
    start: instantText(track.startSec),
    clock: "utc",
    localStart: offsetMin === null ? null : wallTimeText(track.startSec + offsetMin * 60),
    timeZoneOffsetMin: offsetMin,
    durationSec,
    elapsedSec: track.elapsedSec,
    distanceM: believedDistance(track.distanceM, sport.sport, durationSec, warnings),
    ascentM: smoothedAscentOf(parts),
    avgHr: track.records.hrMean === null ? null : Math.round(track.records.hrMean),
    maxHr: track.records.hrMax,
    calories: null,
    laps: [],
    sets: [],
    records: track.records,
    stream: track.stream,
    notes: null,
    warnings,
  };
}
