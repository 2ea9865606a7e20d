"use client";

import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import { type CalendarDate, datePartsOf, plusDays } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import { ownWeekOf } from "@/lib/dates/own-week";
import { type IsoWeek, isoWeekPartsOf } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry, CalendarWeek } from "@/lib/domain/calendar";
import type { Level } from "@/lib/domain/flag";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { formatFullDate, shortWeekdayName } from "@/lib/formatting/date";
import { EntryChip, levelOf, levelsOf } from "./entry-chip";
import { useEntryDrag } from "./use-entry-drag";

interface MonthGridProps {
  calendar: Calendar;
  athlete: Athlete;
  flags: readonly FlagBrief[];
  days: DateRange;
}

/** Names of the seven days from the first of a week on. */
export const weekdayHeads = (start: CalendarDate | undefined): readonly string[] =>
  start === undefined ? [] : Array.from({ length: 7 }, (_, day) => shortWeekdayName(plusDays(start, day)));

/** Weeks as rows, planned beside done at the right. What is still to come is dragged to another day. */
export function MonthGrid({ calendar, athlete, flags, days }: MonthGridProps) {
  const levels = levelsOf(flags);
  const drag = useEntryDrag(calendar, athlete);
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }));
  const { weeks, entries, today } = calendar;
  return (
    <DndContext
      id="calendar"
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: "" } }}
      onDragStart={({ active }) => drag.start(String(active.id))}
      onDragEnd={({ over }) => drag.end(over ? (String(over.id) as CalendarDate) : null)}
      onDragCancel={() => drag.end(null)}
    >
      <div className="relative overflow-x-auto rounded-xl border border-line bg-surface max-md:hidden">
        <table className="w-full min-w-[900px] table-fixed border-collapse">
          <caption className="sr-only">Days of the calendar</caption>
          <thead>
            <tr className="border-line border-b text-ink-3 text-xs">
              <th scope="col" className="w-14 px-2 py-2 text-start font-medium">
                Week
              </th>
              {weekdayHeads(weeks[0]?.start).map((name) => (
                <th key={name} scope="col" className="border-line border-s px-2 py-2 text-start font-medium">
                  {name}
                </th>
              ))}
              <th scope="col" className="w-36 border-line border-s px-3 py-2 text-start font-medium">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.start} className="border-line border-b last:border-b-0">
                <WeekHead week={ownWeekOf(week.start, athlete.weekStart)} slug={athlete.slug} />
                {Array.from({ length: 7 }, (_, day) => plusDays(week.start, day)).map((date) => (
                  <DayCell
                    key={date}
                    date={date}
                    isToday={date === today}
                    isOut={date < days.from || date > days.to}
                    answer={drag.answerOn(date)}
                  >
                    <Entries
                      entries={entries.filter((entry) => entry.date === date)}
                      slug={athlete.slug}
                      week={ownWeekOf(week.start, athlete.weekStart)}
                      levels={levels}
                      canMove={drag.canMove}
                    />
                  </DayCell>
                ))}
                <WeekTotal week={week} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DragOverlay dropAnimation={null}>
        {drag.entry ? (
          <EntryChip entry={drag.entry} slug={athlete.slug} level={levelOf(levels, drag.entry)} dragging />
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function WeekHead({ week, slug }: { week: IsoWeek; slug: string }) {
  return (
    <th scope="row" className="px-2 py-2 text-start align-top font-medium text-xs">
      <Link
        href={`/a/${slug}/week/${week}` as Route}
        aria-label={`W${isoWeekPartsOf(week).number}, open the week`}
        className="text-ink-2 underline decoration-line-strong underline-offset-2"
      >
        W{isoWeekPartsOf(week).number}
      </Link>
    </th>
  );
}

interface DayCellProps {
  date: CalendarDate;
  isToday: boolean;
  isOut: boolean;
  /** What the day says to the session in the air. */
  answer: { readonly words: string; readonly alarming: boolean } | null;
  children: ReactNode;
}

function DayCell({ date, isToday, isOut, answer, children }: DayCellProps) {
  const { setNodeRef, isOver } = useDroppable({ id: date });
  return (
    <td
      ref={setNodeRef}
      className={cx(
        "h-28 border-line border-s p-1 align-top",
        isToday && "bg-surface-2",
        isOver && "outline-2 outline-focus -outline-offset-2",
      )}
    >
      <div className="flex flex-col gap-1">
        <time
          dateTime={date}
          className={cx(
            "px-1 text-xs tabular-nums",
            isOut ? "text-ink-3" : "text-ink-2",
            isToday && "font-semibold text-ink",
          )}
        >
          <span className="sr-only">{formatFullDate(date)}</span>
          <span aria-hidden>{isToday ? `${datePartsOf(date).day}, today` : datePartsOf(date).day}</span>
        </time>
        {answer ? (
          <p
            className={cx(
              "rounded-md px-1.5 py-0.5 font-medium text-xs",
              answer.alarming ? "bg-signal-tint text-signal-ink" : "bg-surface-3 text-ink-2",
            )}
          >
            {answer.words}
          </p>
        ) : null}
        {children}
      </div>
    </td>
  );
}

const mostInACell = 3;

interface EntriesProps {
  entries: readonly CalendarEntry[];
  slug: string;
  week: IsoWeek;
  levels: ReadonlyMap<string, Level>;
  canMove: (entry: CalendarEntry) => boolean;
}

function Entries({ entries, slug, week, levels, canMove }: EntriesProps) {
  const shown = entries.length > mostInACell ? entries.slice(0, mostInACell - 1) : entries;
  const more = entries.length - shown.length;
  return (
    <>
      {shown.map((entry) => (
        <MovableChip
          key={entry.id}
          entry={entry}
          slug={slug}
          level={levelOf(levels, entry)}
          disabled={!canMove(entry)}
        />
      ))}
      {more > 0 ? (
        <Link
          href={`/a/${slug}/week/${week}` as Route}
          className="px-1 text-ink-2 text-xs underline underline-offset-2"
        >
          {more} more
        </Link>
      ) : null}
    </>
  );
}

function MovableChip(props: { entry: CalendarEntry; slug: string; level: Level | null; disabled: boolean }) {
  const { disabled, ...chip } = props;
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: chip.entry.id, disabled });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be done without a pointer is in the session and the week.
    <div
      ref={setNodeRef}
      {...listeners}
      // The browser would drag the link itself.
      onDragStart={(event) => event.preventDefault()}
      className={cx(!disabled && "cursor-grab", isDragging && "opacity-40")}
    >
      <EntryChip {...chip} withoutTicks />
    </div>
  );
}

function WeekTotal({ week }: { week: CalendarWeek }) {
  const { planned, done, runMetresPlanned, runMetresDone } = week;
  return (
    <td className="border-line border-s px-3 py-2 align-top text-ink-2 text-xs">
      <p className="text-ink text-sm">
        <Q value={done} unit="au" />
      </p>
      {planned > 0 ? (
        <p>
          of <Q value={planned} unit="au" /> planned
        </p>
      ) : null}
      {runMetresDone + runMetresPlanned > 0 ? (
        <p className="pt-1">
          Run <Q value={runMetresDone} unit="m" />
          {runMetresPlanned > 0 ? (
            <>
              {" "}
              of <Q value={runMetresPlanned} unit="m" />
            </>
          ) : null}
        </p>
      ) : null}
    </td>
  );
}
