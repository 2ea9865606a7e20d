import type { RaceCondition } from "@/lib/domain/race-result";

export const conditionWords: Readonly<Record<RaceCondition, string>> = {
  hot: "Hot",
  cold: "Cold",
  windy: "Windy",
  wet: "Wet",
  hilly: "Hilly",
  "rough-ground": "Rough ground",
  altitude: "Altitude",
  crowded: "Crowded",
};

/** "Hot, windy". */
export function conditionsText(conditions: readonly RaceCondition[]): string {
  const all = conditions.map((each) => conditionWords[each].toLowerCase()).join(", ");
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`;
}

/** "23 of 480", "23". */
export const placeText = (place: number, finishers: number | null): string =>
  finishers === null ? String(place) : `${place} of ${finishers}`;
