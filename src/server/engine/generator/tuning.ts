/** What a repair took back, by week. Counts are the most that a week may have. */
export interface Tuning {
  readonly quality: readonly number[];
  readonly heavy: readonly number[];
  /** Share of the kilometres. */
  readonly volume: readonly number[];
  /** Share of the high-intensity minutes. */
  readonly hard: readonly number[];
  readonly cross: readonly number[];
  readonly heat: readonly boolean[];
  /** Lifts that are left out. */
  readonly fewerLifts: readonly number[];
  /** Share of the minutes of a lift. */
  readonly lift: readonly number[];
  /** Whether the week has its long run. */
  readonly long: readonly boolean[];
  /** Easy runs that are left out. */
  readonly fewerRuns: readonly number[];
}

const all = <T>(weeks: number, value: T): readonly T[] => Array.from({ length: weeks }, () => value);

export const untuned = (weeks: number): Tuning => ({
  quality: all(weeks, 2),
  heavy: all(weeks, 5),
  volume: all(weeks, 1),
  hard: all(weeks, 1),
  cross: all(weeks, 1),
  heat: all(weeks, true),
  fewerLifts: all(weeks, 0),
  lift: all(weeks, 1),
  long: all(weeks, true),
  fewerRuns: all(weeks, 0),
});

export const withWeek = <K extends keyof Tuning>(
  tuning: Tuning,
  key: K,
  week: number,
  value: Tuning[K][number],
): Tuning => ({ ...tuning, [key]: tuning[key].map((old, index) => (index === week ? value : old)) });
