import { type CalendarDate, parseCalendarDate } from "@/lib/dates/calendar-date";
import type { AthleteId } from "@/lib/ids";
import type { ApplyChoices } from "./apply-choices";

/** What an address asks for: several athletes, or one with the plan's last day (`end`) or a day of its first week (`start`). */
export function askedChoices(params: Readonly<Record<string, unknown>>): Partial<ApplyChoices> {
  if (typeof params.athletes === "string")
    return { athleteIds: params.athletes.split(",").filter(Boolean) as AthleteId[] };
  const athleteId = typeof params.athlete === "string" ? (params.athlete as AthleteId) : null;
  if (!athleteId) return {};
  const [end, start] = [dayOf(params.end), dayOf(params.start)];
  return {
    athleteIds: [athleteId],
    ...(end ? { ends: { [athleteId]: end } } : {}),
    ...(start ? { align: "start", start } : {}),
  };
}

function dayOf(value: unknown): CalendarDate | null {
  const parsed = typeof value === "string" ? parseCalendarDate(value) : null;
  return parsed?.ok ? parsed.value : null;
}
