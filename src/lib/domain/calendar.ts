import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import type { Injury, Race } from "./athlete";
import type { WeekRole } from "./block";
import type { Slot } from "./session";
import type { SessionType } from "./session-type";

/** A session as a day of the calendar names it. Loads in AU, distances in metres. */
export interface CalendarEntry {
  /** Of the log where there is one, else of the plan. */
  readonly id: PlannedSessionId | CompletedSessionId;
  readonly plannedId: PlannedSessionId | null;
  readonly type: SessionType;
  readonly title: string;
  readonly date: CalendarDate;
  readonly slot: Slot;
  /** `missed`: its day passed, and nothing was logged for it; `excused`: the same on a day off. */
  readonly state: "planned" | "done" | "missed" | "excused" | "skipped";
  /** Of what was done; null where it is not known or nothing was done. */
  readonly load: number | null;
  readonly metres: number;
  /** Of the working plan, for whoever may move the session; 0 for everybody else. */
  readonly version: number;
  readonly locked: boolean;
  /** What the plan asked; null for what was done without one. */
  readonly planned: { readonly load: number | null; readonly metres: number } | null;
}

/** What a week of the calendar adds up to. */
export interface CalendarWeek {
  readonly start: CalendarDate;
  readonly planned: number;
  readonly done: number;
  readonly runMetresPlanned: number;
  readonly runMetresDone: number;
  readonly liftsPlanned: number;
  readonly liftsDone: number;
  /** What the season asks the week for; null where it says nothing. */
  readonly role: WeekRole | null;
}

export interface Calendar {
  readonly today: CalendarDate;
  /** The reader may move what is planned. */
  readonly canPlan: boolean;
  /** By day and slot. */
  readonly entries: readonly CalendarEntry[];
  /** Whole weeks of the athlete, one after the other. */
  readonly weeks: readonly CalendarWeek[];
  readonly races: readonly Race[];
  /** Of these days, for those who may know. */
  readonly injuries: readonly Injury[];
}
