"use client";

import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { useQuantity } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Calendar } from "@/lib/domain/calendar";
import { formatFullDate, monthName, shortWeekdayName } from "@/lib/formatting/date";

/** Load of every day of a year in five steps, with its races. It opens where today is. */
export function YearDays({ calendar, year }: { calendar: Calendar; year: string }) {
  const { races, weeks, today } = calendar;
  const loads = useMemo(() => loadsByDay(calendar), [calendar]);
  const raceOn = useMemo(() => new Map(races.map((race) => [race.date, race.name])), [races]);
  const dates = useMemo(() => weeks.map(({ start }) => weekFrom(start)), [weeks]);
  const top = Math.max(1, ...[...loads.values()].map(({ load }) => load));
  const box = useRef<HTMLElement>(null);
  const now = dates.findIndex((week) => week.includes(today));
  useLayoutEffect(() => {
    const { current } = box;
    current?.scrollTo({ left: (current.scrollWidth * now) / dates.length - current.clientWidth / 2 });
  }, [now, dates.length]);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex gap-2">
        <ul aria-hidden className="flex shrink-0 flex-col gap-0.5 pt-5 text-ink-3 text-xs leading-none">
          {dates[0]?.map((date) => (
            <li key={date} className="flex h-3 items-center md:h-4">
              {shortWeekdayName(date)}
            </li>
          ))}
        </ul>
        <section
          ref={box}
          aria-label="Days of the year by load"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
          tabIndex={0}
          className="relative min-w-0 overflow-x-auto pb-1"
        >
          <ul className="flex w-max gap-0.5">
            {dates.map((week) => (
              <li key={week[0]} className="relative pt-5">
                <MonthAbove week={week} year={year} />
                <ul className="flex flex-col gap-0.5">
                  {week.map((date) => {
                    const { load, planned } = loads.get(date) ?? free;
                    return (
                      <YearDay
                        key={date}
                        date={date}
                        load={load}
                        planned={planned}
                        step={stepOf(load / top)}
                        race={raceOn.get(date) ?? null}
                        isOut={date.slice(0, 4) !== year}
                      />
                    );
                  })}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <YearLegend />
    </div>
  );
}

/** The month's name over the week in which it begins. */
function MonthAbove({ week, year }: { week: readonly CalendarDate[]; year: string }) {
  const first = week.find((date) => date.endsWith("-01") && date.startsWith(year));
  if (!first) return null;
  return (
    <span aria-hidden className="absolute start-0 top-0 whitespace-nowrap text-ink-3 text-xs">
      {monthName(first).slice(0, 3)}
    </span>
  );
}

function YearLegend() {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-xs">
      <span className="flex items-center gap-0.5">
        <span className="me-1">Load: less</span>
        {shades.map((shade) => (
          <span key={shade} aria-hidden className={square} style={{ backgroundColor: shade }} />
        ))}
        <span className="ms-1">more</span>
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden className={cx(square, plannedEdge)} /> Planned
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden className={cx(square, "family-race bg-(--hue)")} /> Race
      </span>
    </p>
  );
}

const square = "inline-block size-3 rounded-xs";
const plannedEdge = "outline-1 outline-dotted outline-ink-3 -outline-offset-1";

const free = { load: 0, planned: false };
const weekFrom = (start: CalendarDate) => Array.from({ length: 7 }, (_, day) => plusDays(start, day));

interface YearDayProps {
  date: CalendarDate;
  load: number;
  planned: boolean;
  step: number;
  race: string | null;
  isOut: boolean;
}

const YearDay = memo(function YearDay({ date, load, planned, step, race, isOut }: YearDayProps) {
  const { show } = useQuantity();
  const said = `${formatFullDate(date)}: ${show({ value: load, unit: "au" })}${planned ? " planned" : ""}${race ? `, ${race}` : ""}`;
  return (
    <li
      title={said}
      className={cx(
        "relative size-3 rounded-xs contain-strict md:size-4",
        race && "family-race",
        planned ? plannedEdge : "",
        isOut && "invisible",
      )}
      style={{ backgroundColor: race ? "var(--hue)" : shades[step] }}
    >
      <span className="sr-only">{said}</span>
    </li>
  );
});

/** What was done of a day; of what is to come, what is planned. */
function loadsByDay({ entries, today }: Calendar) {
  const days = new Map<CalendarDate, { load: number; planned: boolean }>();
  for (const { date, state, load, planned } of entries) {
    const isAhead = state === "planned" && date >= today;
    const value = state === "done" ? (load ?? 0) : isAhead ? (planned?.load ?? 0) : 0;
    const before = days.get(date);
    days.set(date, { load: (before?.load ?? 0) + value, planned: (before?.planned ?? false) || isAhead });
  }
  return days;
}

const stepOf = (share: number): number => (share === 0 ? 0 : Math.min(4, Math.ceil(share * 4)));

/** Five steps from the empty surface to ink. */
const shades = [4, 18, 36, 56, 80].map(
  (percent) => `color-mix(in oklab, var(--color-ink) ${percent}%, var(--color-surface))`,
);
