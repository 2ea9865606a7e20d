import type { UnknownTable } from "@/lib/domain/table-mapping";

/** When a track without times was covered, as the athlete says: wall time at the athlete's place. */
export interface StatedTimes {
  /** `2026-03-17T07:30`. */
  readonly start: string;
  readonly durationSec: number;
}

/** The formats this version reads. */
export type ActivityFormat =
  | "fit"
  | "gpx"
  | "tcx"
  | "strong-csv"
  | "hevy-csv"
  | "fitnotes-csv"
  | "liftosaur-csv"
  | "strava-csv"
  | "garmin-csv"
  | "activities-csv"
  | "lifts-csv"
  | "days-csv";

/**
 * How `start` is to be read. `utc`: an instant. `local`: wall time at the athlete's place, without a zone (the
 * file names none). `unset`: an instant by a device whose clock had not been set; only differences are right.
 */
export type ActivityClock = "utc" | "local" | "unset";

/** One recording, as its file states it: metres, seconds, beats a minute, kilograms. Unknown is null, never 0. */
export interface ImportedActivity {
  /** The FIT profile's word, for example `running`, `cycling`, `training`; `generic` when the file does not say. */
  readonly sport: string;
  /** For example `treadmill`, `trail`, `strength_training`; null when the file does not say. */
  readonly subSport: string | null;
  /** The title the athlete or the device gave it. */
  readonly name: string | null;
  /** ISO 8601: `2017-06-11T14:34:09Z`, or without `Z` when `clock` is `local`. */
  readonly start: string;
  readonly clock: ActivityClock;
  /** Wall time at the start, `2017-06-11T07:34:09`, when the file tells it. */
  readonly localStart: string | null;
  /** Minutes east of UTC at the athlete's place, from the file's local timestamp. */
  readonly timeZoneOffsetMin: number | null;
  /** Time the timer ran, s. */
  readonly durationSec: number;
  /** Time from start to end with pauses, s. */
  readonly elapsedSec: number;
  readonly distanceM: number | null;
  readonly ascentM: number | null;
  readonly avgHr: number | null;
  readonly maxHr: number | null;
  readonly calories: number | null;
  readonly laps: readonly ImportedLap[];
  readonly sets: readonly ImportedSet[];
  readonly records: RecordsSummary;
  readonly stream: ActivityStream;
  readonly notes: string | null;
  readonly warnings: readonly ImportWarning[];
}

export interface ImportedLap {
  /** Seconds from the activity's start. */
  readonly startSec: number;
  readonly durationSec: number | null;
  readonly elapsedSec: number | null;
  readonly distanceM: number | null;
  readonly avgHr: number | null;
  readonly maxHr: number | null;
  readonly ascentM: number | null;
  /** `active`, `rest`, `warmup`, `cooldown`, `recovery`, `interval` or `other`. */
  readonly intensity: string | null;
  /** `manual`, `time`, `distance`, `session_end` and so on. */
  readonly trigger: string | null;
}

export type ImportedSetKind = "work" | "warm-up" | "drop" | "failure";

export interface ImportedSet {
  /** The exercise by the file's own name, for example `Squat (Barbell)` or `bench_press`. */
  readonly exercise: string;
  readonly kind: ImportedSetKind;
  /** Position within the exercise of this activity, from 1. */
  readonly order: number;
  readonly reps: number | null;
  /** External load, kg. 0 is a set without external load; null is a load the file does not state. */
  readonly kg: number | null;
  readonly durationSec: number | null;
  readonly distanceM: number | null;
  readonly rpe: number | null;
  /** Rest after the set, s. */
  readonly restSec: number | null;
  /** Seconds from the activity's start. */
  readonly startSec: number | null;
  readonly notes: string | null;
}

/** What the samples hold, without the samples. */
export interface RecordsSummary {
  /** Samples in the file, those without any value among them. */
  readonly count: number;
  readonly withHr: number;
  readonly withDistance: number;
  readonly withPosition: number;
  /** Plain mean of the samples' heart rates, bpm, to two decimals. */
  readonly hrMean: number | null;
  readonly hrMax: number | null;
  /** Heart rates that a chest strap delivered after the swim. */
  readonly delayedHr: number;
  /** Messages with beat-to-beat intervals. */
  readonly hrv: number;
  /** Pool lengths. */
  readonly lengths: number;
}

/** Samples in order of time; all arrays have one length. Typed, so that they cross a thread without a copy by value. */
export interface ActivityStream {
  /** Seconds from the activity's start. */
  readonly sec: Float64Array;
  /** Beats a minute; 0 where there is none. */
  readonly hr: Uint8Array;
  /** Metres since the activity's start; NaN where there is none. */
  readonly distanceM: Float64Array;
  /** Metres a second; NaN where there is none. */
  readonly speedMps: Float64Array;
  /** Metres above sea level; NaN where there is none. */
  readonly altitudeM: Float64Array;
}

export const emptyStream = (): ActivityStream => ({
  sec: new Float64Array(0),
  hr: new Uint8Array(0),
  distanceM: new Float64Array(0),
  speedMps: new Float64Array(0),
  altitudeM: new Float64Array(0),
});

export type ImportWarningCode =
  | "checksum"
  | "truncated"
  | "damaged"
  | "no-session"
  | "clock-unset"
  | "duration-estimated"
  | "implausible"
  | "no-heart-rate"
  | "sport-assumed"
  | "time-assumed"
  | "unit-assumed"
  | "row-skipped";

/** Something in the file that was read with a doubt. `message` is a sentence for the athlete. */
export interface ImportWarning {
  readonly code: ImportWarningCode;
  readonly message: string;
}

/** One morning's measures out of another app's table. Unknown is null. */
export interface ImportedDay {
  /** `2025-03-04`, the day of waking. */
  readonly date: string;
  readonly restingHr: number | null;
  readonly hrvRmssdMs: number | null;
  readonly sleepHours: number | null;
}

/** What a file held. `warnings` are about the file; each activity has its own beside. */
export interface ImportedActivityFile {
  readonly format: ActivityFormat;
  readonly activities: readonly ImportedActivity[];
  /** Mornings, in a table of them; such a file has no activities. */
  readonly days?: readonly ImportedDay[];
  readonly warnings: readonly ImportWarning[];
}

export type ImportErrorCode =
  | "empty-file"
  | "unknown-format"
  | "not-supported"
  | "not-an-activity"
  | "no-data"
  | "no-times"
  | "damaged"
  | "too-large"
  | "unknown-columns"
  | "bad-row";

/** Why a file was refused. `message` says what to do; `at` says where it went wrong, when there is a place. */
export interface ImportError {
  readonly code: ImportErrorCode;
  readonly message: string;
  /** Of a table whose columns nobody knows: what the athlete needs to say what they are. */
  readonly table?: UnknownTable;
  /** Of a track without times: its length in metres, for whoever can say when it was. */
  readonly untimedM?: number;
  readonly at?: { readonly row?: number; readonly column?: string; readonly byte?: number };
}
