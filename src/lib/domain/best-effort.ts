import type { CalendarDate } from "@/lib/dates/calendar-date";

/** Distances that are looked for inside every run, shortest first. */
export const effortDistances = ["400m", "1km", "mile", "5km", "10km", "half", "marathon"] as const;
export type EffortDistance = (typeof effortDistances)[number];

export const effortMetres: Readonly<Record<EffortDistance, number>> = {
  "400m": 400,
  "1km": 1000,
  mile: 1609.344,
  "5km": 5000,
  "10km": 10_000,
  half: 21_097.5,
  marathon: 42_195,
};

/** The fastest stretch of one length inside a recording. */
export interface BestEffort {
  /** By the clock, stops among them. */
  readonly seconds: number;
  /** Metres into the recording at which it begins. */
  readonly from: number;
}

/** What a recording holds of each distance; one that is not covered is left out. */
export type BestEfforts = Readonly<Partial<Record<EffortDistance, BestEffort>>>;

/** A best effort with the run that it was inside. */
export interface EffortOfRun extends BestEffort {
  readonly distance: EffortDistance;
  readonly sessionId: string;
  readonly date: CalendarDate;
}

/** A best effort of one run against all others. */
export interface RankedEffort extends BestEffort {
  readonly distance: EffortDistance;
  /** From 1 for the fastest of all; null from the fourth on. */
  readonly place: number | null;
  /** The fastest of all, where that is another run's. */
  readonly fastest: EffortOfRun | null;
}
