import type { TimeOff } from "@/lib/domain/time-off";
import { shortWeekdayName } from "@/lib/formatting/date";

/** The history is read by whoever plans: it names the days, and not what they are for. */
export function timeOffLabel(off: TimeOff | null, removed = false): string {
  if (!off) return "Days off";
  const what = off.maxMinutes > 0 ? "Limited" : "Off";
  const from = dayName(off.startsOn);
  const days = off.startsOn === off.endsOn ? `on ${from}` : `from ${from} to ${dayName(off.endsOn)}`;
  return removed ? `No longer ${what.toLowerCase()} ${days}` : `${what} ${days}`;
}

/** "Wed 18". */
const dayName = (date: TimeOff["startsOn"]) => `${shortWeekdayName(date)} ${Number(date.slice(8))}`;
