import { parseCalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf, timeZone } from "@/lib/dates/time-zone";
import type { ImportedDays } from "@/lib/domain/log";
import { type CheckInId, newId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import { fillCheckIns, listCheckIns, type MeasuredDay } from "@/server/db/queries/wellness";
import type { Tx } from "@/server/db/tx";
import type { ImportedDay } from "@/server/import/activity";

/** Where each day begins first: a table may name a morning that has not come at home. */
const earliestMorning = timeZone("Pacific/Kiritimati");

/** Puts measures into mornings that have none of them. What somebody answered, or another device measured, stays. */
export async function writeDays(tx: Tx, ctx: SelfCtx, days: readonly ImportedDay[]): Promise<ImportedDays> {
  const latest = localDateOf(ctx.now, earliestMorning);
  const measured = days.flatMap((day): MeasuredDay[] => {
    const date = parseCalendarDate(day.date);
    if (!date.ok || date.value > latest) return [];
    return [{ ...day, date: date.value, id: newId<CheckInId>() }];
  });
  const [first, last] = [measured.at(0), measured.at(-1)];
  const none = { written: 0, filled: 0, known: 0, leftOut: days.length - measured.length };
  if (!first || !last) return none;
  const stored = await listCheckIns(tx, ctx.scope, { from: first.date, to: last.date });
  const byDate = new Map(stored.map((checkIn) => [checkIn.date, checkIn]));
  const wanted = measured.filter((day) => {
    const before = byDate.get(day.date);
    return !before || measures.some((measure) => before[measure] === null && day[measure] !== null);
  });
  await fillCheckIns(tx, ctx.scope, wanted, ctx.now);
  const written = wanted.filter(({ date }) => !byDate.has(date)).length;
  return {
    ...none,
    written,
    filled: wanted.length - written,
    known: measured.length - wanted.length,
  };
}

const measures = ["restingHr", "hrvRmssdMs", "sleepHours"] as const;
