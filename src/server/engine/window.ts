import type { LogEdit } from "./edit-log";
import type { Snapshot } from "./snapshot";

interface OfDay {
  readonly day: number;
}

/**
 * The part of a list that lies in the days from `fromDay` to `toDay`, both included. The list must be sorted by day
 * or by start; its length hardly matters, so that a rule costs the same after one year and after ten.
 */
export function within<T extends OfDay>(sorted: readonly T[], fromDay: number, toDay: number): readonly T[] {
  let start = firstFrom(sorted, fromDay - zonesApart);
  let end = firstFrom(sorted, toDay + 1 + zonesApart);
  while (start < end && (sorted[start] as T).day < fromDay) start += 1;
  while (start < end && (sorted[end - 1] as T).day > toDay) end -= 1;
  const inside = sorted.slice(start, end);
  return steps(inside, fromDay, toDay) ? inside.filter(({ day }) => day >= fromDay && day <= toDay) : inside;
}

/** Whether a day that is not meant stands among the others. It can do so only near the first of them or the last. */
function steps(inside: readonly OfDay[], fromDay: number, toDay: number): boolean {
  for (let index = 0; index < inside.length; index += 1) {
    const { day } = inside[index] as OfDay;
    if (day < fromDay || day > toDay) return true;
    if (day >= fromDay + zonesApart) break;
  }
  for (let index = inside.length - 1; index >= 0; index -= 1) {
    const { day } = inside[index] as OfDay;
    if (day < fromDay || day > toDay) return true;
    if (day <= toDay - zonesApart) break;
  }
  return false;
}

/**
 * Sessions are sorted by the moment at which they start. Who flies over the date line trains on the 5th and after it
 * on the 4th: the dates of a list in that order may step back by as much.
 */
const zonesApart = 2;

/** Index of the first entry of that day or a later one; the length of the list when there is none. */
export function firstFrom(sorted: readonly OfDay[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as OfDay).day < day) low = middle + 1;
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

/** The days from the first to the last on which the log differs, and the edit by which it does. */
export interface ChangedDays {
  readonly fromDay: number;
  readonly toDay: number;
  readonly edit: LogEdit;
}

/**
 * Works something out of the log once: trying an edit of the plan takes it over as it is. With `carry`, an edit of
 * the log (`edit-log.ts`) takes it over as far as the edit leaves it, and must come to the very same bits.
 */
export function perLog<T>(
  compute: (snapshot: Snapshot) => T,
  carry?: (value: T, after: Snapshot, changed: ChangedDays) => T,
): (snapshot: Snapshot) => T {
  const known = new WeakMap<Snapshot["logDays"], { readonly value: T }>();
  if (carry) {
    carriers.push((before, after, changed) => {
      const value = known.get(before.logDays);
      if (value) known.set(after.logDays, { value: carry(value.value, after, changed) });
    });
  }
  return (snapshot) => {
    const before = known.get(snapshot.logDays);
    if (before) return before.value;
    const value = compute(snapshot);
    known.set(snapshot.logDays, { value });
    return value;
  };
}

const carriers: ((before: Snapshot, after: Snapshot, changed: ChangedDays) => void)[] = [];

/** What is known of a log before an edit, made known of it after. */
export function carryOver(before: Snapshot, after: Snapshot, changed: ChangedDays): void {
  for (const carry of carriers) carry(before, after, changed);
}
