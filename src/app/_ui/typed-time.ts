import { type ClockTime, clockTimeFromMinutes } from "@/lib/dates/clock-time";

/**
 * Reads a time of day as people type it: 18:30, 1830, 6:30pm, 6 pm, 18.30, 7. Gives null when it is no time.
 */
export function parseTypedTime(text: string): ClockTime | null {
  const match = text
    .trim()
    .toLowerCase()
    .match(/^(\d{1,2})(?:[:.h\s]?(\d{2}))?\s*([ap])?m?$/);
  if (!match) return null;
  const half = match[3];
  const minutes = Number(match[2] ?? 0);
  let hours = Number(match[1]);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half === "p" && hours < 12) hours += 12;
  if (half === "a" && hours === 12) hours = 0;
  return hours > 23 || minutes > 59 ? null : clockTimeFromMinutes(hours * 60 + minutes);
}
