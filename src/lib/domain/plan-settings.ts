import type { CalendarDate } from "@/lib/dates/calendar-date";

export const planAlignments = ["end", "start"] as const;
/** Whether the day that is given is the plan's last, such as a race, or lies in its first week. */
export type PlanAlignment = (typeof planAlignments)[number];

export const planFits = ["cut", "compress"] as const;
/** A plan with more weeks than there are loses its first ones, or some in between. */
export type PlanFit = (typeof planFits)[number];

export const existingChoices = ["replace", "keep"] as const;
/** Whether what is planned already makes way. What is locked, done or a race never does. */
export type ExistingChoice = (typeof existingChoices)[number];

/** How a plan is put into one athlete's calendar. */
export interface PlanSettings {
  readonly align: PlanAlignment;
  readonly date: CalendarDate;
  readonly fit: PlanFit;
  readonly existing: ExistingChoice;
  /** Easy and long runs by what the athlete ran in the last four weeks, or as they are written. */
  readonly volume: "own" | "written";
}
