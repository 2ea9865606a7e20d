"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { DistanceChart } from "@/app/_shared/progress/distance-chart";
import { LiftCharts } from "@/app/_shared/progress/lift-charts";
import { WellnessLines } from "@/app/_shared/progress/wellness-lines";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { LinkTabs } from "@/app/_ui/tabs";
import { type ProgressRange, progressRanges } from "@/lib/domain/progress";
import type { AthleteSpace } from "@/lib/domain/roster";
import { BesideCharts } from "./beside-charts";
import { CycleSection } from "./cycle-section";
import { PersonalBests } from "./personal-bests";

interface ProgressPageProps {
  space: AthleteSpace;
  range: ProgressRange;
}

const rangeLabels: Readonly<Record<ProgressRange, string>> = {
  "3-months": "3 months",
  "13-months": "13 months",
  all: "All",
};

/** How training went over months and years: bests, running, strength, mornings, and what came beside it. */
export function ProgressPage({ space, range }: ProgressPageProps) {
  const trpc = useTRPC();
  const { id: athleteId, slug, name } = space.athlete;
  const { data: progress } = useSuspenseQuery(trpc.progress.get.queryOptions({ athleteId, range }));
  const isSelf = space.relation !== "coach";
  const isEmpty = progress.months.length === 0 && progress.wellness.length === 0 && progress.cycle === null;
  const href = (each: ProgressRange) =>
    `/a/${slug}/progress${each === "13-months" ? "" : `?range=${each}`}` as Route;
  return (
    <>
      <PageHeader
        title="Progress"
        crumbs={
          isSelf
            ? []
            : [
                { href: "/coach/athletes", label: "Athletes" },
                { href: `/a/${slug}`, label: name },
              ]
        }
      />
      <PageBody className="max-w-[1440px]">
        <LinkTabs
          label="Period"
          items={progressRanges.map((each) => ({
            href: href(each),
            label: rangeLabels[each],
            current: each === range,
          }))}
        />
        {isEmpty ? (
          <EmptyState
            action={
              isSelf ? (
                <>
                  <LinkButton href="/log/run" variant="primary">
                    Log a run
                  </LinkButton>
                  <LinkButton href="/log/import">Import history</LinkButton>
                </>
              ) : null
            }
          >
            Distance by month, strength, mornings and bests are drawn here from what is logged. Nothing is on
            record yet.
          </EmptyState>
        ) : (
          <>
            <div className="grid gap-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] md:gap-x-10">
              <section aria-labelledby="running" className="flex min-w-0 flex-col gap-2">
                <SectionHeading id="running">Running</SectionHeading>
                <DistanceChart progress={progress} />
              </section>
              <PersonalBests progress={progress} slug={slug} zone={space.athlete.timeZone} />
            </div>
            <LiftCharts progress={progress} />
            <WellnessLines progress={progress} isSelf={isSelf} />
            {progress.cycle ? <CycleSection cycle={progress.cycle} /> : null}
            <BesideCharts progress={progress} />
          </>
        )}
      </PageBody>
    </>
  );
}
