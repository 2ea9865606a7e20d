import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { LiftFocus, Phase } from "./block";
import type { MessageText } from "./flag-view";
import type { SessionContent } from "./session";

export const planModels = ["linear", "reverse", "block", "undulating", "polarised", "pyramidal"] as const;
/** How intensity is ordered over the weeks. */
export type PlanModel = (typeof planModels)[number];

export const loadingPatterns = ["3:1", "2:1", "4:1"] as const;
/** Loading weeks to lighter weeks. */
export type LoadingPattern = (typeof loadingPatterns)[number];

export const strengthStarts = ["anatomical-adaptation", "hypertrophy", "max-strength", "maintain"] as const;
/** Where the strength of a plan begins. */
export type StrengthStart = (typeof strengthStarts)[number];

export const practiceNames = [
  "hillSprints",
  "monthlyMileage",
  "heat",
  "crossTraining",
  "heavyLifting",
] as const;
export type PracticeName = (typeof practiceNames)[number];

export type LoadingRole =
  | "load1"
  | "load2"
  | "load3"
  | "load4"
  | "camp"
  | "deload"
  | "taper"
  | "race"
  | "transition";

/** Share of running time in percent, below the first threshold, between the two, above the second. */
export type IntensityShares = readonly [number, number, number];

/** A session of a generated plan, and why it stands there. */
export interface GeneratedSession {
  readonly content: SessionContent;
  readonly why: MessageText;
}

/** A week of a generated plan. */
export interface GeneratedWeek {
  readonly start: CalendarDate;
  readonly phase: Phase;
  readonly role: LoadingRole;
  readonly liftPhase: LiftFocus | "primer";
  /** Kilometres run, races left out. */
  readonly targetKm: number;
  /** Load of all sessions, races left out. */
  readonly targetAu: number;
  readonly intensity: IntensityShares;
  readonly longRunKm: number;
  /** Lifts asked for. */
  readonly lifts: number;
  readonly sessions: readonly GeneratedSession[];
}

/** What the plan could not keep of what was asked, and why. */
export interface GeneratedPlan {
  readonly weeks: readonly GeneratedWeek[];
  readonly notes: readonly MessageText[];
  /** Rules whose cautions the wish itself brings; the notes say why. */
  readonly explained: readonly string[];
}

/** One thing that differs from the wish in a plan that is possible. The input with it is `patch` laid over the input. */
export interface Relaxation<Input> {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly patch: Partial<Input>;
}

/** A plan, or everything that has to give way, all together, for there to be one. */
export type Generated<Input> =
  | {
      readonly ok: true;
      readonly plan: GeneratedPlan;
      /** What the plan took back of the wish by itself. */
      readonly adapted: readonly Relaxation<Input>[];
    }
  | {
      readonly ok: false;
      readonly relax: readonly Relaxation<Input>[];
      /** With all of it there is a plan. Else these are only the first things in the way. */
      readonly isEnough: boolean;
    };
