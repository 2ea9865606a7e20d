"use client";

import { useQuery } from "@tanstack/react-query";
import { PageBody } from "@/app/_shared/shell/page-body";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { Skeleton } from "@/app/_ui/skeleton";
import type { AthleteId } from "@/lib/ids";
import { AvailabilitySection } from "./availability-section";
import { BasicsSection } from "./basics-section";
import { BodyMassSection } from "./body-mass-section";
import { InjuriesSection } from "./injuries-section";
import { LiftsSection } from "./lifts-section";
import { MarksSection } from "./marks-section";
import { RacesSection } from "./races-section";
import { ThresholdsSection } from "./thresholds-section";

/** Everything that is kept of an athlete beside plan and log. The same page for athlete and coach. */
export function ProfilePage({ athleteId }: { athleteId: AthleteId }) {
  const trpc = useTRPC();
  const profile = useQuery(trpc.profile.get.queryOptions({ athleteId }));
  if (profile.error) {
    return (
      <PageBody width="form">
        <InlineError title="The profile didn't load." onRetry={() => void profile.refetch()}>
          {profile.error.message}
        </InlineError>
      </PageBody>
    );
  }
  if (!profile.data) {
    return (
      <PageBody width="form">
        <div aria-busy="true" className="flex flex-col gap-6">
          {["h-96", "h-28", "h-44", "h-28"].map((height, index) => (
            <Skeleton key={index} className={`${height} w-full rounded-xl`} />
          ))}
        </div>
      </PageBody>
    );
  }
  return (
    <PageBody width="form">
      <BasicsSection key={profile.data.id} profile={profile.data} />
      <RacesSection profile={profile.data} />
      <MarksSection profile={profile.data} />
      <ThresholdsSection profile={profile.data} />
      <LiftsSection profile={profile.data} />
      <AvailabilitySection profile={profile.data} />
      <InjuriesSection profile={profile.data} />
      <BodyMassSection profile={profile.data} />
    </PageBody>
  );
}
