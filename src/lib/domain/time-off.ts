import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TimeOffId } from "@/lib/ids";

export const timeOffKinds = ["ill", "injured", "travel", "busy"] as const;
export type TimeOffKind = (typeof timeOffKinds)[number];

/** Days, both included, on which somebody does not train as planned: what is not done on them is excused. */
export interface TimeOff {
  readonly id: TimeOffId;
  readonly kind: TimeOffKind;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** Minutes a day that are left for training; 0 for none. */
  readonly maxMinutes: number;
  readonly note: string;
}

/** Who still trains a little is not away: what is not done on such a day is not excused. */
export const isAway = ({ maxMinutes }: Pick<TimeOff, "maxMinutes">): boolean => maxMinutes === 0;

/** Time off before and after an edit. `null` where there was none: undoing swaps the two. */
export interface TimeOffChange {
  readonly id: TimeOffId;
  readonly before: TimeOff | null;
  readonly after: TimeOff | null;
}
