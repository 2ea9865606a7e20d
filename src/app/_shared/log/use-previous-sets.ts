"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { PreviousSets } from "@/lib/domain/log";
import type { CompletedSessionId } from "@/lib/ids";

/** What was done of an exercise last time, asked when it is taken up; `null` where that cannot be known now. */
export function usePreviousSets(liftId: CompletedSessionId) {
  const trpc = useTRPC();
  const client = useQueryClient();
  return async (exercise: string): Promise<PreviousSets | null> => {
    const asked = { exercises: [exercise], except: liftId };
    // Without a network an exercise is added all the same, only without what was done last time.
    const options = { networkMode: "always", retry: false } as const;
    const answer = await client
      .fetchQuery(trpc.log.previousSets.queryOptions(asked, options))
      .catch(() => []);
    return answer[0] ?? null;
  };
}
