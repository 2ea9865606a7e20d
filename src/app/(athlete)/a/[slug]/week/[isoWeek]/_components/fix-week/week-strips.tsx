"use client";

import { familyNames, intensityWords, SessionGlyph } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { afterChanges, withChangesApplied } from "@/lib/domain/schedule";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { type PlannedSession, type Slot, slots } from "@/lib/domain/session";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import { shortWeekdayName } from "@/lib/formatting/date";
import { type PlanWeek, scheduleOf } from "../week-model";

interface WeekStripsProps {
  week: PlanWeek;
  changes: readonly ScheduleChange[];
}

/** The seven days as glyphs, before and after, so that a change of the week's shape is seen at once. */
export function WeekStrips({ week, changes }: WeekStripsProps) {
  const schedule = scheduleOf(week);
  const changed = withChangesApplied(schedule, changes);
  const after = changed.ok ? afterChanges(schedule.sessions, changed.value) : schedule.sessions;
  const touched = new Set<string>(changed.ok ? changed.value.map(({ sessionId }) => sessionId) : []);
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-[330px] table-fixed border-collapse text-xs">
        <caption className="sr-only">The week before and after these changes</caption>
        <thead>
          <tr className="text-ink-3">
            <th scope="col" className="w-14 py-1 text-start font-normal">
              <span className="sr-only">When</span>
            </th>
            {week.days.map((date) => (
              <th key={date} scope="col" className="py-1 text-center font-normal">
                {shortWeekdayName(date)}
              </th>
            ))}
          </tr>
        </thead>
        <Strip name="Before" days={week.days} sessions={schedule.sessions} touched={touched} />
        <Strip name="After" days={week.days} sessions={after} touched={touched} />
      </table>
    </div>
  );
}

interface StripProps {
  name: string;
  days: readonly CalendarDate[];
  sessions: readonly PlannedSession[];
  touched: ReadonlySet<string>;
}

function Strip({ name, days, sessions, touched }: StripProps) {
  const at = (date: CalendarDate, slot: Slot) =>
    sessions.filter((each) => each.date === date && each.slot === slot && each.type !== "rest");
  return (
    <tbody className="border-line border-t">
      {slots.map((slot) => (
        <tr key={slot}>
          <th scope="row" className="py-1 text-start font-normal text-ink-3">
            <span className={slot === "am" ? "text-ink-2" : "sr-only"}>{name}</span>
            <span className="sr-only"> {slot.toUpperCase()}</span>
          </th>
          {days.map((date) => (
            <td key={date} className="py-1">
              <span className="flex min-h-5 flex-wrap items-center justify-center gap-1">
                {at(date, slot).map((session) => (
                  <Mark key={session.id} session={session} moved={touched.has(session.id)} />
                ))}
              </span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Mark({ session, moved }: { session: PlannedSession; moved: boolean }) {
  const { intensity } = sessionTypeFacts[session.type];
  const family = familyOf(session.type);
  return (
    <span
      className={cx(
        "inline-flex items-center gap-0.5 rounded-sm tabular-nums",
        moved ? "px-0.5 font-semibold outline-2 outline-line-strong" : "text-ink-3",
      )}
    >
      <SessionGlyph
        family={family}
        size={14}
        label={`${session.title}, ${familyNames[family].toLowerCase()}, ${intensityWords[intensity]}`}
      />
      <span aria-hidden>{intensity}</span>
    </span>
  );
}
