"use client";

import type { Route } from "next";
import { memo } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { IntentLink } from "@/app/_ui/intent-link";
import { type CalendarDate, plusMonths, startOfMonth } from "@/lib/dates/calendar-date";
import { monthText } from "@/lib/dates/calendar-view";
import type { DateRange } from "@/lib/dates/date-range";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar } from "@/lib/domain/calendar";
import { isRun } from "@/lib/domain/session-type";
import { monthName } from "@/lib/formatting/date";
import { useCalendar } from "./use-calendar";
import { YearDays } from "./year-days";

interface YearGridProps {
  athlete: Athlete;
  days: DateRange;
  first: CalendarDate;
}

/** A year: its days by load, and its months, which lead to themselves. */
export function YearGrid({ athlete, days, first }: YearGridProps) {
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <YearDays athleteId={athlete.id} days={days} year={first.slice(0, 4)} />
      <YearMonths athlete={athlete} days={days} first={first} />
    </div>
  );
}

function YearMonths({ athlete, days, first }: YearGridProps) {
  const { data } = useCalendar(athlete.id, days, doneByMonth);
  if (!data) return null;
  const { today, months: done } = data;
  const january = `${first.slice(0, 4)}-01-01` as CalendarDate;
  const months = Array.from({ length: 12 }, (_, month) => plusMonths(january, month));
  return (
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
          const { load, metres } = done[month] ?? { load: 0, metres: 0 };
          const isAhead = month > today;
          return (
            <MonthRow
              key={month}
              slug={athlete.slug}
              month={month}
              load={isAhead ? null : load}
              metres={isAhead ? null : metres}
            />
          );
        })}
      </tbody>
    </table>
  );
}

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

/** Load and metres run of what was done, by the first day of its month. */
function doneByMonth({ entries, today }: Calendar) {
  const months: Record<CalendarDate, { load: number; metres: number }> = {};
  for (const { date, state, type, load, metres } of entries) {
    if (state !== "done") continue;
    const month = startOfMonth(date);
    months[month] ??= { load: 0, metres: 0 };
    const sum = months[month];
    sum.load += load ?? 0;
    sum.metres += isRun(type) ? metres : 0;
  }
  return { today, months };
}
