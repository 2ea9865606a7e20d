"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { useDayOnDevice } from "@/app/_shared/offline/use-day";
import { RecordsOfDay } from "@/app/_shared/progress/records-of-day";
import { useToday, When } from "@/app/_shared/quantity/when";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { Skeleton } from "@/app/_ui/skeleton";
import { daysBetween } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";
import type { Day } from "@/lib/domain/log";
import { answeredPlans } from "@/lib/offline/answered-plans";
import { CheckInStrip } from "./check-in-strip";
import { DoneLine } from "./done-line";
import { HeadsUps } from "./heads-ups";
import { MoreToday } from "./more-today";
import { NextHours } from "./next-hours";
import { notLogged, weeksOfToday } from "./recent-weeks";
import { SessionToday } from "./session-today";
import { TodayBlocks } from "./today-blocks";

// On most days there is none: the page does not carry it.
const InjuriesToday = dynamic(() => import("./injuries-today").then((file) => file.InjuriesToday), {
  loading: () => <Skeleton className="h-14" />,
});
const RestDay = dynamic(() => import("./rest-day").then((file) => file.RestDay), {
  loading: () => <Skeleton className="h-40" />,
});
const Tomorrow = dynamic(() => import("./tomorrow").then((file) => file.Tomorrow), {
  loading: () => <Skeleton className="h-32" />,
});
const NotLogged = dynamic(() => import("./not-logged").then((file) => file.NotLogged), {
  loading: () => <Skeleton className="h-32" />,
});

interface TodayProps {
  audience: FlagAudience;
  athlete: Athlete;
}

/** How am I, what is on, when, and what to know before it. */
export function Today({ audience, athlete }: TodayProps) {
  const trpc = useTRPC();
  const today = useToday(athlete.timeZone);
  const day = useQuery(trpc.log.day.queryOptions());
  const weeks = useQueries({
    queries: weeksOfToday(today, athlete.weekStart).map((week) =>
      trpc.plan.week.queryOptions({ athleteId: athlete.id, week }),
    ),
  });
  const loaded = weeks.flatMap(({ data }) => (data ? [data] : []));
  const shown = useDayOnDevice(day.data, today, loaded);
  const answered = answeredPlans(useQueue());
  const open = notLogged(loaded, today).filter(({ id }) => !answered.has(id));
  return (
    <>
      <PageHeader
        title={<When date={today} form="weekday" zone={athlete.timeZone} />}
        actions={
          <MoreToday
            athlete={athlete}
            today={today}
            canPlan={audience.canPlan}
            coachName={audience.coachName}
          />
        }
        meta={day.data?.nextRace ? <RaceLine race={day.data.nextRace} today={today} /> : null}
      />
      {day.isPending ? <TodayBlocks /> : null}
      <div className="flex w-full max-w-[752px] flex-col gap-6 p-4 md:p-6">
        {day.isError ? (
          <InlineError title="Today didn't load." onRetry={() => void day.refetch()}>
            {day.error.message}
          </InlineError>
        ) : null}
        {shown ? (
          <>
            <CheckInStrip state={shown.checkIn} day={shown} />
            {shown.injuries.length > 0 ? <InjuriesToday day={shown} /> : null}
            <Sessions day={shown} audience={audience} athlete={athlete} />
            {hasDone(shown) ? <RecordsOfDay date={shown.today} audience={audience} /> : null}
            <NextHours day={shown} week={loaded[0] ?? null} />
            <HeadsUps day={shown} audience={audience} />
            {open.length > 0 ? (
              <NotLogged sessions={open} {...{ athlete, today }} coachName={audience.coachName} />
            ) : null}
            {rests(shown) ? <Tomorrow day={shown} /> : null}
          </>
        ) : null}
      </div>
    </>
  );
}

/** Nothing of today is left but rest: what comes next is what there is to know. */
const rests = ({ sessions, unplanned, tomorrow }: Day) =>
  sessions.every(({ planned }) => planned.type === "rest") &&
  unplanned.every(({ type }) => type === "rest") &&
  tomorrow.some(({ planned }) => planned.type !== "rest");

/** Only what was done today can set a record today. */
const hasDone = ({ sessions, unplanned }: Day) =>
  [...sessions.map(({ log }) => log), ...unplanned].some(
    (log) => log?.status === "completed" && !log.inProgress,
  );

function RaceLine({ race, today }: { race: NonNullable<Day["nextRace"]>; today: Day["today"] }) {
  const days = daysBetween(today, race.date);
  return (
    <>
      {race.name} {days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}
    </>
  );
}

/** What was done is one line each; what is still to come has its buttons. */
function Sessions({ day, audience, athlete }: { day: Day } & TodayProps) {
  const writes = useLogWrites();
  const real = day.sessions.filter(({ planned, log }) => planned.type !== "rest" || log !== null);
  if (real.length === 0 && day.unplanned.length === 0)
    return <RestDay {...{ day, audience, athlete, writes }} />;
  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3">
      <SectionHeading id="sessions">Sessions</SectionHeading>
      {real.map(({ planned, log }) =>
        log && !log.inProgress ? (
          <DoneLine key={planned.id} log={log} slug={audience.slug} planned={planned} writes={writes} />
        ) : (
          <SessionToday
            key={planned.id}
            {...{ planned, log, athlete, writes }}
            coachName={audience.coachName}
          />
        ),
      )}
      {day.unplanned.map((log) => (
        <DoneLine key={log.id} log={log} slug={audience.slug} planned={null} writes={writes} />
      ))}
    </section>
  );
}
