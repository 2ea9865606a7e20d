import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { AthleteId, BlockId } from "@/lib/ids";

export const phases = ["base", "build", "specific", "taper", "race", "transition"] as const;
export type Phase = (typeof phases)[number];

export const runFocuses = [
  "endurance",
  "threshold",
  "vo2max",
  "speed",
  "race-pace",
  "maintain",
  "recover",
] as const;
export type RunFocus = (typeof runFocuses)[number];

export const liftFocuses = [
  "anatomical-adaptation",
  "hypertrophy",
  "max-strength",
  "power",
  "maintain",
  "primer",
  "off",
] as const;
export type LiftFocus = (typeof liftFocuses)[number];

export const lanes = ["run", "lift"] as const;
/** Running and lifting have blocks of their own, which begin and end when they need to. */
export type Lane = (typeof lanes)[number];

/** The longest block. */
export const mostBlockWeeks = 26;

interface BlockWeeks {
  readonly id: BlockId;
  readonly athleteId: AthleteId;
  readonly name: string;
  /** First day of its first week, in the athlete's week. */
  readonly startDate: CalendarDate;
  readonly weeks: number;
  readonly version: number;
}

/** Some weeks of running with one focus, in one phase of the season. */
export interface RunBlock extends BlockWeeks {
  readonly lane: "run";
  readonly phase: Phase;
  readonly focus: RunFocus;
}

/** Some weeks of lifting with one focus. */
export interface LiftBlock extends BlockWeeks {
  readonly lane: "lift";
  readonly focus: LiftFocus;
}

/** Some weeks with one focus (a mesocycle). */
export type Block = RunBlock | LiftBlock;

export const weekRoles = ["load", "deload", "taper", "race", "transition"] as const;
/** What a week is for. A deload takes load out on purpose. */
export type WeekRole = (typeof weekRoles)[number];

/** What is asked of one week. A week that nobody said anything about has none. */
export interface WeekPlan {
  readonly athleteId: AthleteId;
  /** First day of the week, in the athlete's week. */
  readonly startDate: CalendarDate;
  /** Load asked of the week, in AU. */
  readonly targetAu: number | null;
  readonly role: WeekRole | null;
  readonly version: number;
}
