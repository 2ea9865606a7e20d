import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CalendarEntry } from "@/lib/domain/calendar";
import type { Slot } from "@/lib/domain/session";

/** The sessions of each day that has any, mornings first. */
export function entriesByDay(
  entries: readonly CalendarEntry[],
): ReadonlyMap<CalendarDate, readonly CalendarEntry[]> {
  const days = Map.groupBy(entries, ({ date }) => date);
  for (const day of days.values()) day.sort((one, other) => compareSlots(one.slot, other.slot));
  return days;
}

const compareSlots = (one: Slot, other: Slot) => (one === other ? 0 : one === "am" ? -1 : 1);
