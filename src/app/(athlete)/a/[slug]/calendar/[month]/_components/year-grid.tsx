"use client";

import type { Route } from "next";
import { memo, useMemo } from "react";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { type CalendarDate, plusDays, plusMonths, startOfMonth } from "@/lib/dates/calendar-date";
import { monthText } from "@/lib/dates/calendar-view";
import type { Calendar } from "@/lib/domain/calendar";
import { isRun } from "@/lib/domain/session-type";
import { formatFullDate, monthName } from "@/lib/formatting/date";

/** Load of every day of a year in five steps, with its races; months lead to themselves. */
export function YearGrid({
  calendar,
  slug,
  first,
}: {
  calendar: Calendar;
  slug: string;
  first: CalendarDate;
}) {
  const { races, weeks, today } = calendar;
  const loads = useMemo(() => loadsByDay(calendar), [calendar]);
  const done = useMemo(() => doneByMonth(calendar), [calendar]);
  const raceOn = useMemo(() => new Map(races.map((race) => [race.date, race.name])), [races]);
  const dates = useMemo(() => weeks.map(({ start }) => weekFrom(start)), [weeks]);
  const top = Math.max(1, ...[...loads.values()].map(({ load }) => load));
  const year = first.slice(0, 4);
  const months = Array.from({ length: 12 }, (_, month) => plusMonths(`${year}-01-01` as CalendarDate, month));
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <section
        aria-label="Days of the year by load"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
        tabIndex={0}
        className="relative overflow-x-auto pb-1"
      >
        <ul className="flex w-max gap-0.5">
          {dates.map((week) => (
            <li key={week[0]}>
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
      <table className="w-full max-w-[560px] text-sm">
        <caption className="sr-only">Months of the year</caption>
        <thead className="text-ink-3 text-xs">
          <tr className="border-line border-b">
            <th className="py-2 text-start font-medium">Month</th>
            <th className="py-2 text-end font-medium">Done</th>
            <th className="py-2 text-end font-medium">Run</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const { load, metres } = done.get(month) ?? { load: 0, metres: 0 };
            const isAhead = month > today;
            return (
              <MonthRow
                key={month}
                slug={slug}
                month={month}
                load={isAhead ? null : load}
                metres={isAhead ? null : metres}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

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
        planned ? "outline-1 outline-dotted outline-ink-3 -outline-offset-1" : "",
        isOut && "invisible",
      )}
      style={{ backgroundColor: race ? "var(--hue)" : shades[step] }}
    >
      <span className="sr-only">{said}</span>
    </li>
  );
});

interface MonthRowProps {
  slug: string;
  month: CalendarDate;
  load: number | null;
  metres: number | null;
}

const MonthRow = memo(function MonthRow({ slug, month, load, metres }: MonthRowProps) {
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="text-start font-medium">
        <IntentLink
          href={`/a/${slug}/calendar/${monthText(month)}` as Route}
          className="inline-flex min-h-control items-center underline decoration-line-strong underline-offset-2"
        >
          {monthName(month)}
        </IntentLink>
      </th>
      <td className="text-end tabular-nums">
        <Q value={load} unit="au" />
      </td>
      <td className="text-end tabular-nums">
        <Q value={metres} unit="m" />
      </td>
    </tr>
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

/** Load and metres run of what was done, by the first day of its month. */
function doneByMonth({ entries }: Calendar) {
  const months = new Map<CalendarDate, { load: number; metres: number }>();
  for (const { date, state, type, load, metres } of entries) {
    if (state !== "done") continue;
    const month = startOfMonth(date);
    const sum = months.get(month) ?? { load: 0, metres: 0 };
    months.set(month, { load: sum.load + (load ?? 0), metres: sum.metres + (isRun(type) ? metres : 0) });
  }
  return months;
}

const stepOf = (share: number): number => (share === 0 ? 0 : Math.min(4, Math.ceil(share * 4)));

/** Five steps from the empty surface to ink. */
const shades = [4, 18, 36, 56, 80].map(
  (percent) => `color-mix(in oklab, var(--color-ink) ${percent}%, var(--color-surface))`,
);
