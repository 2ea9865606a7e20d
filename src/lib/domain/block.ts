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
  "off",
] as const;
export type LiftFocus = (typeof liftFocuses)[number];

/** Some weeks with one run focus and one lift focus (a mesocycle). */
export interface Block {
  readonly id: BlockId;
  readonly athleteId: AthleteId;
  readonly name: string;
  readonly phase: Phase;
  /** First day of its first week, in the athlete's week. */
  readonly startDate: CalendarDate;
  readonly weeks: number;
  readonly runFocus: RunFocus;
  readonly liftFocus: LiftFocus;
  /** Load asked of a usual week of the block, in AU. */
  readonly weeklyTarget: number | null;
  readonly version: number;
}
