import { type CalendarDate, weekdayOf } from "@/lib/dates/calendar-date";
import {
  type Arrangement,
  fittingSlot,
  fixedReason,
  type Ground,
  inPlanOrder,
  type Staying,
} from "./arrangement";
import { copied } from "./many-changes";
import type { RecordedPlanChange } from "./plan-change";
import type { Schedule } from "./schedule";
import type { PlannedSession } from "./session";
import { hasSameContent } from "./session-content";

interface WeekCopy {
  /** What stands in the week that is copied, of this athlete or another one. */
  readonly source: readonly PlannedSession[];
  /** The seven days of each week that is copied to. */
  readonly weeks: readonly (readonly CalendarDate[])[];
  /** Takes out what stands there and may go, before the copies are put in. */
  readonly replace: boolean;
}

/**
 * Copies of a week in other weeks, each session on the same weekday and in the same slot. Races are not copied,
 * nothing is put into the past, onto a race day or where the athlete cannot train, and a session that stands there
 * already is not put there twice. Replacing leaves what is done, locked, past or a race.
 */
export function weekCopied(
  schedule: Schedule,
  ground: Ground,
  { source, weeks, replace }: WeekCopy,
): Arrangement {
  const days = new Set<string>(weeks.flat());
  const going = replace
    ? schedule.sessions.filter(
        (session) =>
          days.has(session.date) &&
          session.date >= ground.firstDay &&
          fixedReason(schedule, session) === null,
      )
    : [];
  const gone = new Set<string>(going.map(({ id }) => id));
  const there = schedule.sessions.filter(({ id }) => !gone.has(id));
  const stays: Staying[] = [];
  const copies = weeks.flatMap((week) =>
    inPlanOrder(source).flatMap((session) => {
      const date = week.find((day) => weekdayOf(day) === weekdayOf(session.date));
      if (!date) return [];
      const copy = { ...session, athleteId: schedule.athleteId, blockId: null, locked: false, date };
      const reason = reasonToSkip(copy, there, ground);
      if (reason) stays.push({ session: copy, reason });
      return reason ? [] : [copy];
    }),
  );
  return { changes: [...going.map(left), ...copied(there, copies, ({ date }) => date)], stays };
}

const left = (session: PlannedSession): RecordedPlanChange => ({
  sessionId: session.id,
  before: session,
  after: null,
});

function reasonToSkip(
  copy: PlannedSession,
  there: readonly PlannedSession[],
  ground: Ground,
): Staying["reason"] | null {
  if (copy.type.startsWith("race-")) return "race";
  if (copy.date < ground.firstDay) return "past";
  if (fittingSlot(ground, copy, copy.date) !== copy.slot) return "no-room";
  return there.some((other) => hasSameContent({ ...other, locked: false }, copy)) ? "there" : null;
}
