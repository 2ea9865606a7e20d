import type { TimelineWellness } from "../timeline";
import { sortedMornings } from "../wellness/mornings";
import { firstFrom } from "../window";
import type { Reading } from "./week-mean";

/** What a device measures each morning. */
export interface MorningSeries {
  /** Oldest first. */
  readonly readings: readonly Reading[];
  /** Days from which another device measured. */
  readonly resets: readonly { readonly day: number }[];
}

/** The mornings on which something was measured, and those that began with another device. */
export function seriesOfMornings(
  entries: readonly TimelineWellness[],
  read: (entry: TimelineWellness) => number | null,
): MorningSeries {
  const readings: Reading[] = [];
  const resets: { day: number }[] = [];
  for (const { day, entry } of sortedMornings(entries)) {
    if (entry.tags?.includes("device-change")) resets.push({ day });
    const value = read(entry);
    if (value !== null) readings.push({ day, value });
  }
  return { readings, resets };
}

/** The day of the first reading that may be compared with that day: the first of all, or of the device in use. */
export function firstComparable({ readings, resets }: MorningSeries, day: number): number | null {
  const reset = resets[firstFrom(resets, day + 1) - 1]?.day ?? null;
  const first = reset === null ? readings[0] : readings[firstFrom(readings, reset)];
  return first === undefined || first.day > day ? null : first.day;
}
