"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useDeferredValue } from "react";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { useTRPC } from "@/app/_trpc/client";
import { IntentLink } from "@/app/_ui/intent-link";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Athlete } from "@/lib/domain/athlete";
import { familyOf } from "@/lib/domain/session-type";
import { shortWeekdayName } from "@/lib/formatting/date";

/** The sessions of the week under the cursor, day by day. */
export function WeekSessions({ athlete, start }: { athlete: Athlete; start: CalendarDate }) {
  const trpc = useTRPC();
  // Arrows held down pass weeks that nobody wants to see.
  const week = ownWeekOf(useDeferredValue(start), athlete.weekStart);
  const { data } = useQuery(trpc.plan.week.queryOptions({ athleteId: athlete.id, week }));
  if (!data) return <div className="h-24" />;
  return (
    <ol className="grid min-h-24 grid-cols-7 divide-x divide-line border-line border-t pt-3">
      {data.days.map((day) => {
        const planned = data.sessions.filter(({ session }) => session.date === day);
        const extra = data.unplanned.filter(({ date }) => date === day);
        return (
          <li key={day} className="flex min-w-0 flex-col gap-1 px-2 first:ps-0">
            <span className="text-ink-3 text-xs">
              {shortWeekdayName(day)} {Number(day.slice(8))}
            </span>
            {planned.map(({ session }) => (
              <SessionLine
                key={session.id}
                id={session.id}
                type={session.type}
                title={session.title}
                slug={athlete.slug}
              />
            ))}
            {extra.map((done) => (
              <SessionLine
                key={done.id}
                id={done.id}
                type={done.type}
                title={done.title}
                slug={athlete.slug}
              />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

interface SessionLineProps {
  id: string;
  type: Parameters<typeof familyOf>[0];
  title: string;
  slug: string;
}

function SessionLine({ id, type, title, slug }: SessionLineProps) {
  return (
    <IntentLink
      href={`/a/${slug}/session/${id}` as Route}
      className="flex min-w-0 items-start gap-1.5 rounded-sm py-0.5 text-sm hover:bg-surface-3"
    >
      <SessionGlyph family={familyOf(type)} size={14} className="mt-[3px]" />
      <span className="min-w-0 text-pretty break-words">{title}</span>
    </IntentLink>
  );
}
