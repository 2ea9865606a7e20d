"use client";

import { useQuery } from "@tanstack/react-query";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { DistanceChart } from "@/app/_shared/progress/distance-chart";
import { LiftCharts } from "@/app/_shared/progress/lift-charts";
import { WellnessLines } from "@/app/_shared/progress/wellness-lines";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { Skeleton } from "@/app/_ui/skeleton";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TrainingSignals as Signals } from "@/lib/domain/overview";
import type { Progress } from "@/lib/domain/progress";
import { CurrentInjuries } from "./current-injuries";
import { TrainingSignals } from "./training-signals";

/** Lifts that have room here; Progress has them all. */
const mostLifts = 3;

interface LongViewProps {
  audience: FlagAudience;
  signals: Signals;
  today: CalendarDate;
}

/** What the load comes to, months, strength and mornings: what changes slowly, under what is about this week. */
export function LongView({ audience, signals, today }: LongViewProps) {
  const trpc = useTRPC();
  const { athleteId, isSelf } = audience;
  const query = useQuery(trpc.progress.get.queryOptions({ athleteId, range: "13-months" }));
  const { data: progress } = query;
  return (
    <>
      <TrainingSignals signals={signals} />
      {query.isError ? (
        <InlineError title="Months, strength and mornings didn't load." onRetry={() => void query.refetch()}>
          The rest of the page is up to date.
        </InlineError>
      ) : progress ? (
        <Slowly progress={progress} isSelf={isSelf} />
      ) : (
        <Skeleton className="h-80" />
      )}
      <CurrentInjuries audience={audience} today={today} />
    </>
  );
}

function Slowly({ progress, isSelf }: { progress: Progress; isSelf: boolean }) {
  const more = Math.max(0, progress.lifts.length - mostLifts);
  const lifts = {
    ...progress,
    lifts: progress.lifts.slice(0, mostLifts),
    liftsWithFewDays: progress.liftsWithFewDays + more,
  };
  return (
    <>
      <div className="grid gap-6 md:grid-cols-2 md:gap-x-10">
        <section aria-labelledby="months" className="flex min-w-0 flex-col gap-2">
          <SectionHeading id="months" meta="13 months">
            Running
          </SectionHeading>
          <DistanceChart progress={progress} />
        </section>
        <WellnessLines progress={progress} isSelf={isSelf} />
      </div>
      <LiftCharts progress={lifts} />
    </>
  );
}
