import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { WeekStart } from "@/lib/dates/week";
import type { AthleteId, ProfileEntryId } from "@/lib/ids";
import type { Grams } from "@/lib/units/mass";
import type { Slot } from "./session";

export const priorities = ["run-first", "strength-first", "balanced"] as const;
/** What wins when running and lifting compete. */
export type Priority = (typeof priorities)[number];

export const experiences = ["novice", "intermediate", "experienced"] as const;
/** Regular training in one modality: under 12 months, 1–3 years, over 3 years. */
export type Experience = (typeof experiences)[number];

export const sexes = ["female", "male"] as const;
export type Sex = (typeof sexes)[number];

export const thresholdKinds = ["resting-hr", "max-hr", "lthr", "threshold-pace"] as const;
export type ThresholdKind = (typeof thresholdKinds)[number];

/** A measured threshold, valid from its day on. Heart rates in bpm, pace in seconds per kilometre. */
export interface Threshold {
  readonly id: ProfileEntryId;
  readonly kind: ThresholdKind;
  readonly value: number;
  readonly validFrom: CalendarDate;
}

/** A tested one-repetition maximum. */
export interface OneRm {
  readonly id: ProfileEntryId;
  readonly exercise: string;
  readonly load: Grams;
  readonly testedOn: CalendarDate;
}

export interface BodyMass {
  readonly id: ProfileEntryId;
  readonly measuredOn: CalendarDate;
  readonly mass: Grams;
}

/** When an athlete cannot train, or not for long. No entry means available without limit. Weekday 1 is Monday. */
export interface Availability {
  readonly id: ProfileEntryId;
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly slot: Slot;
  /** 0 means not available. */
  readonly maxMinutes: number;
}

export const injuryStatuses = ["worsening", "stable", "improving", "resolved"] as const;
export type InjuryStatus = (typeof injuryStatuses)[number];

/** How an injury was found to be going on a day. */
export interface InjuryUpdate {
  readonly on: CalendarDate;
  readonly status: InjuryStatus;
}

export interface Injury {
  readonly id: ProfileEntryId;
  readonly site: string;
  readonly status: InjuryStatus;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly note: string;
  /** What was said of it, oldest first; the last one is its status. */
  readonly course: readonly InjuryUpdate[];
}

export const trainingMarkKinds = [
  "camp",
  "heat-block",
  "hiit-block",
  "travel",
  "no-gym",
  "triathlete",
  "streaker",
] as const;
export type TrainingMarkKind = (typeof trainingMarkKinds)[number];

/** Marks that say how somebody trains, and may go on without an end; the others are stretches of days. */
export const lastingMarks: ReadonlySet<TrainingMarkKind> = new Set(["no-gym", "triathlete", "streaker"]);

/** What makes some days different, so that training in them is not judged as usual. Both days are included. */
export interface TrainingMark {
  readonly id: ProfileEntryId;
  readonly kind: TrainingMarkKind;
  readonly startsOn: CalendarDate;
  /** `null` while it goes on. */
  readonly endsOn: CalendarDate | null;
  readonly note: string;
}

export const racePriorities = ["A", "B", "C"] as const;
export type RacePriority = (typeof racePriorities)[number];
export const raceKinds = [
  "race-short",
  "race-5k",
  "race-10k",
  "race-half",
  "race-marathon",
  "race-ultra",
  "strength-meet",
  "strength-test",
] as const;
export type RaceKind = (typeof raceKinds)[number];

/** A race, a strength meet or a test of strength to train for. */
export interface Race {
  readonly id: ProfileEntryId;
  readonly name: string;
  readonly date: CalendarDate;
  readonly kind: RaceKind;
  readonly distanceMetres: number | null;
  readonly priority: RacePriority;
  readonly goal: string;
}

/** What coach and athlete see of a person who trains. */
export interface Athlete {
  readonly id: AthleteId;
  readonly slug: string;
  readonly name: string;
  readonly priority: Priority;
  readonly runExperience: Experience;
  readonly liftExperience: Experience;
  readonly sex: Sex | null;
  readonly birthDate: CalendarDate | null;
  /** Hours of sleep with which the athlete does well; `null` means the usual ones. */
  readonly sleepNeedHours: number | null;
  readonly timeZone: TimeZone;
  readonly weekStart: WeekStart;
  /** When a session without a clock time is taken to start. */
  readonly slotTimes: Readonly<Record<Slot, ClockTime>>;
}

/** Everything the profile page keeps. What the reader may not see is `null`; of injuries they learn yes or no. */
export interface AthleteProfile extends Athlete {
  /** Newest first. Without resting heart rate where the reader may not see it. */
  readonly thresholds: readonly Threshold[];
  readonly seesRestingHr: boolean;
  readonly oneRms: readonly OneRm[];
  readonly bodyMass: readonly BodyMass[] | null;
  readonly availability: readonly Availability[];
  readonly injuries: readonly Injury[] | null;
  readonly hasCurrentInjury: boolean;
  readonly races: readonly Race[];
  /** Newest first. */
  readonly marks: readonly TrainingMark[];
}
