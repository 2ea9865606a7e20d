/**
 * Reads a time of day as people type it: 18:30, 1830, 6:30pm, 6 pm, 18.30, 7. Gives `HH:mm`, or null when it is
 * no time.
 */
export function parseClockTime(text: string): string | null {
  const match = text
    .trim()
    .toLowerCase()
    .match(/^(\d{1,2})(?:[:.h\s]?(\d{2}))?\s*(am|pm|a|p)?$/);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  const half = match[3]?.[0];
  if (half && (hours < 1 || hours > 12)) return null;
  if (half === "p" && hours < 12) hours += 12;
  if (half === "a" && hours === 12) hours = 0;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** `18:30` or `6:30 pm`. */
export function showClockTime(time: string, hourCycle: 12 | 24): string {
  if (hourCycle === 24 || !/^\d{2}:\d{2}$/.test(time)) return time;
  const hours = Number(time.slice(0, 2));
  return `${hours % 12 === 0 ? 12 : hours % 12}:${time.slice(3)}\u00a0${hours < 12 ? "am" : "pm"}`;
}
