import type { QueryClient } from "@tanstack/react-query";
import type { useTRPC } from "@/app/_trpc/client";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import { plusWeeks } from "@/lib/dates/week";

const daysBack = 2;
const daysAhead = 7;
const freshMs = 15 * 60_000;

type Api = ReturnType<typeof useTRPC>;

/**
 * Asks for everything that the pages need which work without a network: this week and the next, the loggers of the
 * sessions around today with what was done last time, the exercises, and today's check-in.
 */
export async function bringAlong(client: QueryClient, trpc: Api): Promise<void> {
  const fresh = { staleTime: freshMs };
  const { athlete, today } = await client.fetchQuery(trpc.log.day.queryOptions(undefined, fresh));
  const athleteId = athlete.id;
  const week = ownWeekOf(today, athlete.weekStart);
  const weeks = [week, plusWeeks(week, 1)].map((each) =>
    client.fetchQuery(trpc.plan.week.queryOptions({ athleteId, week: each }, fresh)),
  );
  const rest = [
    client.fetchQuery(trpc.plan.exercises.queryOptions({ athleteId }, fresh)),
    client.fetchQuery(trpc.wellness.day.queryOptions({ date: today }, fresh)),
    client.fetchQuery(trpc.account.coaches.queryOptions(undefined, fresh)),
    client.fetchQuery(trpc.flags.list.queryOptions({ athleteId }, fresh)),
  ];
  const [from, to] = [plusDays(today, -daysBack), plusDays(today, daysAhead)];
  const around = (await Promise.all(weeks))
    .flatMap(({ sessions }) => sessions)
    .filter(({ session, done }) => isNear(session.date, from, to) && session.type !== "rest" && !done);
  await Promise.all([
    ...rest,
    ...around.map(({ session }) => client.fetchQuery(trpc.log.entry.queryOptions({ id: session.id }, fresh))),
  ]);
}

const isNear = (date: CalendarDate, from: CalendarDate, to: CalendarDate) => from <= date && date <= to;
