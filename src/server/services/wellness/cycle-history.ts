import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { type CycleHistory, cycleDayOn, cyclesOf, mostCycleDays } from "@/lib/domain/cycle";
import type { AthleteScope } from "@/server/auth/scope";
import { findAsksCycle, listCycleAnswers } from "@/server/db/queries/wellness";
import type { Tx } from "@/server/db/tx";
import { isShared } from "@/server/services/flags/withhold";
import { usualDays } from "./usual-range";

const daysBack = 400;

/** The day of the cycle on which a morning is, where the check-in asks about it; else `null`. */
export async function cycleOf(
  tx: Tx,
  scope: AthleteScope,
  date: CalendarDate,
): Promise<{ readonly day: number | null } | null> {
  if (!(await findAsksCycle(tx, scope))) return null;
  // What is said this morning counts from the form, as it is chosen there.
  const days = dateRange(plusDays(date, -mostCycleDays), plusDays(date, -1));
  return { day: cycleDayOn(await listCycleAnswers(tx, scope, days), date) };
}

/** What was answered about the cycle, for the athlete and for a coach it is shared with while it is asked about. */
export async function cycleHistory(
  tx: Tx,
  scope: AthleteScope,
  today: CalendarDate,
): Promise<CycleHistory | null> {
  if (!isShared(scope, ["menstrual-cycle"])) return null;
  if (scope.kind !== "self" && !(await findAsksCycle(tx, scope))) return null;
  const answers = await listCycleAnswers(tx, scope, dateRange(plusDays(today, -daysBack), today));
  if (answers.length === 0) return null;
  const since = plusDays(today, 1 - usualDays);
  return {
    dayToday: cycleDayOn(answers, today),
    cycles: cyclesOf(answers),
    mornings: answers
      .filter(({ date, cycle }) => date >= since && (cycle.symptoms.length > 0 || isBleeding(cycle.period)))
      .map((each) => ({ ...each, day: cycleDayOn(answers, each.date) }))
      .toReversed(),
  };
}

const isBleeding = (period: string | null) => period === "started" || period === "goes-on";
