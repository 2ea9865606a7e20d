"use client";

import { useQuery } from "@tanstack/react-query";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageShortcuts } from "@/app/_shared/shell/shell-context";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { AthleteSpace } from "@/lib/domain/roster";
import { SeasonBoard } from "./season-board";
import { SeasonHeader } from "./season-header";
import { seasonKeys } from "./season-keys";

/** The season of one athlete: seen by athlete and coach, changed by whoever plans. */
export function SeasonPage({ space }: { space: AthleteSpace }) {
  const trpc = useTRPC();
  const season = useQuery(trpc.plan.season.queryOptions({ athleteId: space.athlete.id }));
  return (
    <>
      <PageShortcuts group={seasonKeys} />
      {season.data ? (
        <SeasonBoard space={space} view={season.data} />
      ) : (
        <>
          <SeasonHeader space={space} />
          <PageBody>
            {season.isError ? (
              <InlineError title="The season didn't load." onRetry={() => void season.refetch()}>
                {season.error.message}
              </InlineError>
            ) : (
              <SkeletonRows rows={8} height={40} label="Loading the season" />
            )}
          </PageBody>
        </>
      )}
    </>
  );
}
