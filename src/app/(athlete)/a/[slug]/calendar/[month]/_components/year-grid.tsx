"use client";

import type { Route } from "next";
import Link from "next/link";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
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
  const { show } = useQuantity();
  const loads = loadsByDay(calendar);
  const top = Math.max(1, ...[...loads.values()].map(({ load }) => load));
  const months = Array.from({ length: 12 }, (_, month) =>
    plusMonths(`${first.slice(0, 4)}-01-01` as CalendarDate, month),
  );
  const raceOn = new Map(calendar.races.map((race) => [race.date, race.name]));
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <section
        aria-label="Days of the year by load"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
        tabIndex={0}
        className="relative overflow-x-auto pb-1"
      >
        <ul className="flex w-max gap-0.5">
          {calendar.weeks.map(({ start }) => (
            <li key={start}>
              <ul className="flex flex-col gap-0.5">
                {Array.from({ length: 7 }, (_, day) => plusDays(start, day)).map((date) => {
                  const { load, planned } = loads.get(date) ?? { load: 0, planned: false };
                  const race = raceOn.get(date);
                  const said = `${formatFullDate(date)}: ${show({ value: load, unit: "au" })}${planned ? " planned" : ""}${race ? `, ${race}` : ""}`;
                  return (
                    <li
                      key={date}
                      title={said}
                      className={cx(
                        "size-3 rounded-xs md:size-4",
                        race && "family-race",
                        planned ? "outline-1 outline-dotted outline-ink-3 -outline-offset-1" : "",
                        date.slice(0, 4) !== first.slice(0, 4) && "invisible",
                      )}
                      style={{ backgroundColor: race ? "var(--hue)" : shade(load / top) }}
                    >
                      <span className="sr-only">{said}</span>
                    </li>
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
            const own = calendar.entries.filter(
              ({ date, state }) => startOfMonth(date) === month && state === "done",
            );
            const isAhead = month > calendar.today;
            const sum = (of: (entry: (typeof own)[number]) => number) =>
              own.reduce((total, entry) => total + of(entry), 0);
            return (
              <tr key={month} className="border-line border-b last:border-b-0">
                <th scope="row" className="text-start font-medium">
                  <Link
                    href={`/a/${slug}/calendar/${monthText(month)}` as Route}
                    className="inline-flex min-h-control items-center underline decoration-line-strong underline-offset-2"
                  >
                    {monthName(month)}
                  </Link>
                </th>
                <td className="text-end tabular-nums">
                  <Q value={isAhead ? null : sum(({ load }) => load ?? 0)} unit="au" />
                </td>
                <td className="text-end tabular-nums">
                  <Q
                    value={isAhead ? null : sum(({ type, metres }) => (isRun(type) ? metres : 0))}
                    unit="m"
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

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

/** Five steps from the empty surface to ink. */
const shade = (share: number): string => {
  const step = share === 0 ? 0 : Math.min(4, Math.ceil(share * 4));
  return `color-mix(in oklab, var(--color-ink) ${[4, 18, 36, 56, 80][step]}%, var(--color-surface))`;
};
