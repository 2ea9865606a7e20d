import type { Snapshot } from "./snapshot";

interface OfDay {
  readonly day: number;
}

/**
 * The part of a list that lies in the days from `fromDay` to `toDay`, both included. The list must be sorted by day;
 * its length hardly matters, so that a rule costs the same after one year and after ten.
 */
export function within<T extends OfDay>(sorted: readonly T[], fromDay: number, toDay: number): readonly T[] {
  const start = firstFrom(sorted, fromDay);
  const end = firstFrom(sorted, toDay + 1);
  return start >= end ? [] : sorted.slice(start, end);
}

/** Index of the first entry of that day or a later one; the length of the list when there is none. */
export function firstFrom(sorted: readonly OfDay[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Works something out of a value once, for all that ask. The function must be pure, and the value never changed. */
export function perValue<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** Works something out of a snapshot once, for all rules that ask. The function must be pure. */
export const perSnapshot = <T>(compute: (snapshot: Snapshot) => T): ((snapshot: Snapshot) => T) =>
  perValue(compute);
