"use client";

import { memo } from "react";
import { InjuryMarks } from "@/app/_shared/profile/injury-marks";
import { Q } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatFullDate, shortWeekdayName } from "@/lib/formatting/date";
import { type DayActions, DayMenu } from "./day-menu";
import { isSameAround } from "./is-same-around";
import { OffDay } from "./off-day";
import type { WeekAround } from "./week-model";

interface DayHeaderProps {
  week: WeekAround;
  date: CalendarDate;
  load: number | null;
  actions: DayActions;
}

/** A column's day: its date, its load, its race, and why it may be no day for training. */
export const DayHeader = memo(function DayHeader({ week, date, load, actions }: DayHeaderProps) {
  const race = week.races.find((each) => each.date === date);
  const today = date === week.today;
  return (
    <th
      scope="col"
      aria-label={`${formatFullDate(date)}${today ? ", today" : ""}`}
      className={cx(
        "min-w-0 border-line border-s border-b px-2 py-2 text-start font-normal align-top",
        today && "bg-surface-2",
      )}
    >
      <p className="flex items-baseline gap-1.5">
        <span className="whitespace-nowrap font-semibold">
          {shortWeekdayName(date)} {Number(date.slice(8))}
        </span>
        {load === null ? null : (
          <span className="ms-auto text-ink-3 text-xs">
            <Q value={load} unit="au" bare />
          </span>
        )}
        <span className="-my-1.5 -me-1.5 self-center">
          <DayMenu week={week} date={date} actions={actions} />
        </span>
      </p>
      {today ? <p className="text-ink-2 text-xs">Today</p> : null}
      {race ? <p className="truncate text-ink-2 text-xs">{race.name}</p> : null}
      <OffDay week={week} date={date} />
      <InjuryMarks injuries={week.injuries} date={date} today={week.today} />
    </th>
  );
}, isSameAround);
