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
  /** Newest first. */
  readonly recent: readonly RecentSession[];
}
