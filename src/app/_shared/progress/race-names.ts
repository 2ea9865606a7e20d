import type { RaceDistance } from "@/lib/domain/progress";

/** Races by their names, which stay what they are in miles. */
export const raceNames: Readonly<Record<RaceDistance, string>> = {
  "race-5k": "5 km",
  "race-10k": "10 km",
  "race-half": "half marathon",
  "race-marathon": "marathon",
};
