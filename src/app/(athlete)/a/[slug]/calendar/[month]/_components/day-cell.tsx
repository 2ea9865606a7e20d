"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import type { Route } from "next";
import { memo, type ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { type CalendarDate, datePartsOf } from "@/lib/dates/calendar-date";
import type { IsoWeek } from "@/lib/dates/week";
import type { CalendarEntry } from "@/lib/domain/calendar";
import type { Level } from "@/lib/domain/flag";
import { formatFullDate } from "@/lib/formatting/date";
import { EntryChip, levelOf } from "./entry-chip";
import { isDraggable } from "./use-entry-drag";

interface DayCellProps {
  date: CalendarDate;
  week: IsoWeek;
  slug: string;
  entries: readonly CalendarEntry[];
  levels: ReadonlyMap<string, Level>;
  canPlan: boolean;
  isToday: boolean;
  isOut: boolean;
  /** What the day says to the session in the air. */
  answer: string | null;
  isAlarming: boolean;
}

const mostInACell = 3;

/** A day of the calendar. Drawn again only where something about this very day has changed. */
export const DayCell = memo(function DayCell(props: DayCellProps) {
  const { date, week, slug, entries, levels, canPlan, isToday, isOut, answer, isAlarming } = props;
  const shown = entries.length > mostInACell ? entries.slice(0, mostInACell - 1) : entries;
  const more = entries.length - shown.length;
  return (
    <DropCell date={date} isToday={isToday}>
      <div className="relative flex flex-col gap-1">
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
        {answer === null ? null : (
          <p
            className={cx(
              "rounded-md px-1.5 py-0.5 font-medium text-xs",
              isAlarming ? "bg-signal-tint text-signal-ink" : "bg-surface-3 text-ink-2",
            )}
          >
            {answer}
          </p>
        )}
        {shown.map((entry) => (
          <MovableChip
            key={entry.id}
            entry={entry}
            slug={slug}
            level={levelOf(levels, entry)}
            disabled={!canPlan || !isDraggable(entry)}
          />
        ))}
        {more > 0 ? (
          <IntentLink
            href={`/a/${slug}/week/${week}` as Route}
            className="min-h-6 content-center px-1 text-ink-2 text-xs underline underline-offset-2"
          >
            +{more}
            <span className="sr-only"> more sessions, open the week</span>
          </IntentLink>
        ) : null}
      </div>
    </DropCell>
  );
}, isSameDay);

/** A session that moves leaves the arrays of all other days with the same entries. */
function isSameDay({ entries: before, ...one }: DayCellProps, { entries: after, ...other }: DayCellProps) {
  return (
    before.length === after.length &&
    before.every((entry, index) => entry === after[index]) &&
    (Object.keys(one) as (keyof typeof one)[]).every((key) => Object.is(one[key], other[key]))
  );
}

/** The cell alone follows the pointer: what stands in it does not. */
function DropCell({
  date,
  isToday,
  children,
}: {
  date: CalendarDate;
  isToday: boolean;
  children: ReactNode;
}) {
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
      {children}
    </td>
  );
}

const Chip = memo(EntryChip);

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
      <Chip {...chip} withoutTicks />
    </div>
  );
}
