import { type CalendarDate, plusDays, weekdayOf } from "@/lib/dates/calendar-date";
import type { Slot } from "@/lib/domain/session";

/** A sentence such as `move heavy legs to wed pm`, read. */
export interface MovePhrase {
  /** As typed, trimmed, in lower case. */
  readonly name: string;
  readonly date: CalendarDate;
  /** `null` where only a day was said: the session keeps its slot. */
  readonly slot: Slot | null;
}

const dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/**
 * Reads a wish to move a session. Days are the coming seven from today on; `null` for any other text, or for one
 * whose day is not said exactly.
 */
export function readMovePhrase(text: string, today: CalendarDate): MovePhrase | null {
  const match = /^move\s+(.+?)\s+to\s+(\S+)(?:\s+(am|pm))?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, name, day, slot] = match as unknown as [string, string, string, Slot | undefined];
  const date = dateOf(day, today);
  return date === null ? null : { name: name.trim(), date, slot: slot ?? null };
}

function dateOf(day: string, today: CalendarDate): CalendarDate | null {
  if (day === "today") return today;
  if (day === "tomorrow") return plusDays(today, 1);
  if (day.length < 3) return null;
  const wanted = dayNames.findIndex((name) => name.startsWith(day)) + 1;
  if (wanted === 0) return null;
  return plusDays(today, (wanted - weekdayOf(today) + 7) % 7);
}
