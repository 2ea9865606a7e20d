"use client";

import { memo, useCallback, useMemo, useState } from "react";
import { InjuryMarks } from "@/app/_shared/profile/injury-marks";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { CarryArea } from "@/app/_ui/carry/carry-area";
import { cx } from "@/app/_ui/cx";
import { type CalendarDate, datePartsOf, plusDays } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import { withEntryMoved } from "@/lib/domain/calendar-weeks";
import type { Level } from "@/lib/domain/flag";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { familyOf } from "@/lib/domain/session-type";
import { formatWeekdayAndDay, monthName } from "@/lib/formatting/date";
import { useAnswerWords } from "./day-cell";
import { entriesByDay } from "./entries-by-day";
import { EntryChip, levelOf, levelsOf } from "./entry-chip";
import { weekdayHeads } from "./month-grid";
import { type Hidden, shownOf } from "./show-filter";
import { useCalendar } from "./use-calendar";
import { isDraggable, useEntryDrag } from "./use-entry-drag";

interface CalendarAgendaProps {
  athlete: Athlete;
  flags: readonly FlagBrief[];
  days: DateRange;
  hidden: Hidden;
  className?: string | undefined;
}

/**
 * The same on a phone: the month as dots, and under it the days that hold something. A finger carries what is still
 * to come to a day below, or of the month, which stays in sight meanwhile.
 */
export function CalendarAgenda({ athlete, flags, days, hidden, className }: CalendarAgendaProps) {
  const levels = useMemo(() => levelsOf(flags), [flags]);
  const { entry, moved, answers, start, end } = useEntryDrag(athlete, days);
  const [over, setOver] = useState<CalendarDate | null>(null);
  const wordsOf = useAnswerWords(athlete.timeZone);
  const select = useCallback(
    (known: Calendar) => shownOf(moved.reduce(withEntryMoved, known), hidden),
    [moved, hidden],
  );
  const { data: calendar } = useCalendar(athlete.id, days, select);
  const entries = calendar?.entries;
  const byDay = useMemo(() => entriesByDay(entries ?? []), [entries]);
  if (!calendar) return null;
  const answer = over ? answers?.get(over) : undefined;
  const said = answer ? wordsOf(answer) : over && over < calendar.today ? "Past" : null;
  return (
    <CarryArea
      byTouch
      onMeant={nothingYet}
      onStart={start}
      onOver={(place) => setOver(place as CalendarDate | null)}
      onDrop={(place) => end(place as CalendarDate | null)}
      onCancel={() => end(null)}
      carried={
        entry ? <EntryChip entry={entry} slug={athlete.slug} level={levelOf(levels, entry)} dragging /> : null
      }
    >
      <div className={cx("flex flex-col gap-4", className)}>
        <div className={cx(entry && "sticky top-[52px] z-5 -mx-4 -mt-2 bg-bg px-4 pt-2")}>
          <MonthDots calendar={calendar} byDay={byDay} days={days} />
          {entry ? (
            <p
              role="status"
              className="absolute inset-x-0 top-full min-h-9 border-line border-b bg-bg px-4 py-1.5 font-medium text-sm"
            >
              {over ? formatWeekdayAndDay(over, calendar.today) : "Carry it to a day"}
              {said ? `: ${said}` : ""}
            </p>
          ) : null}
        </div>
        <InjuryLines injuries={calendar.injuries} today={calendar.today} />
        <AgendaDays
          {...{ byDay, levels, days }}
          slug={athlete.slug}
          today={calendar.today}
          canPlan={calendar.canPlan}
        />
      </div>
    </CarryArea>
  );
}

const nothingYet = () => {};

/** The injuries of these days, on one line each: most days hold no session to stand beside. */
function InjuryLines({ injuries, today }: Pick<Calendar, "injuries" | "today">) {
  if (injuries.length === 0) return null;
  return (
    <ul aria-label="Injuries" className="flex flex-col gap-1 text-ink-2 text-sm">
      {injuries.map((injury) => (
        <li key={injury.id}>
          <InjuryMarks injuries={[injury]} date={injury.endedOn ?? today} today={today} />
          <span className="text-ink-3 text-xs">
            {injury.endedOn ? (
              <When from={injury.startedOn} to={injury.endedOn} />
            ) : (
              <>
                since <When date={injury.startedOn} form="day" />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface AgendaDaysProps extends Pick<CalendarAgendaProps, "days">, Pick<Calendar, "today" | "canPlan"> {
  slug: string;
  byDay: ReadonlyMap<CalendarDate, readonly CalendarEntry[]>;
  levels: ReadonlyMap<string, Level>;
}

const AgendaDays = memo(function AgendaDays({ byDay, levels, slug, days, today, canPlan }: AgendaDaysProps) {
  const filled = [...byDay].filter(([date]) => days.from <= date && date <= days.to);
  if (filled.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-4 text-ink-2">
        Nothing is planned or logged in these days.
      </p>
    );
  }
  return filled.map(([date, entries]) => (
    <section
      key={date}
      id={`day-${date}`}
      data-place={date}
      aria-labelledby={`title-${date}`}
      className="flex scroll-mt-16 flex-col gap-2 rounded-lg outline-offset-4 outline-focus data-over:outline-2"
    >
      <h3 id={`title-${date}`} className="font-semibold">
        {dayTitle(date, today)}
      </h3>
      {entries.map((entry) => {
        const movable = canPlan && isDraggable(entry);
        return (
          <div
            key={entry.id}
            data-carry={movable ? entry.id : undefined}
            className={cx(
              "flex items-center gap-3 data-carried:opacity-40",
              movable && "select-none [-webkit-touch-callout:none]",
            )}
          >
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
        );
      })}
    </section>
  ));
});

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
                <td
                  key={date}
                  data-place={date}
                  className={cx(
                    "rounded-md outline-focus data-over:outline-2",
                    isOut && "text-ink-3 [&_svg]:opacity-40",
                  )}
                >
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
