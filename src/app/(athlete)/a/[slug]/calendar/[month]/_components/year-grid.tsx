"use client";

import type { Route } from "next";
import { memo, useMemo } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { IntentLink } from "@/app/_ui/intent-link";
import { type CalendarDate, plusMonths, startOfMonth } from "@/lib/dates/calendar-date";
import { monthText } from "@/lib/dates/calendar-view";
import type { Calendar } from "@/lib/domain/calendar";
import { isRun } from "@/lib/domain/session-type";
import { monthName } from "@/lib/formatting/date";
import { YearDays } from "./year-days";

/** A year: its days by load, and its months, which lead to themselves. */
export function YearGrid({
  calendar,
  slug,
  first,
}: {
  calendar: Calendar;
  slug: string;
  first: CalendarDate;
}) {
  const { today } = calendar;
  const done = useMemo(() => doneByMonth(calendar), [calendar]);
  const year = first.slice(0, 4);
  const months = Array.from({ length: 12 }, (_, month) => plusMonths(`${year}-01-01` as CalendarDate, month));
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <YearDays calendar={calendar} year={year} />
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
