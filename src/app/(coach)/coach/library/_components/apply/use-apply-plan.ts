"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { showToast } from "@/app/_ui/toast-store";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import {
  type AthleteId,
  derivedId,
  newId,
  type PlanApplicationId,
  type RequestId,
  type TemplateId,
} from "@/lib/ids";
import type { PlanPerson } from "./apply-choices";

type Job = Outputs["library"]["planJobs"][number];

export type ApplyState =
  | { readonly kind: "writing" }
  | { readonly kind: "done"; readonly added: number; readonly replaced: number; readonly raised: number }
  | { readonly kind: "failed"; readonly reason: string };

export interface ReadyAthlete {
  readonly person: PlanPerson;
  readonly settings: PlanSettings;
  readonly review: Outputs["library"]["reviewPlan"];
}

const reasons = {
  "review-again": "The plan or the calendar changed since the review. Look at it again, then apply.",
  "nothing-to-add": "Nothing of the plan fits between today and the last day.",
  "not-possible": "The plan was not applied. Try again.",
} as const;

interface Operation {
  readonly templateId: TemplateId;
  readonly version: number | null;
  /** Everybody has the plan. */
  readonly onFinish: () => void;
}

const lookEveryMs = 1000;

/** Asks for the plan, which the server then applies by itself, and says of each athlete how far it has come. */
export function useApplyPlan({ templateId, version, onFinish }: Operation) {
  const trpc = useTRPC();
  const mutation = useMutation(trpc.library.applyPlan.mutationOptions());
  const { data: all, refetch } = useQuery({
    ...trpc.library.planJobs.queryOptions({ templateId }),
    refetchInterval: ({ state }) => (state.data?.some(isWaiting) ? lookEveryMs : false),
  });
  const { jobs, follow } = useFollowed(all, onFinish);
  const waiting = jobs.filter(isWaiting).length;
  const asked = useRef<PlanApplicationId | null>(null);

  async function apply(ready: readonly ReadyAthlete[]) {
    const again = jobs.findLast(
      ({ state, athleteId }) =>
        state === "refused" && ready.some(({ person }) => person.athleteId === athleteId),
    );
    asked.current ??= again?.applicationId ?? newId<PlanApplicationId>();
    const applicationId = asked.current;
    const athletes = ready.map(({ person, settings, review }) => {
      return { athleteId: person.athleteId, settings, basis: review.basis };
    });
    // The same for the same try, so that one that is sent twice is asked for once.
    const requestId = derivedId<RequestId>(applicationId, JSON.stringify(athletes));
    const input = { requestId, templateId, applicationId, athletes };
    try {
      const result = await mutation.mutateAsync(version === null ? input : { ...input, version });
      asked.current = null;
      if (!result.ok)
        showToast("You no longer write the plan of one of them. Reload the page and try again.");
      // It may be over by the time somebody looks for the first time.
      if ((await refetch()).isSuccess && result.ok) follow(applicationId);
    } catch (error) {
      showToast(error instanceof Error ? error.message : "Not applied. Try again.");
      await refetch();
    }
  }

  const states = new Map(jobs.map((job): [AthleteId, ApplyState] => [job.athleteId, stateOf(job)]));
  return { apply, states, waiting, isPending: mutation.isPending || waiting > 0 };
}

const isWaiting = ({ state }: Job) => state === "waiting";

function stateOf({ state, reason, added, replaced, raised }: Job): ApplyState {
  if (state === "waiting") return { kind: "writing" };
  if (state === "done") return { kind: "done", added, replaced, raised };
  return { kind: "failed", reason: reasons[reason ?? "not-possible"] };
}

/** Follows what waits to its end, and then brings everything that shows plans and flags up to date. */
function useFollowed(all: readonly Job[] | undefined, onFinish: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  // What was over before the page was opened is listed below it, and not told again.
  const [followed, setFollowed] = useState<ReadonlySet<PlanApplicationId>>(new Set());
  const untold = useRef(new Set<PlanApplicationId>());
  const jobs = all?.filter((job) => isWaiting(job) || followed.has(job.applicationId)) ?? [];

  function follow(id: PlanApplicationId) {
    untold.current.add(id);
    setFollowed((current) => (current.has(id) ? current : new Set(current).add(id)));
  }

  function tell(id: PlanApplicationId) {
    untold.current.delete(id);
    const own = jobs.filter(({ applicationId }) => applicationId === id);
    const done = own.filter(({ state }) => state === "done").length;
    if (done === own.length) onFinish();
    showToast(
      done === own.length ? `Applied to ${people(done)}` : `Applied to ${done} of ${people(own.length)}`,
    );
    for (const queryKey of [trpc.library.pathKey(), trpc.plan.pathKey(), trpc.flags.pathKey()])
      void client.invalidateQueries({ queryKey });
  }

  useEffect(() => {
    const open = new Set(jobs.filter(isWaiting).map(({ applicationId }) => applicationId));
    for (const id of open) follow(id);
    for (const id of untold.current) if (!open.has(id) && followed.has(id)) tell(id);
  });
  return { jobs, follow };
}

const people = (count: number) => (count === 1 ? "1 athlete" : `${count} athletes`);
