/** What a repair took back of a week. Counts are the most that the week may have. */
export interface WeekTuning {
  readonly quality: number;
  readonly heavy: number;
  /** Share of the kilometres. */
  readonly volume: number;
  /** Share of the high-intensity minutes. */
  readonly hard: number;
  /** Share of the cross-training. */
  readonly cross: number;
  readonly heat: boolean;
  /** Lifts that are left out. */
  readonly fewerLifts: number;
  /** Share of the minutes of a lift. */
  readonly lift: number;
  /** Whether the week has its long run. */
  readonly long: boolean;
  /** Easy runs that are left out. */
  readonly fewerRuns: number;
}

/** One for each week of a plan. */
export type Tuning = readonly WeekTuning[];

/** A week of which nothing was taken back. */
const whole: WeekTuning = {
  quality: 2,
  heavy: 5,
  volume: 1,
  hard: 1,
  cross: 1,
  heat: true,
  fewerLifts: 0,
  lift: 1,
  long: true,
  fewerRuns: 0,
};

export const untuned = (weeks: number): Tuning => Array.from({ length: weeks }, () => whole);

export const tuningOf = (tuning: Tuning, week: number): WeekTuning => tuning[week] ?? whole;

export const withWeek = <K extends keyof WeekTuning>(
  tuning: Tuning,
  key: K,
  week: number,
  value: WeekTuning[K],
): Tuning => tuning.map((old, index) => (index === week ? { ...old, [key]: value } : old));
