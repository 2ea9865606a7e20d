"use client";

import type { Route } from "next";
import { memo, useCallback, useMemo } from "react";
import { CarryArea } from "@/app/_ui/carry/carry-area";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import { ownWeekOf } from "@/lib/dates/own-week";
import { type IsoWeek, isoWeekPartsOf } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar } from "@/lib/domain/calendar";
import { withEntryMoved } from "@/lib/domain/calendar-weeks";
import type { Level } from "@/lib/domain/flag";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { shortWeekdayName } from "@/lib/formatting/date";
import { DayCell } from "./day-cell";
import { EntryChip, levelOf, levelsOf } from "./entry-chip";
import { type Hidden, shownOf } from "./show-filter";
import { useCalendar } from "./use-calendar";
import { type DayAnswers, type EntryMove, useEntryDrag } from "./use-entry-drag";
import { WeekTotal } from "./week-total";
import { type WeekOfDays, weeksByDay } from "./weeks-by-day";

interface MonthGridProps {
  athlete: Athlete;
  flags: readonly FlagBrief[];
  days: DateRange;
  hidden: Hidden;
  className?: string | undefined;
}

/** Names of the seven days from the first of a week on. */
export const weekdayHeads = (start: CalendarDate | undefined): readonly string[] =>
  start === undefined ? [] : Array.from({ length: 7 }, (_, day) => shortWeekdayName(plusDays(start, day)));

/** Weeks as rows, planned beside done at the right. What is still to come is dragged to another day. */
export function MonthGrid({ athlete, flags, days, hidden, className }: MonthGridProps) {
  const levels = useMemo(() => levelsOf(flags), [flags]);
  const { entry, moved, answers, start, end } = useEntryDrag(athlete, days);
  return (
    <CarryArea
      byTouch
      onMeant={nothingYet}
      onStart={start}
      onOver={nothingYet}
      onDrop={(place) => end(place as CalendarDate | null)}
      onCancel={() => end(null)}
      carried={
        entry ? <EntryChip entry={entry} slug={athlete.slug} level={levelOf(levels, entry)} dragging /> : null
      }
    >
      <Table {...{ moved, answers, levels, athlete, days, hidden, className }} />
    </CarryArea>
  );
}

const nothingYet = () => {};

interface TableProps extends Pick<MonthGridProps, "athlete" | "days" | "hidden" | "className"> {
  /** On their way to the server. */
  moved: readonly EntryMove[];
  /** What each day says to the session in the air; null while nothing is. */
  answers: DayAnswers | null;
  levels: ReadonlyMap<string, Level>;
}

function Table({ moved, answers, levels, athlete, days, hidden, className }: TableProps) {
  const select = useCallback(
    (calendar: Calendar) => weeksByDay(shownOf(moved.reduce(withEntryMoved, calendar), hidden)),
    [moved, hidden],
  );
  const { data } = useCalendar(athlete.id, days, select);
  if (!data) return null;
  const { rows, today, canPlan } = data;
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
        <Heads start={rows[0]?.week.start} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.week.start} {...{ row, athlete, days, levels, canPlan, today, answers }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<TableProps, "athlete" | "days" | "levels" | "answers"> {
  row: WeekOfDays;
  canPlan: boolean;
  today: CalendarDate;
}

/** A week. Drawn again only where something of this very week has changed. */
const Row = memo(function Row({ row, athlete, days, levels, canPlan, today, answers }: RowProps) {
  const isoWeek = ownWeekOf(row.week.start, athlete.weekStart);
  return (
    <tr className="break-inside-avoid border-line border-b last:border-b-0">
      <WeekHead week={isoWeek} slug={athlete.slug} />
      {row.days.map(({ date, entries, injuries }) => (
        <DayCell
          key={date}
          date={date}
          week={isoWeek}
          athlete={athlete}
          entries={entries}
          injuries={injuries}
          today={today}
          levels={levels}
          canPlan={canPlan}
          isToday={date === today}
          isOut={date < days.from || date > days.to}
          answer={answers?.get(date) ?? null}
        />
      ))}
      <WeekTotal week={row.week} />
    </tr>
  );
});

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
