import { dayNumber } from "@/lib/dates/calendar-date";
import type { Snapshot } from "../snapshot";
import type { TimelineWellness } from "../timeline";
import { perValue, within } from "../window";

/** What an athlete told one morning; it belongs to the date of waking. */
export interface Morning {
  readonly day: number;
  readonly entry: TimelineWellness;
}

/** Answers of mornings, oldest first. */
export const sortedMornings = perValue((entries: readonly TimelineWellness[]): readonly Morning[] =>
  entries.map((entry) => ({ day: dayNumber(entry.date), entry })).sort((a, b) => a.day - b.day),
);

const none: readonly Morning[] = [];

/** Every morning on record, oldest first. Those after today are no answers yet. */
export const morningsOf = ({ timeline }: Pick<Snapshot, "timeline">): readonly Morning[] =>
  timeline.wellness == null ? none : sortedMornings(timeline.wellness);

/** The mornings of the days from `fromDay` to `toDay`, both included, none later than today. */
export const morningsWithin = (snapshot: Snapshot, fromDay: number, toDay: number): readonly Morning[] =>
  within(morningsOf(snapshot), fromDay, Math.min(toDay, snapshot.now.day));
