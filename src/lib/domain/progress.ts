import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { EffortDistance, EffortOfRun } from "./best-effort";
import type { ConsentItem } from "./consent";
import type { CycleHistory } from "./cycle";
import type { FlagBrief } from "./flag-view";
import type { WellnessItem } from "./wellness";

/** How far back the charts go: three months, thirteen, or everything on record. */
export const progressRanges = ["3-months", "13-months", "all"] as const;
export type ProgressRange = (typeof progressRanges)[number];

/** Sessions with short fast repetitions, and how many repetitions those had whose plan says it. */
export interface FastRepetitions {
  readonly sessions: number;
  readonly repetitions: number;
  /** Sessions whose repetitions nobody wrote down. */
  readonly uncounted: number;
}

/** What was done in one calendar month. */
export interface MonthOfTraining {
  /** Its first day. */
  readonly month: CalendarDate;
  readonly km: number;
  /** Km of it that are estimated from time. */
  readonly estimatedKm: number;
  /** Runs whose distance is not known. */
  readonly unknownRuns: number;
  readonly runs: number;
  /** Kilometres; 0 without a run of known distance. */
  readonly longestKm: number;
  readonly crossTrainingHours: number;
  readonly heatSessions: number;
  readonly strides: FastRepetitions;
  readonly hillSprints: FastRepetitions;
}

export const raceDistances = ["race-5k", "race-10k", "race-half", "race-marathon"] as const;
export type RaceDistance = (typeof raceDistances)[number];

/** The distance over which a race is run. */
export const effortOfRace: Readonly<Record<RaceDistance, EffortDistance>> = {
  "race-5k": "5km",
  "race-10k": "10km",
  "race-half": "half",
  "race-marathon": "marathon",
};

/** The farthest run, week, month or year on record. */
export interface FarthestOf {
  readonly kind: "run" | "week" | "month" | "year";
  readonly km: number;
  readonly estimated: boolean;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Of a run: its log. */
  readonly sessionId: string | null;
}

export interface FastestRace {
  readonly distance: RaceDistance;
  readonly seconds: number;
  readonly date: CalendarDate;
  readonly sessionId: string;
}

/** The best estimate of a one-repetition maximum of one day, in kilograms. */
export interface LiftSample {
  readonly date: CalendarDate;
  readonly kg: number;
  /** Median of the 28 days that end on it. */
  readonly medianKg: number;
  /** How far the estimate of the day may be off, to either side. */
  readonly errorKg: number;
  /** The same of those 28 days together: their median. */
  readonly bandKg: number;
  /** The set says how near to failure it was. */
  readonly effortKnown: boolean;
}

export interface LiftProgress {
  readonly exercise: string;
  readonly samples: readonly LiftSample[];
  /** Maxima that were tested, not estimated. */
  readonly tested: readonly { readonly date: CalendarDate; readonly kg: number }[];
  /** How the median moved in the last eight weeks, in kilograms; null where there is nothing to compare with. */
  readonly changeKg: number | null;
}

export const wellnessMeasures = ["sleepHours", "restingHr", "hrvRmssdMs"] as const;
export type WellnessMeasure = WellnessItem | (typeof wellnessMeasures)[number];

/** One answer of the mornings against the athlete's own usual. */
export interface WellnessLine {
  readonly item: WellnessMeasure;
  /** One value a day, oldest first; null where nothing was entered. */
  readonly values: readonly (number | null)[];
  /** Mean of the 28 days before today give or take a standard deviation; null below 14 entries. */
  readonly usual: { readonly low: number; readonly high: number } | null;
  /** Entries among those 28 days. */
  readonly entries: number;
}

/** How training went, over months: what was run and lifted, how the mornings were, and what came beside it. */
export interface Progress {
  readonly today: CalendarDate;
  readonly range: ProgressRange;
  /** Of the range, oldest first, the current one last; empty where nothing is on record. */
  readonly months: readonly MonthOfTraining[];
  /** What the current month comes to with what is still planned in it. */
  readonly expectedKm: number | null;
  /** The farthest full month before the current one. */
  readonly recordMonth: FarthestOf | null;
  readonly farthest: readonly FarthestOf[];
  readonly fastest: readonly FastestRace[];
  /** The fastest stretch inside a run for each distance that one covers, shortest first. */
  readonly inside: readonly EffortOfRun[];
  readonly lifts: readonly LiftProgress[];
  /** Lifts of the range with fewer days than a line needs. */
  readonly liftsWithFewDays: number;
  /** Days of the mornings, oldest first, today last. */
  readonly mornings: readonly CalendarDate[];
  readonly wellness: readonly WellnessLine[];
  /** What the athlete does not share with this reader. */
  readonly notShared: readonly ConsentItem[];
  /** Null where nothing was answered about it, or it is not shared with this reader. */
  readonly cycle: CycleHistory | null;
  /** Adaptation to heat that is held now, in units of one session, at most 10; null without heat. */
  readonly heatUnits: number | null;
}

/** Something that a day made the farthest, the fastest or the heaviest on record, and what it was before. */
export type NewRecord =
  | {
      readonly kind: FarthestOf["kind"];
      readonly km: number;
      readonly beforeKm: number;
      /** First day of the run, week, month or year. */
      readonly from: CalendarDate;
      readonly sessionId: string | null;
    }
  | {
      readonly kind: "race";
      readonly distance: RaceDistance;
      readonly seconds: number;
      readonly beforeSeconds: number;
      readonly sessionId: string;
    }
  | {
      /** Stretches inside a run, faster than any race or run before it. */
      readonly kind: "effort";
      readonly efforts: readonly {
        readonly distance: EffortDistance;
        readonly seconds: number;
        readonly beforeSeconds: number;
      }[];
      readonly sessionId: string;
    }
  | { readonly kind: "lift"; readonly exercise: string; readonly kg: number; readonly beforeKg: number };

/** The records that a day set, and what the rules say about them. */
export interface RecordsOfDay {
  readonly records: readonly NewRecord[];
  readonly flags: readonly FlagBrief[];
}
