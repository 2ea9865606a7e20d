"use client";

import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { useQuantity } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Calendar } from "@/lib/domain/calendar";
import { formatFullDate, monthName, shortWeekdayName } from "@/lib/formatting/date";
import type { AthleteId } from "@/lib/ids";
import { useCalendar } from "./use-calendar";
import { datesOfWeek, type YearWeek, yearWeeksOf } from "./year-weeks";

interface YearDaysProps {
  athleteId: AthleteId;
  days: DateRange;
  year: string;
}

/** Load of every day of a year in five steps, with its races. It opens where today is. */
export function YearDays({ athleteId, days, year }: YearDaysProps) {
  const { data: { weeks, races, today } = nothing } = useCalendar(athleteId, days, yearOf);
  const raceOn = useMemo(() => new Map(races.map((race) => [race.date, race.name])), [races]);
  const box = useRef<HTMLElement>(null);
  const now = weeks.findIndex(({ start }) => datesOfWeek(start).includes(today as CalendarDate));
  useLayoutEffect(() => {
    const { current } = box;
    current?.scrollTo({ left: (current.scrollWidth * now) / weeks.length - current.clientWidth / 2 });
  }, [now, weeks.length]);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex gap-2">
        <ul aria-hidden className="flex shrink-0 flex-col gap-0.5 pt-5 text-ink-3 text-xs leading-none">
          {weeks
            .slice(0, 1)
            .flatMap(({ start }) => datesOfWeek(start))
            .map((date) => (
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
            {weeks.map((week) => (
              <YearColumn key={week.start} week={week} raceOn={raceOn} year={year} />
            ))}
          </ul>
        </section>
      </div>
      <YearLegend />
    </div>
  );
}

const yearOf = (calendar: Calendar) => ({
  weeks: yearWeeksOf(calendar),
  races: calendar.races,
  today: calendar.today,
});
const nothing: Partial<ReturnType<typeof yearOf>> & Pick<ReturnType<typeof yearOf>, "weeks" | "races"> = {
  weeks: [],
  races: [],
};

interface YearColumnProps {
  week: YearWeek;
  raceOn: ReadonlyMap<CalendarDate, string>;
  year: string;
}

/** A week of the year. Drawn again only where something of this very week has changed. */
const YearColumn = memo(function YearColumn({ week, raceOn, year }: YearColumnProps) {
  const dates = datesOfWeek(week.start);
  return (
    <li className="relative pt-5">
      <MonthAbove week={dates} year={year} />
      <ul className="flex flex-col gap-0.5">
        {dates.map((date, day) => (
          <YearDay
            key={date}
            date={date}
            load={week.loads[day] ?? 0}
            planned={week.planned[day] ?? false}
            step={week.steps[day] ?? 0}
            race={raceOn.get(date) ?? null}
            isOut={date.slice(0, 4) !== year}
          />
        ))}
      </ul>
    </li>
  );
});

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
    <li>
      {/* A name without text: a day that changes asks for no layout of it. */}
      <span
        role="img"
        aria-label={said}
        title={said}
        className={cx(
          "block size-3 rounded-xs contain-strict md:size-4",
          race && "family-race",
          planned ? plannedEdge : "",
          isOut && "invisible",
        )}
        style={{ backgroundColor: race ? "var(--hue)" : shades[step] }}
      />
    </li>
  );
});

/** Five steps from the empty surface to ink. */
const shades = [4, 18, 36, 56, 80].map(
  (percent) => `color-mix(in oklab, var(--color-ink) ${percent}%, var(--color-surface))`,
);
