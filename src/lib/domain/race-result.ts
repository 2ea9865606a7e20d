import type { Metres } from "@/lib/units/distance";
import type { Seconds } from "@/lib/units/duration";

export const raceConditions = [
  "hot",
  "cold",
  "windy",
  "wet",
  "hilly",
  "rough-ground",
  "altitude",
  "crowded",
] as const;
export type RaceCondition = (typeof raceConditions)[number];

/** What the organiser says of a race, and what its runner wanted, beside what the watch measured. */
export interface RaceResult {
  readonly officialDistance: Metres | null;
  /** From start line to finish line. */
  readonly chipTime: Seconds | null;
  readonly goalTime: Seconds | null;
  readonly place: number | null;
  /** How many finished. */
  readonly finishers: number | null;
  readonly conditions: readonly RaceCondition[];
}

/** Nothing was said. */
export const isNoResult = ({ conditions, ...said }: RaceResult): boolean =>
  conditions.length === 0 && Object.values(said).every((value) => value === null);
