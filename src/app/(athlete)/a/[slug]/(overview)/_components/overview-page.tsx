"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { CalendarDays, ChartGantt, ChartLine } from "lucide-react";
import dynamic from "next/dynamic";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { Skeleton } from "@/app/_ui/skeleton";
import type { IsoWeek } from "@/lib/dates/week";
import type { AthleteSpace } from "@/lib/domain/roster";
import { IdentityLine } from "./identity-line";
import { LoadCard } from "./load-card";
import { OpenFlags } from "./open-flags";
import { RecentSessions } from "./recent-sessions";
import { ThisWeek } from "./this-week";

// What changes slowly stands below the fold: the page does not wait for it.
const LongView = dynamic(() => import("./long-view").then((file) => file.LongView), {
  loading: () => <Skeleton className="h-80" />,
});

interface OverviewPageProps {
  space: AthleteSpace;
  week: IsoWeek;
}

/** Is this person on track, what is wrong, what was done: one page that answers and links on. */
export function OverviewPage({ space, week }: OverviewPageProps) {
  const trpc = useTRPC();
  const audience = audienceOf(space);
  const { athleteId } = audience;
  const { data: overview } = useSuspenseQuery(trpc.overview.get.queryOptions({ athleteId }));
  const plan = useQuery(trpc.plan.week.queryOptions({ athleteId, week }));
  const isNew = overview.recent.length === 0 && overview.weeks.every(({ planned }) => planned === 0);
  return (
    <>
      <PageHeader
        title={space.athlete.name}
        crumbs={space.relation === "coach" ? [{ href: "/coach/athletes", label: "Athletes" }] : []}
        meta={<IdentityLine age={overview.age} nextRace={plan.data?.nextRace ?? null} />}
        actions={
          <>
            <LinkButton ahead href={`/a/${audience.slug}/progress`} icon={<ChartLine aria-hidden />}>
              <span className="max-md:sr-only">Progress</span>
            </LinkButton>
            <LinkButton ahead href={`/a/${audience.slug}/season`} icon={<ChartGantt aria-hidden />}>
              <span className="max-md:sr-only">Season</span>
            </LinkButton>
            <LinkButton ahead href={`/a/${audience.slug}/week/${week}`} icon={<CalendarDays aria-hidden />}>
              <span className="max-md:sr-only">Week</span>
            </LinkButton>
          </>
        }
      />
      <PageBody className="max-w-[1440px]">
        <div className="grid gap-6 md:grid-cols-2 md:gap-x-10">
          <OpenFlags overview={overview} audience={audience} />
          {plan.error ? (
            <InlineError title="This week didn't load." onRetry={() => void plan.refetch()}>
              The rest of the page is up to date.
            </InlineError>
          ) : plan.data ? (
            <ThisWeek week={plan.data} flags={overview.flags} audience={audience} isoWeek={week} />
          ) : (
            <Skeleton className="h-[236px]" />
          )}
        </div>
        <div className="grid gap-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] md:gap-x-10">
          <LoadCard
            overview={overview}
            isNew={isNew}
            slug={audience.slug}
            week={week}
            canPlan={audience.canPlan}
            isSelf={audience.isSelf}
          />
          <RecentSessions recent={overview.recent} audience={audience} />
        </div>
        {isNew ? null : <LongView audience={audience} signals={overview.signals} today={overview.today} />}
      </PageBody>
    </>
  );
}
