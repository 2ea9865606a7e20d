"use client";

import type { Route } from "next";
import { memo, useMemo } from "react";
import { CarryArea } from "@/app/_ui/carry/carry-area";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import { ownWeekOf } from "@/lib/dates/own-week";
import { type IsoWeek, isoWeekPartsOf } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import type { Level } from "@/lib/domain/flag";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { shortWeekdayName } from "@/lib/formatting/date";
import { DayCell } from "./day-cell";
import { entriesByDay } from "./entries-by-day";
import { EntryChip, levelOf, levelsOf } from "./entry-chip";
import { useEntryDrag } from "./use-entry-drag";
import { WeekTotal } from "./week-total";

interface MonthGridProps {
  calendar: Calendar;
  athlete: Athlete;
  flags: readonly FlagBrief[];
  days: DateRange;
  className?: string | undefined;
}

/** Names of the seven days from the first of a week on. */
export const weekdayHeads = (start: CalendarDate | undefined): readonly string[] =>
  start === undefined ? [] : Array.from({ length: 7 }, (_, day) => shortWeekdayName(plusDays(start, day)));

const nothing: readonly CalendarEntry[] = [];

/** Weeks as rows, planned beside done at the right. What is still to come is dragged to another day. */
export function MonthGrid({ calendar, athlete, flags, days, className }: MonthGridProps) {
  const levels = useMemo(() => levelsOf(flags), [flags]);
  const drag = useEntryDrag(calendar, athlete, days);
  const { entry } = drag;
  return (
    <CarryArea
      onMeant={nothingYet}
      onStart={drag.start}
      onOver={nothingYet}
      onDrop={(place) => drag.end(place as CalendarDate | null)}
      onCancel={() => drag.end(null)}
      carried={
        entry ? <EntryChip entry={entry} slug={athlete.slug} level={levelOf(levels, entry)} dragging /> : null
      }
    >
      <Table {...{ drag, levels, athlete, days, className }} />
    </CarryArea>
  );
}

const nothingYet = () => {};

interface TableProps extends Pick<MonthGridProps, "athlete" | "days" | "className"> {
  drag: ReturnType<typeof useEntryDrag>;
  levels: ReadonlyMap<string, Level>;
}

function Table({ drag, levels, athlete, days, className }: TableProps) {
  const { weeks, entries, today, canPlan } = drag.calendar;
  const byDay = useMemo(() => entriesByDay(entries), [entries]);
  return (
    <div
      data-carry-scroll
      className={cx(
        "relative overflow-x-auto rounded-xl border border-line bg-surface print:overflow-visible",
        className,
      )}
    >
      <table className="w-full min-w-[900px] table-fixed border-collapse print:min-w-0">
        <caption className="sr-only">Days of the calendar</caption>
        <Heads start={weeks[0]?.start} />
        <tbody>
          {weeks.map((week) => {
            const isoWeek = ownWeekOf(week.start, athlete.weekStart);
            return (
              <tr key={week.start} className="break-inside-avoid border-line border-b last:border-b-0">
                <WeekHead week={isoWeek} slug={athlete.slug} />
                {Array.from({ length: 7 }, (_, day) => plusDays(week.start, day)).map((date) => {
                  const answer = drag.answerOn(date);
                  return (
                    <DayCell
                      key={date}
                      date={date}
                      week={isoWeek}
                      slug={athlete.slug}
                      entries={byDay.get(date) ?? nothing}
                      levels={levels}
                      canPlan={canPlan}
                      isToday={date === today}
                      isOut={date < days.from || date > days.to}
                      answer={answer?.words ?? null}
                      isAlarming={answer?.alarming ?? false}
                    />
                  );
                })}
                <WeekTotal week={week} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const Heads = memo(function Heads({ start }: { start: CalendarDate | undefined }) {
  return (
    <thead>
      <tr className="border-line border-b text-ink-3 text-xs">
        <th scope="col" className="w-14 px-2 py-2 text-start font-medium">
          Week
        </th>
        {weekdayHeads(start).map((name) => (
          <th key={name} scope="col" className="border-line border-s px-2 py-2 text-start font-medium">
            {name}
          </th>
        ))}
        <th scope="col" className="w-40 border-line border-s px-2.5 py-2 text-start font-medium">
          Total
        </th>
      </tr>
    </thead>
  );
});

const WeekHead = memo(function WeekHead({ week, slug }: { week: IsoWeek; slug: string }) {
  return (
    <th scope="row" className="px-2 py-2 text-start align-top font-medium text-xs">
      <IntentLink
        href={`/a/${slug}/week/${week}` as Route}
        aria-label={`W${isoWeekPartsOf(week).number}, open the week`}
        className="text-ink-2 underline decoration-line-strong underline-offset-2"
      >
        W{isoWeekPartsOf(week).number}
      </IntentLink>
    </th>
  );
});
