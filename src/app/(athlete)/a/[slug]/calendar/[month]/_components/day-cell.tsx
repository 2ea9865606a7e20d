"use client";

import type { Route } from "next";
import { memo } from "react";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { InjuryMarks } from "@/app/_shared/profile/injury-marks";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { type CalendarDate, datePartsOf } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { IsoWeek } from "@/lib/dates/week";
import type { Athlete, Injury } from "@/lib/domain/athlete";
import type { CalendarEntry } from "@/lib/domain/calendar";
import type { Level } from "@/lib/domain/flag";
import { formatFullDate } from "@/lib/formatting/date";
import { EntryChip, levelOf } from "./entry-chip";
import { type DayAnswer, isDraggable } from "./use-entry-drag";

interface DayCellProps {
  date: CalendarDate;
  week: IsoWeek;
  athlete: Athlete;
  entries: readonly CalendarEntry[];
  injuries: readonly Injury[];
  today: CalendarDate;
  levels: ReadonlyMap<string, Level>;
  canPlan: boolean;
  isToday: boolean;
  isOut: boolean;
  /** What the day says to the session in the air. */
  answer: DayAnswer | null;
}

const mostInACell = 3;

/** A day of the calendar. Drawn again only where something about this very day has changed. */
export const DayCell = memo(function DayCell(props: DayCellProps) {
  const { date, week, athlete, entries, levels, canPlan, isToday, isOut, answer } = props;
  const { injuries, today } = props;
  const { slug } = athlete;
  const shown = entries.length > mostInACell ? entries.slice(0, mostInACell - 1) : entries;
  const more = entries.length - shown.length;
  return (
    <td
      data-place={date}
      className={cx(
        "h-28 border-line border-s p-1 align-top data-over:outline-2 data-over:outline-focus data-over:-outline-offset-2",
        isToday && "bg-surface-2",
      )}
    >
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
        <InjuryMarks injuries={injuries} date={date} today={today} quiet />
        {answer ? <Answer answer={answer} zone={athlete.timeZone} /> : null}
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
    </td>
  );
});

/** What a day answers, in few words. */
export function useAnswerWords(zone: TimeZone) {
  const text = useFlagText(zone);
  return ({ state, findings: [worst], best }: DayAnswer): string => {
    if (state === "unavailable") return "Not available";
    if (worst) return text.message(worst.title);
    return best ? "Clear, best" : "Clear";
  };
}

function Answer({ answer, zone }: { answer: DayAnswer; zone: TimeZone }) {
  const wordsOf = useAnswerWords(zone);
  const worst = answer.state === "unavailable" ? undefined : answer.findings[0];
  const isAlarming = worst !== undefined && worst.severity !== "info";
  return (
    <p
      className={cx(
        "rounded-md px-1.5 py-0.5 font-medium text-xs",
        isAlarming ? "bg-signal-tint text-signal-ink" : "bg-surface-3 text-ink-2",
      )}
    >
      {wordsOf(answer)}
    </p>
  );
}

const Chip = memo(EntryChip);

function MovableChip(props: { entry: CalendarEntry; slug: string; level: Level | null; disabled: boolean }) {
  const { disabled, ...chip } = props;
  return (
    <div
      data-carry={disabled ? undefined : chip.entry.id}
      className={cx(!disabled && "cursor-grab", "data-carried:opacity-40")}
    >
      <Chip {...chip} withoutTicks />
    </div>
  );
}
