import { type CalendarDate, weekdayOf } from "@/lib/dates/calendar-date";
import type { Availability } from "./athlete";
import type { Slot } from "./session";
import type { TimeOff } from "./time-off";

/** When somebody can train: by weekday and slot, and the days on which that is not so. */
export interface FreeTime {
  readonly availability: readonly Pick<Availability, "weekday" | "slot" | "maxMinutes">[];
  readonly timesOff: readonly Pick<TimeOff, "startsOn" | "endsOn" | "maxMinutes">[];
}

/** The days off that hold a day. */
export const timeOffOn = <Off extends FreeTime["timesOff"][number]>(
  { timesOff }: { readonly timesOff: readonly Off[] },
  date: CalendarDate,
): Off | null => timesOff.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn) ?? null;

/** Minutes that fit into a slot; 0 where the athlete cannot train, null without a limit. Days off come first. */
export function minutesIn(time: FreeTime, date: CalendarDate, slot: Slot): number | null {
  const usual = time.availability.find((each) => each.slot === slot && each.weekday === weekdayOf(date));
  return timeOffOn(time, date)?.maxMinutes ?? usual?.maxMinutes ?? null;
}
