import type { GeneratorInput } from "@/lib/schemas/generator";

/** What a plan may change of the wish by itself, as long as it says so. All else is for a person to give up. */
const adaptable = new Set<keyof GeneratorInput>([
  "weeks",
  "transitionWeeks",
  "loading",
  "strengthStart",
  "runsPerWeek",
  "liftsPerWeek",
  // Their days are kept; a race may become one that is run as training.
  "otherRaces",
]);

/** Sessions a week by which a plan may differ from the wish and still be the plan that was asked for. */
const mostFewer = 2;
const mostMoreRuns = 1;

/**
 * Whether what is now asked for is still the wish: its goal, its days, its model, its practices and what was trained,
 * with a little less of the rest than was wished.
 */
export function isStillTheWish(wish: GeneratorInput, asked: GeneratorInput): boolean {
  const dates = ({ otherRaces }: GeneratorInput) => otherRaces.map(({ date }) => date).join();
  const isKept =
    dates(asked) === dates(wish) &&
    (Object.keys(asked) as (keyof GeneratorInput)[]).every(
      (key) => adaptable.has(key) || JSON.stringify(asked[key]) === JSON.stringify(wish[key]),
    );
  const runs = asked.runsPerWeek - wish.runsPerWeek;
  const lifts = asked.liftsPerWeek - wish.liftsPerWeek;
  const keepsLifts = wish.liftsPerWeek === 0 || asked.liftsPerWeek > 0;
  return (
    isKept && keepsLifts && runs >= -mostFewer && runs <= mostMoreRuns && lifts >= -mostFewer && lifts <= 0
  );
}
