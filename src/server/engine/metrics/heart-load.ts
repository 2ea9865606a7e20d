import { sum } from "./metric";

/** Edwards' load in AU: minutes in the five zones from 50 % of the maximal heart rate on, times 1 to 5. */
export const edwardsTrimp = (minutes: readonly number[]): number =>
  sum(minutes.map((each, index) => each * (index + 1)));

/** Lucia's load in AU: minutes below the first threshold, between the two and above the second, times 1 to 3. */
export const luciaTrimp = (minutes: readonly number[]): number =>
  sum(minutes.map((each, index) => each * (index + 1)));
