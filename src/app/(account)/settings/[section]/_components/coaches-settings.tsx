"use client";

import { useQuery } from "@tanstack/react-query";
import { DayOf } from "@/app/_shared/account/day-of";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { AthletesICoach } from "./athletes-i-coach";
import { CoachCard } from "./coach-card";
import { SettingsGroup } from "./settings-group";
import { SharedPeriods } from "./shared-periods";

export function CoachesSettings({ trainsHere }: { trainsHere: boolean }) {
  return (
    <>
      {trainsHere ? <MyCoaches /> : null}
      <AthletesICoach alone={!trainsHere} />
    </>
  );
}

function MyCoaches() {
  const trpc = useTRPC();
  const coaches = useQuery(trpc.account.coaches.queryOptions());
  if (coaches.error) {
    return (
      <InlineError title="Your coaches didn't load." onRetry={() => void coaches.refetch()}>
        {coaches.error.message}
      </InlineError>
    );
  }
  if (!coaches.data) return <SkeletonRows rows={3} height={64} label="Coaches are loading" />;
  const current = coaches.data.filter(({ endedAt }) => endedAt === null);
  const former = coaches.data.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      {current.length === 0 ? (
        <EmptyState>
          Nobody coaches you, so you write your own plan. A coach who wants to start sends you a link, and you
          decide there what they may see.
        </EmptyState>
      ) : null}
      {current.map((coach) => (
        <CoachCard key={coach.coachingId} coach={coach} />
      ))}
      {former.length > 0 ? (
        <SettingsGroup title="Before">
          <ul className="flex flex-col gap-2">
            {former.map((coach) => (
              <li key={coach.coachingId}>
                {coach.name || "Somebody whose account is gone"} coached you from{" "}
                <DayOf at={coach.startedAt} />
                {coach.endedAt ? (
                  <>
                    {" to "}
                    <DayOf at={coach.endedAt} />
                  </>
                ) : null}
                , and sees nothing now.
                <SharedPeriods coach={coach} />
              </li>
            ))}
          </ul>
        </SettingsGroup>
      ) : null}
    </>
  );
}
