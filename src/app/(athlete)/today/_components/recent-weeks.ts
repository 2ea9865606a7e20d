import type { Outputs } from "@/app/_trpc/outputs";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { IsoWeek, WeekStart } from "@/lib/dates/week";
import type { PlannedSession } from "@/lib/domain/session";
import { isAway } from "@/lib/domain/time-off";

type PlanWeek = Outputs["plan"]["week"];

const daysBack = 2;

/** The weeks that hold today and the two days before it. A week comes with a day on each side. */
export function weeksOfToday(today: CalendarDate, weekStart: WeekStart): readonly IsoWeek[] {
  const now = ownWeekOf(today, weekStart);
  const before = ownWeekOf(plusDays(today, -daysBack), weekStart);
  return now === before ? [now] : [now, before];
}

/** Sessions of the two days before today that nobody said anything about, the newest first. */
export function notLogged(weeks: readonly PlanWeek[], today: CalendarDate): readonly PlannedSession[] {
  const from = plusDays(today, -daysBack);
  const found = new Map<string, PlannedSession>();
  for (const week of weeks) {
    for (const { session, done } of week.sessions) {
      const excused = week.timesOff.some(
        (off) => isAway(off) && off.startsOn <= session.date && session.date <= off.endsOn,
      );
      const open = done === null && !excused && session.type !== "rest" && session.draft !== "new";
      if (open && from <= session.date && session.date < today) found.set(session.id, session);
    }
  }
  return [...found.values()].toSorted((a, b) => orderOf(b).localeCompare(orderOf(a)));
}

const orderOf = ({ date, slot, position }: PlannedSession) => `${date} ${slot} ${position}`;
