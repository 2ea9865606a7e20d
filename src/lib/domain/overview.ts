import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { FlagBrief, LoadParts, SessionInBrief } from "./flag-view";

/** Load of one calendar week of the athlete, in AU. */
export interface WeekLoad {
  readonly start: CalendarDate;
  /** What was done; `null` where nothing is on record yet. */
  readonly done: LoadParts | null;
  /** A day of the week has a session whose load is not known, so that the bar is too short. */
  readonly incomplete: boolean;
  /** What the plan still asks for, from today on. */
  readonly ahead: LoadParts;
  /** Everything that the plan asked for or asks for in the week. */
  readonly planned: number;
}

/** A session with the load it counted for. */
export interface RecentSession extends SessionInBrief {
  /** AU; `null` where it is not known. */
  readonly load: number | null;
  /** What was logged was changed after it was written. */
  readonly isCorrected: boolean;
}

/** Seven days on end. */
export interface SevenDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Null where a day is not known, or nothing was done. */
  readonly monotony: number | null;
  /** AU. */
  readonly strain: number | null;
  /** Minutes below, between and above the two thresholds; null without running or cross-training. */
  readonly minutes: readonly [number, number, number] | null;
  /** Some of the minutes rest on the kind of a session alone. */
  readonly isEstimated: boolean;
}

/** What the load of the last weeks comes to, as of the last day that is over. */
export interface TrainingSignals {
  readonly asOf: CalendarDate;
  /** Days on record. */
  readonly observedDays: number;
  /** AU a day; null before 42 days on record. */
  readonly fitness: number | null;
  readonly fatigue: number | null;
  readonly form: number | null;
  /** Mean of seven days over the mean of the 21 before them; null before 28 days on record. */
  readonly ratio: number | null;
  /** Where it lay on eight days of ten in the last twelve weeks; null where too few are known. */
  readonly usualRatio: { readonly low: number; readonly high: number } | null;
  /** Oldest first. */
  readonly sevenDays: readonly SevenDays[];
}

/** What the overview shows beside the week: what is wrong, how the load went, and what was done last. */
export interface Overview {
  readonly today: CalendarDate;
  /** Full years today; null where the birth date is not given. */
  readonly age: number | null;
  /** The first three. */
  readonly flags: readonly FlagBrief[];
  readonly openFlags: number;
  readonly pausedRules: number;
  /** Oldest first; the last one is ahead. */
  readonly weeks: readonly WeekLoad[];
  readonly signals: TrainingSignals;
  /** Newest first. */
  readonly recent: readonly RecentSession[];
}
