"use client";

import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { timeOffGlyphs, timeOffWords } from "./life/time-off-words";
import { type PlanWeek, timeOffOn } from "./week-model";

/** Why a day is no day for training; what is planned on it is excused. */
export function OffDay({ week, date }: { week: PlanWeek; date: CalendarDate }) {
  const off = timeOffOn(week, date);
  if (!off) return null;
  return (
    <p className="flex items-center gap-1 text-ink-2 text-xs">
      <SessionGlyph family={timeOffGlyphs[off.kind]} size={14} />
      {timeOffWords[off.kind]}
    </p>
  );
}
