"use client";

import { timeOffGlyphs, timeOffName } from "@/app/_shared/plan/life/time-off-words";
import { Q } from "@/app/_shared/quantity/q";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { timeOffOn } from "@/lib/domain/free-time";
import { isAway, type TimeOff } from "@/lib/domain/time-off";
import type { WeekAround } from "./week-model";

/** Why a day is no day for training; what is planned on it is excused. */
export function OffDay({ week, date }: { week: WeekAround; date: CalendarDate }) {
  const off = timeOffOn(week, date);
  return off ? (
    <p className="text-ink-2 text-xs">
      <TimeOffMark off={off} />
    </p>
  ) : null;
}

/** "Ill", "Travel, max 45 min". */
export function TimeOffMark({ off }: { off: TimeOff }) {
  return (
    <span className="flex items-center gap-1">
      <SessionGlyph family={timeOffGlyphs[off.kind]} size={14} />
      <span>
        {timeOffName(off)}
        {isAway(off) ? null : (
          <>
            , max <Q value={off.maxMinutes} unit="min" />
          </>
        )}
      </span>
    </span>
  );
}
