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

export const planLevels = ["A", "B", "C"] as const;
/** How much of a plan's easy and long running an athlete of a group gets. */
export type PlanLevel = (typeof planLevels)[number];

/** Shares of the volume, in steps that a weekly load is spoken of (practice). */
export const levelShares: Readonly<Record<PlanLevel, number>> = { A: 1, B: 0.85, C: 0.7 };

/** What was taken back of a plan so that it suits one athlete. Sessions are named by their part. */
export interface PlanFitting {
  /** What is left of an easy or a long run, or of the repeats of a hard one. */
  readonly shares: Readonly<Record<string, number>>;
  /** Hard runs that are run easily, and heavy legs that are lifted lighter. */
  readonly eased: readonly string[];
  readonly without: readonly string[];
}

/** How a plan is put into one athlete's calendar. */
export interface PlanSettings {
  readonly align: PlanAlignment;
  readonly date: CalendarDate;
  readonly fit: PlanFit;
  readonly existing: ExistingChoice;
  /** Easy and long runs by what the athlete ran in the last four weeks, or as they are written. */
  readonly volume: "own" | "written";
  /** All of the volume where nothing is said. */
  readonly level?: PlanLevel | undefined;
  /** With the engine's safe fixes made to it before it is written. */
  readonly fix?: boolean | undefined;
  /**
   * Minutes of the athlete's longest run when the plan was applied: its long runs grow from there. Known once it is
   * applied, and kept for a later version of the plan.
   */
  readonly longest?: number | undefined;
  /** Known once it is applied, and kept for a later version as well. */
  readonly fitting?: PlanFitting | undefined;
}
