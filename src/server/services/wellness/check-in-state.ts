import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import type { CheckInState, UsualNote } from "@/lib/domain/log";
import { type CheckIn, wellnessItems } from "@/lib/domain/wellness";
import type { AthleteScope } from "@/server/auth/scope";
import { listCheckIns } from "@/server/db/queries/wellness";
import type { Tx } from "@/server/db/tx";
import { fewestEntries, usualDays, usualRange } from "./usual-range";

export async function checkInStateOf(tx: Tx, scope: AthleteScope, date: CalendarDate): Promise<CheckInState> {
  const rows = await listCheckIns(tx, scope, dateRange(plusDays(date, -usualDays), date));
  const stored = rows.find((row) => row.date === date) ?? null;
  if (!stored) return { checkIn: null, unusual: null, updatedAt: null };
  const { updatedAt, ...checkIn } = stored;
  return { checkIn, unusual: unusualOf(rows, date), updatedAt };
}

/**
 * What is outside the person's own usual range today: the mean of the 28 days before, give or take one standard
 * deviation. Null with fewer than 14 entries in them: then nobody knows what is usual.
 */
export function unusualOf(rows: readonly CheckIn[], today: CalendarDate): readonly UsualNote[] | null {
  const before = rows.filter(({ date }) => date < today);
  if (before.length < fewestEntries) return null;
  const byDate = new Map(rows.map((row) => [row.date, row]));
  return wellnessItems.flatMap((item): UsualNote[] => {
    const range = usualRange(before.flatMap((row) => row[item] ?? []));
    if (!range) return [];
    const sideOn = (date: CalendarDate): UsualNote["side"] | null => {
      const answer = byDate.get(date)?.[item] ?? null;
      if (answer === null) return null;
      return answer < range.low ? "below" : answer > range.high ? "above" : null;
    };
    const side = sideOn(today);
    if (!side) return [];
    let days = 1;
    while (sideOn(plusDays(today, -days)) === side) days += 1;
    return [{ item, side, days }];
  });
}
