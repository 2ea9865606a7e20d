import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { AthleteId, CompletedSessionId, ImportedFileId, PlannedSessionId, SetId } from "@/lib/ids";
import type { Metres } from "@/lib/units/distance";
import type { Seconds } from "@/lib/units/duration";
import type { Grams } from "@/lib/units/mass";
import type { SessionType } from "./session-type";
import type { Terrain } from "./terrain";

export const slots = ["am", "pm"] as const;
export type Slot = (typeof slots)[number];

export const stepModes = ["run", "jog", "walk", "stand"] as const;
export const stepZones = ["z1", "z2", "z3", "max"] as const;

/**
 * One step of a structured run. Neighbouring steps with the same `repeat` above 1 are one group, done `repeat`
 * times in order: 6 × 3 min with 2 min jog is a work step and a rest step, both with `repeat: 6`.
 * Exactly one of `seconds` and `metres` is set.
 */
export interface RunStep {
  readonly kind: "work" | "rest";
  readonly seconds: Seconds | null;
  readonly metres: Metres | null;
  readonly repeat: number;
  readonly mode: (typeof stepModes)[number];
  readonly zone: (typeof stepZones)[number] | null;
  /** What the athlete aims for, as written by the coach: "3:52/km", "strong", "HR 165". */
  readonly target: string;
  /** How often the whole set of groups is done that it stands in: 3 × (4 × 200 m; 3 min jog) is three sets. */
  readonly sets?: number;
  /** Begins a group, or a set of groups, where the neighbour before it is of one with the same count. */
  readonly starts?: "group" | "sets";
  readonly note?: string;
  /** Lines that stand over it and are no steps: headings, and what could not be read. */
  readonly above?: readonly string[];
  /** Lines after the last step. */
  readonly below?: readonly string[];
}

/**
 * How heavy: share of the one-repetition maximum (0–1.2), a mass, a set effort (6–10), repetitions left, body weight
 * with something added or taken off (grams, below 0 for help), more or less than last time, or as the athlete
 * chooses. `to` is the upper end of a range.
 */
export type LoadTarget =
  | { readonly kind: "pct-1rm"; readonly fraction: number; readonly to?: number }
  | { readonly kind: "mass"; readonly mass: Grams }
  | { readonly kind: "rpe"; readonly rpe: number; readonly to?: number }
  | { readonly kind: "rir"; readonly rir: number }
  | { readonly kind: "bodyweight"; readonly plus?: Grams }
  | { readonly kind: "last"; readonly plus: Grams }
  | { readonly kind: "open" };

/** One line of a lift: exercise × sets × repetitions at a load. */
export interface ExercisePrescription {
  readonly exercise: string;
  readonly sets: number;
  /** Repetitions of a set; the lower end of a range; 1 where a set is given by time or distance. */
  readonly reps: number;
  readonly load: LoadTarget;
  readonly toFailure: boolean;
  readonly restSeconds: Seconds | null;
  readonly note: string;
  /** Upper end of a range of repetitions. */
  readonly repsTo?: number;
  /** As many repetitions as possible, at least `reps`. */
  readonly amrap?: boolean;
  /** A set is held, or lasts, so long. */
  readonly seconds?: Seconds;
  /** A set goes so far: carries and sleds. */
  readonly metres?: Metres;
  readonly perSide?: boolean;
  /** "B1": lines with the same letter are done in turn. */
  readonly label?: string;
  /** Seconds down, below, up and above, "X" as fast as possible: "3-1-X-0". */
  readonly tempo?: string;
  /** Sets that prepare for the working sets and count for nothing. */
  readonly warmUp?: boolean;
  /** Set effort, 6–10, at which a set ends whatever is written. */
  readonly rpeCap?: number;
  /** Lines that stand over it and are no exercises. */
  readonly above?: readonly string[];
  /** Lines after the last exercise. */
  readonly below?: readonly string[];
}

/** What a session asks for, whoever reads it. */
export interface SessionContent {
  readonly type: SessionType;
  /** What the coach has it count as; `null` where the rules read that from what it asks for. */
  readonly classOverride: SessionType | null;
  readonly title: string;
  readonly date: CalendarDate;
  readonly slot: Slot;
  /** Local time of day; absent means the athlete's usual time of that slot. */
  readonly startTime: ClockTime | null;
  readonly duration: Seconds;
  readonly distance: Metres | null;
  /** Session effort expected, 0–10. */
  readonly plannedRpe: number | null;
  readonly key: boolean;
  readonly locked: boolean;
  readonly steps: readonly RunStep[];
  readonly lifts: readonly ExercisePrescription[];
  /** Where a run is done; of other sessions `null`, as where any will do. */
  readonly terrain: Terrain | null;
  /** What to do when it is hot, in the coach's words: "above 26 °C run by effort". Of runs only. */
  readonly heatPlan: string | null;
  readonly notes: string;
}

/** A session of the coach's working plan. */
export interface PlannedSession extends SessionContent {
  readonly id: PlannedSessionId;
  readonly athleteId: AthleteId;
  /** Order inside its slot. */
  readonly position: number;
  /** Rises with every edit; an edit that names an older one is refused with both versions. */
  readonly version: number;
  /** How it differs from what the athlete was sent. `null` when published as it is. */
  readonly draft: "new" | "changed" | "removed" | null;
}

/** A session as it was published to the athlete. */
export interface PublishedSession extends SessionContent {
  readonly id: PlannedSessionId;
  readonly athleteId: AthleteId;
  readonly position: number;
  readonly publishedAt: Instant;
}

export const logSources = ["manual", "as-planned", "file", "csv"] as const;
export type LogSource = (typeof logSources)[number];
export const skipReasons = ["ill", "no-time", "travel", "pain", "other"] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface Lap {
  readonly index: number;
  readonly duration: Seconds;
  readonly distance: Metres | null;
  readonly avgHr: number | null;
  readonly maxHr: number | null;
}

export const setKinds = ["warm-up", "working", "drop", "failure", "amrap"] as const;

/** One set as it was done. */
export interface CompletedSet {
  readonly id: SetId;
  readonly exercise: string;
  /** Order of the exercise in the session, from 0. */
  readonly exerciseIndex: number;
  /** Order of the set in its exercise, from 0. */
  readonly setIndex: number;
  readonly kind: (typeof setKinds)[number];
  readonly reps: number;
  /** Absent for body weight. */
  readonly load: Grams | null;
  /** Set effort 6–10, by repetitions left. */
  readonly rpe: number | null;
}

/** What was done, or skipped with a reason. */
export interface CompletedSession {
  readonly id: CompletedSessionId;
  readonly athleteId: AthleteId;
  readonly plannedId: PlannedSessionId | null;
  readonly status: "completed" | "skipped";
  readonly skipReason: SkipReason | null;
  readonly type: SessionType;
  readonly title: string;
  /** The calendar date where it started, in `timeZone`. */
  readonly date: CalendarDate;
  readonly start: Instant;
  readonly timeZone: TimeZone;
  readonly duration: Seconds;
  readonly distance: Metres | null;
  readonly ascent: Metres | null;
  /** Session effort 0–10. Absent means that its load is not known. */
  readonly rpe: number | null;
  /** 1 bad – 5 great. */
  readonly feel: number | null;
  readonly avgHr: number | null;
  readonly maxHr: number | null;
  readonly note: string;
  readonly source: LogSource;
  readonly fileId: ImportedFileId | null;
  readonly laps: readonly Lap[];
  readonly sets: readonly CompletedSet[];
  readonly version: number;
}
