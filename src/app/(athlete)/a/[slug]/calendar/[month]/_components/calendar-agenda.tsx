"use client";

import { useCallback, useMemo } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import { type CalendarDate, datePartsOf, plusDays } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { familyOf } from "@/lib/domain/session-type";
import { formatWeekdayAndDay, monthName } from "@/lib/formatting/date";
import { entriesByDay } from "./entries-by-day";
import { EntryChip, levelOf, levelsOf } from "./entry-chip";
import { weekdayHeads } from "./month-grid";
import { type Hidden, shownOf } from "./show-filter";
import { useCalendar } from "./use-calendar";

interface CalendarAgendaProps {
  athlete: Athlete;
  flags: readonly FlagBrief[];
  days: DateRange;
  hidden: Hidden;
  className?: string | undefined;
}

/** The same on a phone: the month as dots, and under it the days that hold something. */
export function CalendarAgenda(props: CalendarAgendaProps) {
  const { athlete, days, hidden } = props;
  const shown = useCallback((calendar: Calendar) => shownOf(calendar, hidden), [hidden]);
  const { data: calendar } = useCalendar(athlete.id, days, shown);
  return calendar ? <Agenda {...props} calendar={calendar} /> : null;
}

function Agenda({ calendar, athlete, flags, days, className }: CalendarAgendaProps & { calendar: Calendar }) {
  const { slug } = athlete;
  const levels = useMemo(() => levelsOf(flags), [flags]);
  const byDay = useMemo(() => entriesByDay(calendar.entries), [calendar.entries]);
  const filled = [...byDay].filter(([date]) => days.from <= date && date <= days.to);
  return (
    <div className={cx("flex flex-col gap-4", className)}>
      <MonthDots calendar={calendar} byDay={byDay} days={days} />
      {filled.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-4 text-ink-2">
          Nothing is planned or logged in these days.
        </p>
      ) : null}
      {filled.map(([date, entries]) => (
        <section
          key={date}
          id={`day-${date}`}
          aria-labelledby={`title-${date}`}
          className="flex scroll-mt-16 flex-col gap-2"
        >
          <h3 id={`title-${date}`} className="font-semibold">
            {dayTitle(date, calendar.today)}
          </h3>
          {entries.map((entry) => (
            <div key={entry.id} className="flex items-center gap-3">
              <EntryChip
                entry={entry}
                slug={slug}
                level={levelOf(levels, entry)}
                className="min-h-[46px] flex-1 justify-center"
              />
              <span className="w-16 text-end text-ink-2 text-sm">
                <Q value={entry.state === "done" ? entry.load : (entry.planned?.load ?? null)} unit="au" />
              </span>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

const dayTitle = (date: CalendarDate, today: CalendarDate) =>
  `${date === today ? "Today, " : ""}${formatWeekdayAndDay(date, today)}`;

interface MonthDotsProps {
  calendar: Calendar;
  days: DateRange;
  byDay: ReadonlyMap<CalendarDate, readonly CalendarEntry[]>;
}

function MonthDots({ calendar, byDay, days }: MonthDotsProps) {
  const { weeks, today } = calendar;
  return (
    <table aria-label="Days" className="w-full table-fixed">
      <thead>
        <tr>
          {weekdayHeads(weeks[0]?.start).map((name) => (
            <th key={name} scope="col" className="pb-1 font-medium text-ink-3 text-xs">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ start }) => (
          <tr key={start}>
            {Array.from({ length: 7 }, (_, day) => plusDays(start, day)).map((date) => {
              const own = byDay.get(date) ?? [];
              const day = (
                <>
                  <span className={cx("text-sm tabular-nums", date === today && "font-semibold underline")}>
                    {datePartsOf(date).day}
                  </span>
                  <span className="flex h-3.5 gap-0.5">
                    {own.slice(0, 2).map(({ id, type, state }) => (
                      <SessionGlyph key={id} family={familyOf(type)} size={14} hollow={state === "missed"} />
                    ))}
                  </span>
                </>
              );
              const look = "flex h-11 flex-col items-center justify-center rounded-md";
              const isOut = date < days.from || date > days.to;
              return (
                <td key={date} className={isOut ? "text-ink-3 [&_svg]:opacity-40" : ""}>
                  {own.length > 0 && !isOut ? (
                    <a
                      href={`#day-${date}`}
                      aria-label={`${datePartsOf(date).day} ${monthName(date)}, ${own.length} ${own.length === 1 ? "session" : "sessions"}`}
                      className={look}
                    >
                      {day}
                    </a>
                  ) : (
                    <span className={look}>{day}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
