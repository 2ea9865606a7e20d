import type { MassUnit } from "./mass";

/** Plates as gyms have them, heaviest first, in the unit itself. */
export const commonPlates: Readonly<Record<MassUnit, readonly number[]>> = {
  kg: [25, 20, 15, 10, 5, 2.5, 1.25],
  lb: [45, 35, 25, 10, 5, 2.5],
};

/** Bars as gyms have them, in the unit itself: the usual one first. */
export const commonBars: Readonly<Record<MassUnit, readonly number[]>> = {
  kg: [20, 15, 10, 7],
  lb: [45, 35, 25, 15],
};

export interface Loading {
  /** On each side, heaviest first. */
  readonly plates: readonly number[];
  /** What these plates cannot make of the weight, both sides together; 0 where they can. */
  readonly missing: number;
}

// Sums of plates are multiples of a hundredth; a binary fraction may be off by less than that.
const grain = 0.01;

/**
 * Which plates go on each side of a bar, as few as possible by taking the heaviest first; all in one unit. `null`
 * where the bar alone is heavier than the weight.
 */
export function platesFor(weight: number, bar: number, available: readonly number[]): Loading | null {
  let left = (weight - bar) / 2;
  if (left < -grain) return null;
  const plates: number[] = [];
  for (const plate of available.toSorted((a, b) => b - a)) {
    while (plate > 0 && left >= plate - grain) {
      plates.push(plate);
      left -= plate;
    }
  }
  return { plates, missing: left < grain ? 0 : Math.round(left * 200) / 100 };
}
