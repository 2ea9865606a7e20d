"use client";

import { useQuery } from "@tanstack/react-query";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { SkeletonBlocks } from "@/app/_shared/log/logger-skeleton";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { useToday, When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { AthleteId } from "@/lib/ids";
import { checkInOf } from "@/lib/offline/day-on-device";
import { CheckInForm } from "./check-in-form";

/** One screen, six taps. */
export function CheckInPage({ athleteId, zone }: { athleteId: AthleteId; zone: TimeZone }) {
  const trpc = useTRPC();
  const date = useToday(zone);
  const stored = useQuery(trpc.wellness.day.queryOptions({ date }, { refetchOnWindowFocus: false }));
  const waiting = useQueue().findLast(
    ({ procedure, input }) => procedure === "wellness.checkIn" && input.date === date,
  );
  // Without a network, a day of which nothing is known is one on which nothing is answered yet.
  const isUnknown = stored.isPending && stored.fetchStatus === "paused";
  const coaches = useQuery(trpc.account.coaches.queryOptions());
  return (
    <LoggerPage title="Check in" meta={<When date={date} form="weekday" zone={zone} />}>
      {stored.isPending && !isUnknown && !waiting ? (
        <SkeletonBlocks blocks={[92, 92, 92, 92, 92, 44]} />
      ) : null}
      {stored.isError ? (
        <InlineError title="The check-in didn't load." onRetry={() => void stored.refetch()}>
          {stored.error.message}
        </InlineError>
      ) : null}
      {stored.data || isUnknown || waiting ? (
        <CheckInForm
          key={date}
          {...{ athleteId, date }}
          stored={waiting ? checkInOf(waiting, athleteId) : (stored.data?.checkIn ?? null)}
          coaches={coaches.data ?? []}
          cycle={stored.data?.cycle ?? null}
        />
      ) : null}
    </LoggerPage>
  );
}
