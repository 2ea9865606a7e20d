import { expect, it } from "vitest";
import { looserThan } from "./list-quiet-choices";

it.each([
  [24, { min: 6, max: 48, step: 1 }, "min", [19, 15, 10]],
  [1.5, { min: 1.2, max: 2, step: 0.1 }, "max", [1.6, 1.8, 1.9]],
  [2, { min: 1, max: 3, step: 1 }, "max", [3]],
  [3, { min: 1, max: 3, step: 1 }, "max", []],
] as const)("offers numbers between %s and the limit of %o", (value, spec, comparator, looser) => {
  expect(looserThan(value, spec, comparator)).toEqual(looser);
});
